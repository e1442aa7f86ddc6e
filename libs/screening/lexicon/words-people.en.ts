import type { WordClasses } from '../src/lexicon.js';

/** English words for people and what is done to them. */
export const peopleEn: WordClasses = {
  HARM: `
    kill, murder, shoot, stab, strangle, hurt, beat, choke, bash, jump, fuck up, burn, run over, put a bullet in, smash, slit,
    end, unalive, attack, beat up, break, kill off, snap, put hands on, hunt down, cut, harm, bury, gut, drown`,
  TARGET: `
    him, her, them, that bitch, that motherfucker, that mf, my ex, my boss, my husband, my wife, my neighbor, my roommate, my dad,
    my father, my mom, my mother, my stepdad, my brother, that guy, this guy, somebody, someone, everyone, people, everybody, his,
    her face, my counselor, that bastard, that asshole, my dealer, you all, my sister, that man, that woman, the guy, my coworker,
    my landlord, his skull, his face, all of them, all of you, my girlfriend, my boyfriend, these people, his head, this dude,
    that dude, a counselor, the judge, my po, my probation officer, my caseworker, u, you, that piece of shit,
    whoever, anyone who, the person who, the one who, the dude who, whoever did this, that cop, those kids, these fools, this fool, that nurse, the staff, my manager, my supervisor, her ex, his ex, my cousin, my uncle, my stepson, my son, my daughter, every single one`,
  HIT: `
    hit, hits, hitting, beat, beats, beating, choked, chokes, choking, strangled, strangles, strangling, punched, punches,
    slapped, slaps, kicked, shoved, threw, threatened, threatens, threatening, attacked, hurt, hurts, hurting, burned, pushed,
    raped, rapes, assaulted, molested, grabbed, abuses, stabbed, pulled a gun on, pulled a knife on, pinned, held a knife to,
    tried to kill, trying to kill, put his hands on, put hands on, stalking, follows, following, abusing, forced himself on,
    forced, drugged, touched`,
  ABUSER: `
    he, she, my husband, my wife, my boyfriend, my girlfriend, my ex, my bf, my gf, my partner, my stepdad, my dad, my father,
    my mom, my mother, my brother, he's, my fiance, his hands, my baby daddy, my roommate, my hubby, my uncle, a guy, this guy,
    the guy, they, my man, my son, she s, my landlord, my dealer, my pimp, husband, bf`,
  CHILD: `
    kid, kids, baby, son, daughter, child, children, toddler, newborn, infant, my boy, my girl, little one, little girl,
    little boy, stepson, stepdaughter, niece, nephew, grandson, granddaughter, twins, year old, yr old, grandkids, little brother,
    little sister, 3yo, 4yo, 5yo, 6yo, 2yo`,
  INTOXICATED: `
    drunk, wasted, high, hammered, buzzed, loaded, fucked up, stoned, tipsy, plastered, nodding, nodding off, tweaking,
    blacked out, faded, lit, smashed, trashed, tweaked, shitfaced, intoxicated, sloshed, messed up, drinking, using, zooted,
    blasted, out of it, spun`,
  VOICES: `
    voices, the voices, voice, a voice, the voice, the tv, the radio, the devil, demons, satan, my phone, the shadows,
    the demons, the walls, tv, radio, the angels`,
  DAYS: `
    day, days, week, weeks, month, months, hours, year, years, 24 hours, 48 hours, 72 hours, since yesterday, since sunday,
    since friday, since monday`,
  DTS_HARD: `
    seizure, seizures, seizing, convulsions, hallucinating, hallucinations, hallucination, seeing things, seeing bugs, seeing
    shadows, seeing people, hearing things, dts, dt's, delirium, delirious, shaking so bad, can't stop shaking, cannot stop
    shaking, shaking uncontrollably, tremors, bugs crawling, bugs on, spiders, disoriented,
    hands wont stop shaking, won't stop shaking, wont quit shaking, saw spiders, saw bugs, saw things, saw people, saw shadows, seeing spiders, hands are shaking, can't hold a glass, cant hold a cup, soaking the sheets, sweating through, shaking like a leaf, shaking like crazy, shakes so bad, heart wont slow, see bugs, see things, see spiders, hear things, feel bugs, bugs under, whole body shaking, whole body is shaking, twitchy, jerking, bugs in, rats`,
  OTHER: `
    my friend, my best friend, my bestie, my brother, my sister, my roommate, my wife, my husband, my son, my daughter, my
    mom, my mother, my dad, my father, my girlfriend, my boyfriend, my gf, my bf, my sponsee, my sponsor, my cousin, my
    buddy, my ex, my partner, my kid, my neighbor, my housemate, my uncle, my aunt, my nephew, my niece, my homie, my
    coworker, my bunkmate, my grandma, my grandpa, my friends, my little brother, my little sister, my older brother, my
    fiance, my stepson, my baby daddy, my baby mama, a friend, this guy, this girl, some guy, a guy, a girl, someone,
    somebody, he, she, they, he's, she's, they're, him, her, dude, girl in my house, guy in my house, friend, roommate,
    brother, sister, the guy, the girl, this dude, a girl from group, a guy from group, my buddy's, my friend's, my
    housemates, someone here, someone in here, a member, man in, woman in`,
  HAD: `
    had`,
  HAVING: `
    having, having another, having a, have, having some, getting, feeling, been having, am having`,
  WILL: `
    will, going to, gonna, swear, ill, would`,
  HARMING: `
    killing, hurting, stabbing, shooting, strangling, choking, beating, murdering, attacking, harming, burning, smashing,
    jumping`,
  DESERVE: `
    deserve, deserves, deserved`,
  AFRAID: `
    afraid, scared, terrified, frightened, worried, fear, scares me, petrified, scary, freaking out`,
  BIT: `
    beat me up, hit me, beats me, beat the shit out of, beat the crap out of, knocked out, knocked out my, broke my, gave me
    a black eye, threw me, slammed me, dragged me, smacked, bruised, bit`,
  WONT_LET: `
    won't let, wont allow, doesn't let, never lets, refuses to let, not letting, isn't letting, keeps me from, will not let`,
  KILLS: `
    kills, will kill, gonna kill, going to kill, would kill, would hurt, will hurt, hurts, gonna hurt, is going to hurt, is
    going to kill`,
  ASSAULTED: `
    raped, sexually assaulted, assaulted, molested, sexually abused, abused, groped, gang raped, date raped, roofied, drugged
    and raped, sex trafficked, trafficked`,
  HIT_CHILD: `
    hit, slapped, shook, shaken, shaking, hurt, beat, kicked, burned, choked, threw, punched, spanked too hard, hitting,
    beating, smacked, hurting, abusing, starving, dropped, smothered, grabbed, bruised, whooped, beats, hits, hurts,
    neglecting`,
  MY: `
    my, his, her, our, their, the, my little, your, this, my own, my 2, my 3, my 4, my 5, my 6, my two, my three, my four, my
    five, my six, my year old, my neighbor's, my girlfriend's, my boyfriend's, my sister's, a, my friend's, my neighbors`,
  MOLESTED: `
    molested, raped, touching, touched, abused, abusing, molesting, raping, hitting, hurting, beating, inappropriate with,
    sexually abused, hit, beats, hits, burned, grooming`,
  CPS: `
    cps, dcfs, child services, child protective services`,
  TELLING: `
    tell, tells, telling, told, said, say, says, saying, command, commanding, commands, order, orders, ordering, want, wants,
    yelling at, screaming at, whispering, whisper to, talking to, talk to, laughing at, keep telling, wont leave, making`,
  THEY: `
    they, they're, they are, they've, they have, the government, government, the cia, cia, the fbi, fbi, the feds, feds, the
    cops, cops, the police, the neighbors, neighbors, my neighbors, somebody, someone, the aliens, aliens, people, the staff,
    the nurses, drones, the cartel, the mob, men, those people, my family, helicopters, demons, doctors, everyone`,
  WATCHING: `
    watching, watch, spying, spy`,
  IM_NOW: `
    i'm, i am, im currently, i'm currently, im sitting here, i'm sitting here, sitting here, here, currently, im so, i'm
    already, am, im already, im kinda, im pretty, still, im at home`,
  DRIVING_NOW: `
    driving, drivin, behind the wheel, at the wheel, on the highway, on the freeway, driving home, on the interstate, driving
    around, drive home, driving my, driving right now, driving now, drive to, gonna drive, going to drive, about to drive, at
    a red light, started the car, starting the car, get behind the wheel, drive myself, drive anyway, got in the car, getting
    in the car, getting in my car, got in my car, texting and driving, drive`,
  DRINKS: `
    drinks, beers, shots, 4 beers, 5 beers, 6 beers, a few, few, couple, a couple, six pack, five, six, seven, eight, 3, 4,
    5, 6, 7, 8, 10, 12, pint, fifth, handle, bottle, way too many, too many, whole bottle`,
};
