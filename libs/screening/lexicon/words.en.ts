import type { WordClasses } from '../src/lexicon.js';

/** English words that stand for one another: wishes and selves. `~` takes the usual misspellings too. */
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
