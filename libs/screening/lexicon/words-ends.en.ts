import type { WordClasses } from '../src/lexicon.js';

/** English words for an end that is near. */
export const endsEn: WordClasses = {
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
};
