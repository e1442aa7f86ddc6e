import type { WordClasses } from '../src/lexicon.js';

/** English words for means, places, hours and drugs. */
export const meansEn: WordClasses = {
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
};
