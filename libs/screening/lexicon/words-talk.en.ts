import type { WordClasses } from '../src/lexicon.js';

/** English words for notes, worth, and what others say. */
export const talkEn: WordClasses = {
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
