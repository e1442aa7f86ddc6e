import type { WordClasses } from '../src/lexicon.js';

/** English slots: who, what with, where, and how a body or a drug shows. `~` takes the usual misspellings too. */
export const slotsEn: WordClasses = {
  WITHOUT_ME: `
    without me, w out me, wo me, w o me, with out me, if i was gone, if i were gone, if i wasn't here, if i wasn't around, if i weren't here,
    if i weren't around, if i died, if i was dead, if i were dead, once i'm gone, when i'm gone, with me gone, with me dead, after i'm gone,
    if i disappeared, if i left for good, not having me around, if i stopped existing, with me out of the way, with me out of the picture,
    with one less mouth, once i'm out of the way, if i never existed, if i was never here, not having to deal with me, not worrying about me,
    if i disappear, if i die, if i leave, if i go, if im gone, if i am gone, if im dead, if i just go, if i vanish, if i end it, if i go away, if i wasnt alive, if i stop breathing, w/o me`,
  FINE: `
    fine, okay, ok, better, better off, good, great, happier, easier, alright, lighter, relieved, free, peace, richer, safer, breathe easier, do better,
    be better, heal, recover, best, get over it, move on`,
  FOLKS: `
    my family, everyone, everybody, yall, y'all, you all, you guys, they, they'd, they'll, people, the world, the kids, my kids, my wife, my husband,
    my mom, my dad, my parents, my children, my girls, my boys, my son, my daughter, my friends, this place, the group, this group, my sister,
    my brother, them, my partner, my grandkids, anybody, she'd, he'd, she, he, the people i love, you, u, each of you, all of you`,
  LIGATURE: `
    rope, cord, belt, noose, sheet, bedsheet, bedsheets, extension cord, knot, cable, scarf, leash, strap, shoelace, shoelaces, necktie, wire, my belt,
    bathrobe tie, paracord, ratchet strap, dog leash`,
  TIED: `tied, tie, tying, looped, rigged, knotted, wrapped, hung, slung, attached, hooked, fastened, strung, made, put, got, set`,
  BEAM: `
    beam, rafter, rafters, hook, pipe, branch, fan, ceiling fan, shower rod, rod, doorknob, door knob, ceiling, banister, railing, joist, pull up bar,
    tree, closet, attic, garage, bunk, bedpost, door frame, door, stairwell, basement, barn, shed`,
  LONELY_PLACE: `
    river, lake, ocean, pier, dock, dam, quarry, canal, reservoir, creek, beach, woods, bridge, overpass, cliff, cliffs, bluff, tracks, train tracks, garage,
    parking garage, parking structure, rooftop, roof, ledge, edge, balcony, motel, motel room, hotel room, train station, platform, water tower, shed, railing,
    top floor, desert, pass, aqueduct,
    parking deck, parking ramp, top of the building, top of the parking deck, cell tower, radio tower, fire escape, scaffolding, crane, railyard, boat ramp, boardwalk, silo, viaduct, causeway, gorge, waterfall, cemetery`,
  SAT: `sitting, parked, standing, stood, sat, driving, drove, walking, walked, up, out, here, at, leaning, climbed, hiked, pulled over, pulled up`,
  DEADLY: `fatal, lethal, deadly, kill, kills, kill you, kill me, kill a person, enough to die, enough to kill, stop your heart, be enough, do it, do the job, end you`,
  LOOKED_UP: `
    googling, googled, google, searching, searched, looking up, looked up, reading about, read about, researching, researched, asked chatgpt, watching videos on,
    been reading, learning, learned, found out, figuring out, figured out, calculated, calculating, mathed out, know exactly, on forums about, on a forum about`,
  FIREARM: `
    ~gun, pistol, rifle, shotgun, revolver, glock, firearm, handgun, 9mm, nine mil, 45, 38, 357, 22, .45, .38, strap, :gun:, 12 gauge, ar15, piece, hunting rifle, service weapon,
    barrel, carry gun`,
  SAFE_PLACE: `out the safe, out of the safe, from the safe, out the closet, from the closet, out of the drawer, out the drawer, out of storage, off the wall, from his truck, out of the box, unlocked, out from under`,
  ON_ME: `
    in my lap, in my hand, in my hands, in my mouth, on my chest, to my head, against my head, at my head, under my chin, on my temple, to my temple, beside me, next to me, on the bed, on the passenger seat,
    on the seat, on the table, on the nightstand, in front of me, infront of me, right here, with me, here with me, on my knee, on my desk, loaded, is loaded, loaded up, against my neck, to my throat, against my throat, on my wrist`,
  BODY_WRONG: `
    can't breathe, cant breath, can't breath, hard to breathe, trouble breathing, can't catch my breath, short of breath, breathing slow, chest hurts, chest is tight, chest tight, chest pain, heart is racing, heart racing, heart pounding, heart is pounding,
    heart is skipping, tingly, tingling, numb, hands are numb, lips are numb, dizzy, faint, fainting, passing out, pass out, blacking out, seeing double, vision is blurry, blurry, throwing up, puking, can't stop puking, can't feel my legs, can't feel my face,
    ears are ringing, feel weird, feel wrong, feel off, feeling weird, feel really weird, feel so weird, feel sick, really sick, can't move, can't stand, can't stand up, can't walk, going numb, cold sweat, i'm scared, im scared, scared, getting sleepy, getting tired, so sleepy, so tired, eyes closing,
    eyes keep closing, can't stay awake, can't keep my eyes open, going in and out, in and out, everything is spinning, room is spinning, help, need help, i might die, think im dying, think i'm dying, am i gonna die, am i dying, am i going to die, should i worry, what do i do,
    can't see, cant see straight, going crazy, can't feel my hands, can't feel my arms, can't swallow, can't talk, slurring, skipping beats, won't slow down, wont slow down, beating so fast, beating out of my chest, out of my chest, lips feel weird, seizing up, locking up, overheating, burning up, convulsing, shaking all over, can't stop shaking, cold and sweaty, foggy, fading, fading out`,
  BLUE: `blue, purple, grey, gray, white, ashy, ashen, pale, cold, bluish, dark, yellow, greenish`,
  SKIN_PART: `lips, lip, face, fingers, fingertips, nails, fingernails, skin, hands, mouth, cheeks`,
  OUT_COLD: `
    snoring weird, snoring funny, snoring sound, snoring noise, snoring real loud, snoring loud, gurgling, gurgling sounds, gurgle, choking, limp, slumped, slumped over, slouched, unresponsive, not responding, not moving, not breathing, barely breathing, breathing funny, breathing weird,
    breathing slow, stopped breathing, wont wake up, won't wake, can't wake, not waking up, foaming, foam, foam coming, cold and clammy, death rattle, eyes rolled back, eyes rolled, eyes are rolled back, on the floor, on the bathroom floor, passed out, knocked out, out cold, nodded out, gone blue, no pulse, faint pulse,
    collapsed, convulsing, twitching, drooling`,
  TOO_MUCH: `too much, too many, way too much, way too many, more than i should, more than i meant, more than usual, double my dose, double dose, triple dose, triple my dose, twice my dose, a double dose, my whole script, a whole script, like half a bottle, half a bottle, half the bottle, over the limit`,
  HURT_SELF_WITH: `blade, razor, knife, lighter, razor blade, scissors, glass, my blade, needle, sharpener, boxcutter, box cutter, blades, razors, safety pin, tacks, iron`,
  OLD_WOUNDS: `scars, old scars, my scars, old cuts, my cuts, my wounds, my stitches, scabs, my scabs, old wounds, burns, my burn`,
  NEAR_USE: `
    calling, texting, hitting up, messaging, dialing, driving to, going to, walking to, using, drinking, picking up, copping, scoring, relapsing, caving, buying, going out, going back out, slipping, throwing it away, throwing it all away, giving up my sobriety, giving in, breaking, breaking my sobriety, smoking, shooting up, getting high, getting drunk, grabbing a bottle,
    losing my sobriety, losing my clean time, blowing my sobriety, cracking, taking a drink, having a drink`,
  SOBER_SHAME: `
    sponsor, my sponsor, anyone, anybody, nobody, no one, counselor, my counselor, wife, my wife, husband, my husband, group, the group, my po, my mom, my family, my girl, my man, them, yall, my kids, my case manager`,
  SLIPPED: `
    slipped, slipped up, relapsed, used, drank, got high, got drunk, fucked up, messed up, screwed up, caved, gave in, lapsed, broke, went back out, picked up, had a slip, had a drink, had a beer, had a couple beers, smoked, shot up, did a line, did some lines, ended up using, ended up drinking, bought a bag,
    fell off, fell off the wagon, blew it, took some, popped some, popped a few, popped one, took a pill, hit the pipe, hit it, took a hit, got loaded, got lit, got faded, had a few, had a few drinks, had some drinks, bought a bottle, went on a bender`,
  DAYPART: `
    friday, saturday, sunday, monday, tuesday, wednesday, thursday, yesterday, last night, the other night, the other day, over the weekend, this weekend, last weekend, on friday, on saturday, on sunday, on monday, on tuesday, on wednesday, on thursday, friday night, saturday night, sunday night, this week, last week, two nights ago, a few days ago,
    couple days ago, couple nights ago, few nights ago, earlier this week, after 30 days, after 60 days, after 90 days, after 6 months, after a year, after two years, again last night, again yesterday, day before yesterday, a couple of days ago`,
  STREET_DRUG: `
    perc, percs, perc 30s, 30s, roxys, roxies, roxi, oxys, oxy, blues, blue, fent, fetty, fentanyl, dope, h, heroin, boy, girl, white, hard, soft, crack, rock, rocks, meth, ice, crystal, glass, clear, tina, shards, addy, addys, adderall, vyvanse, xans, xanax, bars, benzos, klonopin, kpins, valium, molly, coke, blow, snow, ket, k, lean, subs, suboxone strips, strips, gabbies, gabapentin, lyrica,
    tranq, tramadol, vikes, norcos, hydros, pills, somas, weed, bud, carts, shrooms, acid, spice, k2, kratom, tabs, pressies, m30s, something strong, something stronger, some work, oxycodone, hydrocodone, ambien, methadone, done, dones, speed, uppers, downers, party favors`,
  SUPPLIER: `plug, plugs, plug's, dealer, dealer's, dealers, dealer number, connect, connect's, old connect, guy, dboy, trap, dope man, dope boy, hookup, hook up, trap house, dealer house, runner, supplier, weed man, candy man`,
  LIQUOR_PLACE: `liquor store, bar, the bar, bottle shop, corner store, trap house, trap, dealers house, dealer's house, plugs house, plug's house, old spot, bodega, crack house, dope house, dispensary, casino, gas station, beer aisle, wine aisle, liquor aisle, package store, abc store, pub, club, tavern`,
  GRAVE: `the ground, a grave, his grave, her grave, the hospital, a hospital, the dirt, the morgue, a wheelchair, a coma, a body bag, a box, a hole, the river, the trunk, the icu, the dirt where he belongs, his place permanently`,
  HATED: `
    him, her, them, that guy, this guy, that man, my ex, my boss, my stepdad, my landlord, my neighbor, that bitch, that bastard, that asshole, that motherfucker, that mf, that dude, this dude, my brother in law, my dealer, my baby daddy, my baby mama, my husband, my wife, my brother, my dad, my father,
    my mother, my roommate, my po, the judge, those people, my old man, that piece of shit, that kid, her new man, her boyfriend, his girl, whoever did this, the guy, someone, somebody, everyone, you, u, yall,
    whoever, anyone who, the person who, the one who, the dude who, whoever did this, that cop, those kids, these fools, this fool, that nurse, the staff, my manager, my supervisor, her ex, his ex, my cousin, my uncle, my stepson, my son, my daughter, every single one`,
  LOCKED: `lock me, locks me, locked me, locked in, won't let me leave, wont let me leave, won't let me out, doesn't let me leave, not allowed to leave, can't leave the house, trapped me, blocks the door, blocked the door, hid my keys, hides my keys, took my keys, took my phone, takes my phone, smashed my phone, broke my phone, checks my phone, controls my money, tracks my phone, took my id, took my passport, keeps my money`,
  SMALL_ONE: `
    my kid, my kids, my son, my daughter, my baby, my little girl, my little boy, my girl, my boy, my toddler, my stepson, my stepdaughter, my niece, my nephew, my grandson, my granddaughter, my little brother, my little sister, the baby, the kids, the boys, the girls, her kids, his kids, her son, her daughter, his son, his daughter, our son, our daughter, our kids, our baby,
    a kid, a child, the children, my children, my twins, my newborn, my infant, neighbor kid, neighbor's kid, neighbors kid, my 2 year old, my 3 year old, my 4 year old, my 5 year old, my 6 year old, my 7 year old, my 8 year old`,
  DRUNK_NOW: `drunk, wasted, hammered, buzzed, tipsy, plastered, high, stoned, faded, tweaking, nodding, nodding off, loaded, fucked up, lit, can't see straight, cant see straight, seeing double, swerving, had a few, had like, had too much, way over the limit, over the limit, shitfaced, barred out, zooted, on a pill, on xans, geeked, trashed, blitzed, still drunk, still high, drinking`,
  AT_WHEEL: `driving, driving home, drive home, drove home, behind the wheel, drive to, on the highway, on the freeway, on the road, in traffic, at a red light, in the drivers seat, in the driver's seat, driving rn, driving now, on my bike home, starting the car, about to drive, gonna drive, going to drive, keys in my hand, got my keys, in my truck driving, driving around, driving my kids, picking up my kids, picking up the kids, picking my kids up, drove to`,
  CLEAR_DRUG: `perc, percs, xans, xanax, xannies, oxy, oxys, roxies, roxys, fent, fetty, fentanyl, heroin, dope, meth, crystal meth, cocaine, coke, crack, molly, ketamine, benzos, klonopin, kpins, valium, adderall, addys, vyvanse, subs, suboxone, methadone, m30s, pressies, tramadol, norcos, hydros, vicodin, oxycodone, hydrocodone, ghb, tranq, blues, opioids, opiates, shard, shards,
    xan, perc 30, roxy, oxy 30, sub strips, sub strip, suboxone strips, black tar, china white, crank, percocet, percocets, vikes, ecstasy, mdma`,
  NUMBER: `12, 15, 16, 18, 20, 24, 25, 28, 30, 32, 35, 36, 40, 45, 48, 50, 55, 60, 64, 65, 70, 75, 80, 90, 100, 120, 150, 200, fifteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, a hundred`,
};
