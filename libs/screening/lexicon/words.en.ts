import type { WordClasses } from '../src/lexicon.js';

/** English words that stand for one another. `~` takes the usual misspellings too. */
export const wordsEn: WordClasses = {
  FILLER: `
    really, just, so, literally, honestly, fucking, fuckin, fking, fkn, freaking, frickin, damn, lol, lmao, haha, hahaha, like,
    kinda, actually, seriously, truly, basically, simply, pls, please, tbh, ngl, even, ever, fr, again, still, always, already,
    finally, probably, maybe, bro, man, dude, guys, very, also, only, legit, deadass, sometimes, definitely, totally, all, muy,
    tan, solo, ya, realmente, pues, siempre, tambien, pinche, puto, jaja, jajaja, simplemente, neta, mucho, mas, hoy`,
  KILLW: `
    kill, killing, killed, kills, killin`,
  SAVED: `
    saving, saving up, saved, saved up, stockpiling, stockpiled, stockpile of, hoarding, hoarded, stashing, stashed, collecting, collected, stash of, been keeping,
    putting away, storing up, counting,  counted
  `,
  BOUGHT: `
    bought, buying, got, getting, get, ordered, ordering, picked up, purchased, borrowed, stole, found, have, need, need to get, going to buy, grabbed
  `,
  TOOK_DRUG: `
    took, taken, did, shot, used, snorted, smoked, injected, swallowed, popped, just took, tookk
  `,
  BOUGHT_IT: `
    bought, scored, copped, picked up, ordered, re upped, got
  `,
  ODING_NOW: `
    od'ing, oding, ~overdosing, overdosin, falling out, fell out, o.d.ing, having an overdose
  `,
  DIVIDER: `
    not, dont, don't, never, no, wont, won't, isn't, wasn't, aint, ain't, didn't, doesn't, haven't, hasn't, without, but, wouldn't, nunca, jamas,
    pero, sin`,
  IM: `
    i'm, i am, am, ive been, i've been, i have been, i keep, i was, i feel`,
  GONNA: `
    going to, gonna, gunna, goin to, gon, gna, about to, abt to, bouta, boutta, bout to, finna, fixing to, ready to, planning to,
    planning on, plan to, plan on, decided to, will, i'll, ima, imma, im a, i'm going to, tryna, trying to, need to, have to,
    gotta, intend to, swear ill`,
  WANT: `
    ~want, wants, wanna, wana, wnt, wan, wannna, wanting, wanted, need, feel like, feeling like, 
    ready, deserve, hoping, longing, waiting, trying, can't wait, prefer, better, time, desperate`,
  THINK: `
    thought about, thought of, picturing, imagining, fantasising about, dream about, dream of, keep thinking about, think constantly about, thinking of, thinking about, think about, think of, thoughts of, thoughts about, considering, contemplating, dreaming of,
    fantasize about, fantasizing about, urge to, urges to, tempted to, close to, planning, planned, obsessing over, thinkin about,
    thinkin of, feel like, daydream about,
    daydreaming about, daydreaming of, daydream of, fantasizing about, fantasizing of, obsessed with, fixated on, wondering about, imagining, keep imagining, romanticizing, visualizing, fantasies of, fantasies about, images of, visions of, wanting to, thinking bout, mind keeps going to, cant stop picturing, keep picturing, keep seeing`,
  KILL: `
    ~kill, ~killing, kil, kll, kiill, killin, off, offing, unalive, unaliving, un-alive, delete, deleting, end, ending, hang,
    hanging, shoot, shooting, drown, drowning, gas, neck, necking, suffocate, suffocating, strangle, electrocute, slit, stab,
    poison, bleed, murder, jump and kill, d1e`,
  SELF: `
    ~myself, my self, meself, myslf, mself, maself, mysef, myselve, mahself`,
  DIE: `
    ~die, unalive, kick the bucket, meet my maker, go to the other side, be in a coffin, be in a casket, be in a grave, 
     be in the morgue, punch my ticket, cash in my chips, push up daisies, take a dirt nap, sleep with the fishes,
    end up in the ground, be a corpse, be six feet under, flatline, dye, dy, ~dead, ~dying, be dead, perish, d!e, cease to exist, stop existing, stop living, be deceased,
    be six feet under, not exist, not be alive, end it all, not live, leave this world, leave this earth, be in the ground,
    bleed out, sleep forever, go to sleep forever, rest forever,
    being dead, not being alive, not existing, not waking up, being gone for good, my own death, dying in my sleep, going to sleep forever, be with the lord already, be done living, be done with life, not be breathing, stop breathing`,
  WAKE: `
    not wake up, not waking up, never wake up, never waking up, don't wake up, didn't wake up, dont wake, wouldn't wake up,
    won't wake up, never woke up, not have to wake up, wasn't here, weren't here, not be here, not here, not exist, didn't exist,
    don't exist, stop existing, never been born, never born, not been born, disappear, vanish, fade away, be gone, was gone,
    were gone, was ~dead, were ~dead, be ~dead, sleep forever, be dead, wasn't alive, weren't alive, not be alive, hit me, hits me,
    would take me, would end, be over`,
  DONT_WANT: `
    don't want, don't wanna, dont wana, do not want, do not wanna, no longer want, not want, never want, didn't want,
    lost the will, no will, lost my will, no desire, no reason, no more reason, don't see a reason, don't see the point,
    see no reason, no point, no strength, not sure i want, don't know if i want, don't deserve, tired of having,
    can't see a reason`,
  LIVE: `
    live, be alive, exist, living, keep living, go on living, wake up, be on this earth, be in this world, stay alive,
    be here anymore, be here any longer, carry on, go on anymore, go on living, keep going, continue living, see tomorrow,
    be around anymore, lyve, existing, being alive, for living, continue on, see another day, do life anymore`,
  SUICIDE: `
    ~suicide, suicid, suiside, suacide, suicice, sucide, sewerslide, sewer slide, self delete, self deletion, unaliving`,
  SUICIDAL: `
    ~suicidal, suisidal, suicical, suidical`,
  KMS: `
    kms, kmself, kmsed, ctb, catch the bus, catching the bus, toaster bath, kermit suicide, commit sudoku, commit unalive,
    yeet myself, yeet my self, game end myself, kill my self, ending myself`,
  BETTER: `
    better off, better of, happier, easier, fine, best, relieved, better, best off, ok`,
  NOTE: `
    goodbye text, goodbye texts, goodbye message, goodbye messages, goodbye video, note, letter, letters, notes, goodbye, will, goodbyes, goodbye note, goodbye letters`,
  GUN: `
    ~gun, guns, pistol, rifle, shotgun, revolver, glock, firearm, handgun, 9mm, bullet, bullets, :gun:`,
  BLADE: `
    knife, blade, blades, razor, razors, razorblade, razor blade, box cutter, scissors, :knife:, :razor:, glass`,
  ROPE: `
    rope, noose, belt, cord, ligature, :rope:, extension cord, sheet, cable`,
  PILLS: `
    ~pills, pill, pils, pillz, tablets, capsules, meds, medication, medications, tylenol, advil, aspirin, ibuprofen,
    acetaminophen, paracetamol, benadryl, sleeping pills, painkillers, xanax, xans, bars, klonopin, ativan, valium, ambien,
    seroquel, trazodone, gabapentin, oxy, oxys, percs, percocet, percocets, vicodin, norcos, insulin, bleach, antifreeze, :pill:,
    prescription, script, bottle of pills, lithium, antidepressants, benzos, opiates, blues, roxies, hydros,
    metoprolol, lisinopril, amlodipine, propranolol, metformin, warfarin, digoxin, hydroxyzine, buspar, zoloft, prozac, lexapro, wellbutrin, effexor, cymbalta, celexa, remeron, mirtazapine, trileptal, depakote, lamictal, abilify, zyprexa, risperdal, haldol, clonidine, baclofen, flexeril, robaxin, tizanidine, naproxen, aleve, excedrin, nyquil, dramamine, unisom, imodium, loperamide, sudafed, coricidin, ritalin, concerta, phenobarbital, dilaudid, morphine, codeine, lunesta, restoril, temazepam, librium, naltrexone, blood pressure meds, heart meds, heart pills, sleep meds, sleepers`,
  MANY: `
    all, whole bottle, whole bottle of, the whole bottle, entire bottle, entire bottle of, bottle of, bottles of, handful of,
    handfuls of, bunch of, too many, so many, a lot of, lots of, every, every last, rest of, pack of, whole pack of, box of,
    whole, entire, a ton of, dozens of, couple dozen, loads of, tons of, month worth of, month's worth of, weeks worth of,
    the last of, overdose of, shitload of, fistful of, 10, 12, 15, 16, 18, 20, 21, 22, 24, 25, 28, 30, 32, 35, 36, 38, 40, 42, 45,
    48, 50, 52, 54, 55, 60, 64, 65, 70, 75, 80, 90, 100, 120, 150, 200, ten, twelve, fifteen, twenty, thirty, forty, fifty, sixty,
    hundred, enough`,
  TOOK: `
    took, taken, swallowed, downed, popped, ate, chugged, tookk, drank, ingested, i've taken, just took, taking, swallowing,
    injected`,
  IN_HAND: `
    on my nightstand, on the nightstand, on the counter, on my desk, by the bed, under my pillow, on the dresser, on the seat,
    in front of me, in my hand, in my hands, in my lap, next to me, beside me, in hand, to my head, against my head, in my mouth,
    at my temple, pointed at me, by my side, laid out, to my temple, counted out, to my throat, against my wrist, to my wrist,
    on my wrist, at my wrist, against my skin, to my neck, under my chin, on my lap, right here, in my pocket, staring at me,
    infront of me, n front of me, loaded, is loaded, with me, ready, on the bed`,
  HOLDING: `
    holding, staring at, looking at, gripping, loaded, loading, sitting with, sitting here with, here with, clutching, got,
    grabbed, picked up, found`,
  HIGH_PLACE: `
    bridge, ledge, roof, rooftop, overpass, balcony, cliff, tracks, train tracks, railroad tracks, railing, parking garage, edge,
    subway platform, top of the building, top floor, train station, :bridge:, freeway, windowsill, wrong side of the rail,
    other side of the railing`,
  NECK: `
    around my neck, round my neck, on my neck, tied, is tied, hanging from, over the beam, to the beam, in the closet, set up,
    is ready, in the garage, from the ceiling, to the door`,
  CUT: `
    cut, cutting, slit, slitting, slashed, sliced, opened, slicing, cuttin, carved, scratched, burned, burning, burnt`,
  WRISTS: `
    my wrists, my wrist, my veins, my throat, my arteries, my artery, my jugular, both wrists`,
  SKIN: `
    my arms, my arm, my thighs, my thigh, my legs, my leg, my skin, my stomach, my forearm, my forearms, my hips`,
  LAST_TIME: `
    last night, last day, last message, last post, last time you, last words, final message, final post, final goodbye,
    last goodbye, last text, final night, final day, last hours, last hour, last meal, last sunset, last sunrise, last few hours,
    last evening, last check in`,
  TOMORROW: `
    tomorrow, in the morning, by morning, tmrw, tmr, tomorow, tomm, by tomorrow, anymore, much longer, next week,
    this time tomorrow, after tonight, when you wake up, monday, for the next meeting, at sunrise, for long, to see it`,
  TONIGHT: `
    ~tonight, tonights, tonight's, todays, tonite, 2nite, 2night, tonigt, tonght, tn, today, the night, until morning, till morning, the day, the weekend,
    this evening, right now, the next hour, to morning, through tonight`,
  GONE: `
    gone, i'm gone, when i'm gone, when i'm not here, after i'm gone, after i go, when i am gone, if i'm gone, once i'm gone,
    when i'm dead, if something happens to me, if anything happens to me, when it's over`,
  THEMSELF: `
    himself, herself, themself, themselves, hisself, him self, her self, theirself, his life, her life, their life, his own life,
    her own life, their own life`,
  OD: `
    ~overdose, ~overdosing, od, od'ing, oding, o d, overdoze, over dose, over dosing, od-ing`,
  ODED: `
    ~overdosed, od'd, oded, od-ed, o-d-ed, overdosing, od'ing, oding, is overdosing, overdosed`,
  NO_BREATH: `
    not breathing, isn't breathing, aren't breathing, stopped breathing, barely breathing, can't breathe, no pulse, unresponsive,
    not responding, won't wake up, wont wake, can't wake, not waking up, isn't waking up, turning blue, turned blue,
    lips are blue, blue lips, is blue, gone blue, going blue, gray, foaming, gurgling, isn't responding, doesn't wake up,
    passed out and, breathing weird, hardly breathing, breathing slow, wont respond, won't respond, unconscious`,
  DRUG: `
    blow, snow, 8 ball, eight ball, eightball, tar, snort, mdma, ecstasy, pcp, k2, spice, heroin, dope, fentanyl, fent, fetty, meth, crystal, ice, coke, cocaine, crack, molly, ketamine, xanax, xans, bars, benzos,
    klonopin, oxy, oxys, percs, percocet, percocets, blues, roxies, opiates, opioids, pills, adderall, addy, addys, subs,
    suboxone, methadone, weed, kratom, tranq, speed, lean, codeine, vicodin, norcos, hydros, gear, h, tina, smack, black tar,
    china white, vodka, whiskey, shrooms, ghb, nitrous, m30s, m30`,
  DRINK: `
    drink, beer, beers, vodka, whiskey, wine, tequila, rum, shot, liquor, booze, alcohol, :drink:, a drink, six pack,
    bottle of wine, bottle of vodka`,
  USED: `
    used, relapsed, slipped, drank, picked up, shot up, got high, got drunk, smoked, snorted, had a drink, had a slip,
    fell off the wagon, messed up and used, went back out, caved, lapsed, had a lapse, had a relapse, had a few drinks,
    had drinks, broke my sobriety, lost my sobriety, got loaded, got wasted, relapse, blacked out, popped a pill, did a line,
    had a beer, had a few beers, drunk, scored, hit the pipe, bought a bottle`,
  RECENT: `
    yesterday, last night, this weekend, last weekend, over the weekend, the other day, the other night, on friday, on saturday,
    on sunday, on monday, on tuesday, on wednesday, on thursday, last week, two days ago, 2 days ago, 3 days ago, three days ago,
    a few days ago, couple days ago, this week, friday night, saturday night, few nights ago, friday, saturday, sunday,
    this past weekend, earlier this week, a couple days ago, two nights ago, 4 days ago, 5 days ago`,
  DEALER: `
    dealer, dealers, dealer's, plug, plugs, plug's, connect, liquor store, guy, bar, trap house, old spot, trap, dope man, bodega,
    corner`,
  SEIZURE: `
    ~seizure, seizures, seizing, siezure, convulsing, convulsions, fitting, had a fit`,
  DTS: `
    seize, going to seize, heart is pounding, heart rate, shaking, shakes, the shakes, tremors, trembling, hallucinating, hallucinations, seeing things, seeing bugs, seeing shadows,
    hearing things, seizure, seizures, seizing, dts, dt's, delirium, sweating through, confused, heart is pounding,
    heart is racing, can't stop shaking, puking, vomiting, bugs on, bugs crawling, shaky, throwing up, twitching, spiders, fever,
    heart racing, shaking so bad, hands shake, tremoring,
    hands wont stop shaking, won't stop shaking, wont quit shaking, saw spiders, saw bugs, saw things, saw people, saw shadows, seeing spiders, hands are shaking, can't hold a glass, cant hold a cup, soaking the sheets, sweating through, shaking like a leaf, shaking like crazy, shakes so bad, heart wont slow, see bugs, see things, see spiders, hear things, feel bugs, bugs under, whole body shaking, whole body is shaking, twitchy, jerking, bugs in, rats`,
  STOPPED: `
    haven't had, have not had, no, flushed, dumped, threw out, tossed, stopped, quit, quitting, stopping, cut off, cold turkey, off, without, last, ran out of, out of, coming off, detoxing from,
    detoxing off, withdrawing from, withdrawal from, cold turkeyed, detox from, kicking, since my last, hours since`,
  DEPRESSANT: `
    drinking, drinkin, alcohol, booze, vodka, drink, liquor, xanax, xans, benzos, benzo, klonopin, ativan, valium, bars, beer,
    whiskey, wine, ghb, phenibut, clonazepam, alprazolam, lorazepam, diazepam`,
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
    voices, the voices, voice, a voice, the voice, the tv, the radio, god, the devil, demons, satan, my phone, the shadows,
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
  CANT: `
    can't, cant, cannot, can not, couldn't, can no longer, not able to, unable to, don't think i can, dont think i can, not
    sure i can, don't know if i can, dont know how i can, don't know how to, dont know how much longer i can, don't know how
    much longer i can, barely, hardly, can hardly, can barely, don't have the strength to, too tired to, no longer, no way i
    can`,
  ODING: `
    od'ing, oding, ~overdosing, overdosin, ~overdosed, od'd, oded, ~overdose, overdosd, fell out, falling out, o.d.ing, ods,
    overdoses`,
  NARCAN: `
    narcan, naloxone, narcaned, narcan'd, narcand, narcans, nalaxone, naloxon`,
  USING_NOW: `
    using, getting high, getting drunk, drinking, shooting up, smoking, shooting, picking up, scoring, relapsing, getting
    loaded, calling my dealer, calling my plug, using again, drinking again, going back out, copping, smoking meth, smoking
    crack, snorting, snorting lines, doing lines, shooting dope, high, drunk, texting my dealer, buying a bottle`,
  USED_DRUG: `
    used, relapsed, slipped up, drank, got high, got drunk, shot up, smoked meth, smoked crack, smoked weed, did lines, did a
    line, did coke, did meth, did heroin, had a drink, had drinks, had a few drinks, had some drinks, had a beer, had some
    beers, had a few beers, had wine, had some wine, had a slip, had a lapse, had a relapse, picked up, picked back up, took
    a drink, took a hit, took a percs, took some percs, took a xanax, took some pills, popped a perc, popped some pills, got
    wasted, got loaded, blacked out, went on a bender, went back out, bought a bottle, bought a bag, caved and, caved, gave
    in and, drank again, used again, ended up drinking, ended up using, got hammered, had a bottle, drank a bottle, smoked,
    slipped, fell off the wagon, snorted, blew my sobriety`,
  USE_IT: `
    use, use again, get high, get drunk, get loaded, get wasted, get fucked up, shoot up, drink, drink again, a drink, a
    beer, a hit, a fix, a bump, relapse, pick up a bottle, pick up a bag, pick up again, score, cop, have a drink, have one,
    smoke crack, smoke meth, smoke weed, shoot dope, go back out, take a drink, take a hit, a shot of, heroin, dope, meth,
    fentanyl, fent, coke, crack, xanax, percs, oxy, vodka, whiskey, numb myself, call my dealer, call my plug, text my
    dealer, buy a bottle, hit the bottle, drown it in, get lit, opiates, pills, some dope, some pills, some coke, some meth,
    throw away my sobriety, slip`,
  SOBRIETY: `
    my sobriety, sobriety, my clean time, my streak, my days, my clean date, my recovery, my clean streak, my sober date, all
    my clean time, 30 days, 60 days, 90 days, six months, a year clean`,
  CRAVING: `
    craving, cravings, craving it, urges to use, urge to use, urge to drink, urges to drink, urge to get high, the urge to
    use, urge to relapse, crave, craved, using thoughts, thirsty for a drink, using dreams, urges`,
  WISH: `
    wish, wished, wishing, hope, hoping, hoped, pray, praying, prayed, dream, would rather, i'd rather, want, wanna, rather,
    prefer, would love to, sometimes wish, i could, begging, beg`,
  NEEDING: `
    need, needing, want, wanting, really need, badly need`,
  ANYONE: `
    anyone, anybody, any1, someone, somebody, who, does anyone, does anybody, can anyone, yall, anyone here, any of you, you
    guys, who here, u guys`,
  WHERE: `
    where can i, where do i, where to, where can you, where i can, how do i, how can i, how to, where you, where could i,
    know where to, where is a good place to`,
  SELLING: `
    selling, i sell, im selling, i'm selling, got some, i got, can get you, can get u, ill sell you, i'll sell you, slinging,
    i have extra, i have some, i can sell, ill bring you, i'll bring you, hook you up with, hook u up with, plug for, can get
    yall, selling some, extra, ill trade, i deliver`,
  BURN: `
    burn, burned, burning, burnt, scratched, scratching, scratch, stabbed, bit, sliced, slicing, carved, carving, slashed,
    stabbing`,
  URGE: `
    urge, urges, urge to, urges to, itching, itch, impulse, need, tempted, compulsion, craving`,
  MEANS: `
    ~gun, pistol, rifle, shotgun, revolver, glock, firearm, handgun, noose, razor, razorblade, razor blade, :gun:, blade, my
    knife, the knife, a knife, rope, bullet, bullets, box cutter, gun barrel, barrel`,
  BEFORE_ME: `
    out on the counter, by the bed, under my pillow, on the dresser, on the seat, in front of me, infront of me, in my hand, in my hands, in my lap, next to me, beside me, lined up, laid out, counted
    out, dumped out, poured out, on the bed, on my bed, on my desk, on my nightstand, on the nightstand, right here, in my
    mouth, on the table, staring at me, spread out, by my bed, all counted, at hand, with me, on the counter, on the floor,
    in my pocket, looking at me`,
  STANDING: `
    standing, sitting, stood, sat, i'm, im, here, parked, climbed, climbing, hanging, leaning, waiting, up, walked, out`,
  HIGH_EDGE: `
    bridge, the bridge, ledge, the ledge, roof, the roof, rooftop, overpass, the overpass, balcony, cliff, the cliff, tracks,
    train tracks, railroad tracks, railing, the railing, parking garage, the edge, edge, top of the building, top of the
    parking garage, windowsill, :bridge:, train platform, subway platform, the platform`,
  GONE_SOON: `
    goodbye, bye, goodnight, good night, so sorry, i'm sorry, sorry, won't wake up, not wake up, wont be long, be over soon,
    over soon, won't be here, end it, die, dying, death, kill myself, suicide, no more pain, sleep forever, sleep now, going
    to sleep, forgive me, love you all, tell my, dont want to live, done with life, want to die, never wake up, waiting to,
    ready to go, no going back, cant go on, wont hurt, ended it, tried to kill`,
  DO_IT: `
    do it, do this, doing it, end it, end it all, ending it, ending it all, finish it, kill myself, killing myself, take my
    life, end my life, ending my life, go through with it, going through with it, kms, die, pull the trigger, jump, hang
    myself, shoot myself, end everything, end things, get it over with, finally do it, go out, off myself, check out, unalive
    myself, end this, carry it out, go for good, commit suicide, suicide, overdose, od`,
  TIME_NEAR: `
    ~tonight, tonights, tonight's, todays, tonite, 2nite, 2night, tonigt, tonght, tn, today, right now, rn, now, this evening, this afternoon, this
    morning, before morning, by morning, before sunrise, by sunrise, at sunrise, before dawn, before midnight, at midnight,
    tomorrow, tomorrow morning, tomorrow night, tmrw, tmr, in an hour, in one hour, in a few hours, in a few minutes, in an
    hour or so, in ten minutes, in 10 minutes, in 20 minutes, in 30 minutes, in five minutes, in 5 minutes, after work, after
    school, after this, later today, later tonight, at noon, as soon as, before the day is over, once everyone, when
    everyone, when they leave, when they're asleep, this weekend, soon as`,
  ILL_BE: `
    i'll be, i will be, ill b, i'm going to be, im gonna be, i should be, i'd be, i might be, i'm gonna be, i will, i'll,
    gonna be, i may be, i plan to be, id be, hopefully ill be, i am`,
  WONT: `
    won't, wont, will not, don't, dont, wouldn't, not gonna, not going to, ain't gonna, no longer, never, shouldn't, doesn't,
    aint, can't, cannot, will no longer, might not, may not`,
  LIFE_MINE: `
    my ~life, my own life, this life, my lyfe, mylife, my life now, my miserable life, my sad life, my fucking life, my own
    miserable life, my worthless life`,
  FOREVER_BYE: `
    forever, for good, for ever, cruel world, world, my friends, everyone i love, this is the end, it's over, i can't, i
    cant, i'm sorry, im sorry, forgive me, i won't be, i wont be, i'm done, i am done, i love you all, no one will, thank you
    for everything, thanks for everything, life, i tried, my babies, my loves, ill miss you, i'll miss you, dont look for me,
    it was nice, i'm going, sorry for, you were all`,
  GOODBYE_ALL: `
    goodbye, bye, good bye, goodnight forever, farewell, this is goodbye, so long, bye forever, bye all, goodbye everyone,
    goodbye all, bye everyone, goodnight world, adios, bye guys, bye yall`,
  FORGIVE: `
    forgive, please forgive, sorry, i'm sorry, so sorry, im sorry, apologize, i tried, forgive me, tried my best, i'm done,
    im done, no more pain, peace, i can't anymore, i cant anymore, hurts too much, no more`,
  KINFOLK: `
    my kids, my children, my son, my daughter, my mom, my mother, my dad, my father, my wife, my husband, my family, my baby,
    my babies, my sister, my brother, my boys, my girls, my parents, my girlfriend, my boyfriend, my grandkids, my little
    girl, my little boy, my grandma, my son's, mom, mama, my mama, everyone, the kids, my partner, my sponsor, my siblings,
    my loved ones`,
  LOVE_SORRY: `
    i love, i loved, i love them, i loved them, i love her, i loved her, i love him, i loved him, love them, loved them,
    loved her, loved him, love her, love him, i'm sorry, im sorry, i was sorry, that i tried, i tried, i'm so sorry, sorry,
    goodbye, it wasn't their fault, its not their fault, it's not her fault, not their fault, i always loved, i'll always
    love, ill watch over, i forgive`,
  DOG: `
    my dog, my cat, my cats, my dogs, my pets, my pet, my plants, my puppy, my bird, the dog, the cat, my animals`,
  ME_TOO: `
    and, then, or`,
  DIE_BY: `
    dead by, dead soon, dead tonight, dead tomorrow, gone by tomorrow, gone by morning, die by my own hand, dead in the
    morning, dead before, die by suicide, a statistic, just another statistic`,
  SHOULD: `
    should, should just, should've, shoulda, should have`,
  DEAD_KIN: `
    my mom, my mother, my dad, my father, my brother, my sister, my son, my daughter, my wife, my husband, my grandma, my
    grandpa, my baby, my best friend, my friend, my late husband, my late wife, my boy, my girl, my kids, the angels, god,
    jesus, the dead, those i lost, my friends, mama, nana, my nana`,
  SEVERE: `
    severe, bad, strong, worse, constant, intense, scaring, scary`,
  FEELING: `
    feeling, feel, felt, feels, am, i'm, i am, been, getting, become, becoming, so, actively, very, acutely, still, be, being`,
  SEWER: `
    sewerslide, sewer slide, toaster bath, self delete, self deletion, commit sudoku, commit unalive, game end myself, yeet
    myself, unalive me, kermit sewer slide, take a forever nap, forever nap, forever sleep, catch the bus, catching the bus,
    caught the bus, catch that bus, commit not alive, become unalive, minecraft myself`,
  CTB: `
    ctb, catch the bus, be unalive, unalive, go to sleep forever, off it, get off this ride, rope, neck it, self exit`,
  PAIN: `
    pain, suffering, misery, hurt, hurting, noise, nightmare, torture, agony, struggle, heartache, madness`,
  FOREVER: `
    forever, for good, permanently, for ever, once and for all, eternally, tonight, now, for all, finally, soon, for
    everyone, the only way i know, the only way`,
  END_ALL: `
    end it all, end it, ending it all, ending it, end everything, ending everything, end this, end things, finish it all, be
    done with it all, be done with life, end the suffering, end the pain, ending the pain, end my pain, end my suffering,
    stop the pain forever, make it all stop, make everything stop, make the pain stop, disappear forever, disappear for good,
    go away forever, stop existing, cease to exist, check out for good, check out early, leave this world, leave this earth,
    leave this life, not exist anymore, go and not come back, leave and never come back, go to sleep forever, never wake up`,
  WORLD: `
    world, earth, planet, life, existence, plane`,
  ANYMORE: `
    anymore, any more, any longer, no more, longer, much longer, ever again, again, another day, after tonight, after today,
    from now on, now, for long, soon, after this`,
  AFTERLIFE: `
    in heaven, up there, other side, on the other side, in the afterlife, in the next life, in the grave, in death, beyond,
    in the sky, in the ground, up in heaven, over there in heaven, on the other side soon, upstairs with god`,
  PLANNED: `
    i have a plan, i've a plan, i planned, planned, planned out, i've planned, have planned, planning, i have been planning,
    i got a plan, got a plan, have a plan, i made a plan, made a plan, made plans, have plans, i know my plan, my plan is, i
    have my plan, had a plan, my plan, plan to, worked out, i've worked out, figured out, i figured out, i've decided,
    decided, settled on`,
  PICKED: `
    picked, picked out, chose, chosen, set, have set, i have, found, decided, decided on, got, picked a, scouted, scouting,
    selected, marked, scheduled, circled`,
  KNOW_HOW: `
    know how, know exactly how, know where, know when, know exactly where, know exactly when, know the way, know what i'd
    use, know what ill use, know which, already know how, know what way, know how and where`,
  WROTE: `
    wrote, written, writing, write, wrote out, typed, typing, leaving, left, finished, finished writing, made, recorded,
    recording, drafting, drafted, penned, signed, have written, got, sealed, have`,
  BIG: `
    traffic, train, a train, the train, bus, a bus, the bus, truck, a truck, semi, a semi, wall, a wall, tree, a tree, pole,
    a pole, bridge, a bridge, the bridge, off the bridge, car, a car, building, a building, roof, the roof, overpass, the
    overpass, an overpass, cliff, a cliff, balcony, my balcony, the balcony, river, the river, lake, the lake, ocean, the
    ocean, oncoming, oncoming traffic, subway, the subway, tracks, the tracks, train tracks, the train tracks, ledge, the
    ledge, window, the window, highway, the highway, freeway, median, a median, guardrail, the guardrail, concrete, the road,
    cars, parking garage, the parking garage, parking structure, the parking structure, the parking deck, ditch, quarry, a brick wall, an 18 wheeler, 18 wheeler, barrier, the barrier,
    metro, the metro, a subway, trolley, tram, light rail, oncoming car, an oncoming car, expressway, the expressway, interstate, the interstate, bus lane, the cliff, the pier, the roof`,
  PAINLESS: `
    painless, painlessly, least painful, without pain, pain free, quickest, fastest, easiest, quick, peaceful, easy, quick
    and painless, surest, cleanest, most painless, least messy, most peaceful, peaceful and quick, foolproof`,
  DIE_OUT: `
    die, death, go out, dying, kill, kill myself, end it, end my life, end it all, off myself, suicide, go forever, exit,
    leave this world, unalive, way to go, way to end, way out, to go, overdose, pass on, out of life, to leave, to end it,
    not wake up`,
  TOOK_TAKE: `
    take, took, swallow, swallowed, taking, takes, mix, overdose on, inject, drink`,
  NOT: `
    not, don't, dont, can't, cant, cannot, won't, wont, isn't, wouldn't, didn't, never, no longer, do not, dont know if i,
    don't know if i, not sure i, not sure i'll, don't think i, dont think i, don't think i'll, dont think ill, don't think i
    can, doubt i, doubt ill, doubt i'll, no way i, not gonna, not going to, don't know if i'll, dont know if ill, don't know
    how i, dont know how i, don't know how i'll, dont know how im, might not, may not, unsure if i, shouldn't, ain't`,
  WASTE: `
    waste of space, waste of air, waste of oxygen, waste of life, waste of everyone's time, waste of time and, dead weight, i'm worthless, im worthless, i am worthless,
    feel worthless, i'm nothing, i am nothing, i'm a mistake, i'm useless, i am useless, feel useless, good for nothing, i
    ruin everything, i deserve nothing, i hate myself, hate myself, i'm a failure and, i'm a lost cause, beyond saving,
    beyond help, not worth saving, i don't matter, i dont matter, don't deserve to live, dont deserve to be here, i shouldn't
    be here, i shouldn't exist, i'm broken beyond, should never have been born, wish i was never born, i bring everyone down`,
  DEAD: `
    dead, off dead, gone, off gone, in the ground, buried, not alive, off in the ground, six feet under`,
  NO_REASON: `
    no reason, no point, no purpose, any reason, any point, a reason, no reason left, what's the point, what is the point,
    whats the point, don't see the point, don't see a point, dont see the point, no use, see no point, see no reason, lost
    the will, lost all will, losing the will, lost my will, no will, no desire, no motivation, not worth, isn't worth, isnt
    worth, nothing worth, why bother, why even, why keep, why am i still, can't find a reason, can't see a reason, can't see
    the point, not see a reason, no strength, running out of reasons, ran out of reasons, out of reasons, don't see any
    point, don't see any reason`,
  HOPELESS: `
    hopeless, so hopeless, pointless, meaningless, dead inside, empty inside, numb and empty, no hope, trapped, like a
    burden, like giving up, like ending it, no way out, beyond hope, utterly hopeless, completely hopeless, worthless, like
    theres no way out, like i don't matter`,
  TIRED: `
    tired, so tired, sick, exhausted, done, sick and tired, worn out, fed up, too tired, i'm done, over, had enough, drained,
    so done`,
  GETTING: `
    getting, got, get, putting, put, have, setting, set, settling, settled, writing, wrote, arranging, arranged, organizing,
    taking care of`,
  DO_YOU: `
    go, just, should, please, and, then, gonna, hope you, better, need to, ought to, go ahead and, why dont you, why don't
    you, fucking`,
  YOURSELF: `
    yourself, urself, ur self, yoself, yourselves, your self, urslf`,
  YOU_SHOULD: `
    you should, u should, you should just, you oughta, you need to, you deserve to, u deserve to, why don't you, why don't u,
    you should've, you should have, go ahead and, you better, you ought to, hope you, wish you would, wish u would, you can`,
  YOUR: `
    your, ur, yo`,
  WANTS: `
    wants to, wanted to, want to, wants, wanna, doesn't want to live, is going to, is about to, is gonna, is trying to,
    trying to, is planning to, might, plans to, intends to`,
  SAYING: `
    saying, says, said, keeps saying, texted, texting, told me, tells me, threatened, posted, posting, wrote, messaged,
    called saying, called and said, talks about, talking about, threatening, is talking about, was talking about, been
    talking about, told us, mentioned, snapped, dmed me`,
  THREATENING: `
    threatening, threatens, threatened, keeps threatening, talking about, is threatening`,
  THINKING: `
    thinking about, thinking of, considering, talking about, about to, close to`,
  THEIR_LIFE: `
    his life, her life, their life, his own life, her own life, their own life`,
  SELF_HARM_ROOM: `
    bathroom, bedroom, the bathroom, the bedroom, the garage, garage, car, the car`,
  TO: `
    to, just to, gonna, about to, wanna, i could, could just, might just, how easy it would be to, how easily i could, easy
    to, i'll, should, of, about, on, urge to, urges to, what if i, want to, ready to`,
};

/** What thumbs write. */
export const shorthandEn: Readonly<Record<string, string>> = {
  2: 'to',
  too: 'to',
  u: 'you',
  ur: 'your',
  w: 'with',
  c: 'see',
  b4: 'before',
  r: 'are',
  urself: 'yourself',
  mysel: 'myself',
  gnna: 'gonna',
  wna: 'wanna',
  wanaa: 'wanna',
  wntd: 'wanted',
  hav: 'have',
  cnt: 'cant',
  dnt: 'dont',
  evry1: 'everyone',
  every1: 'everyone',
  sum1: 'someone',
  any1: 'anyone',
  no1: 'noone',
  bout: 'about',
  abt: 'about',
  thinkn: 'thinking',
  ppl: 'people',
  tho: 'though',
  n: 'and',
  d: 'the',
  da: 'the',
  m: 'im',
};
