import type { Cue } from '../src/lexicon.js';

const en = (as: Cue['as'], phrases: string): Cue => ({ as, language: 'en', phrases });

/** Daily life in the same words: medicines, kitchens, idioms, trivial causes. */
export const dailyGuardsEn: readonly Cue[] = [
  en(
    'ordinary',
    `
    with * the|my|a|some|our? kids|coffee|tea|family|book|snacks|friends|grandkids|picnic|lunch
    breeze|view|sunset|sunrise|relaxing|gorgeous|beautiful ** coffee|kids|here|today|from|this
    cat|dog|i|kid|baby|he|she|toddler|puppy * knocked|dropped|spilled
    knocked|dropped|spilled|tipped ** floor|over|everywhere
    last night|day|evening|week|meal of|in|at * detox|retreat|trip|vacation|class|season|camp|month|school|work|job|year|summer|semester|rehab|treatment|house
    leaving|left|quitting|leave the|this|my * chat|job|server|channel|app|facebook|team|company|neighborhood|city|apartment
    we said|say|saying goodbye
    at the service|airport|station|daycare|dropoff
    step 4|5|8|9|four|five|eight|nine|work
    amends|inventory
    last message|post|text|one ** before|until|today|tonight|for ** bed|lunch|vacation|work|sleep|signing|logging|dinner|trip|phone_dies|leave|shift|now_battery|tomorrow|weekend|surgery
    other side of|when_you_get|after
    see|talk|catch|meet ** you|ya|u|yall|everyone|everybody * tomorrow|thursday|monday|tuesday|wednesday|friday|saturday|sunday|next_week|next_time|later|there|soon|at|in_the_morning|then|after|around|next|in_person
    goodbye|bye ** for_now|now|vacation|until|work|dinner|weekend|bed|lunch|holiday|till|the_job|old_apartment|winter|summer|cigarettes
    as prescribed|directed|usual|instructed|scheduled
    like|as my|the|i? nurse|doctor|doc|pharmacist|psychiatrist|dr|prescriber|bottle|label * said|told|says|prescribed|ordered|wrote
    prescribed
    on|at time|schedule|breakfast|lunch|dinner|bedtime|8am|med_time
    daily|morning|evening|nightly|weekly|night|bedtime meds|dose|pills|vitamins|medication|pill
    with|after breakfast|lunch|dinner|food
    pill organizer|box|planner|case|count|counter
    for the|my week|month|blood_pressure|cholesterol|headache|allergies|thyroid|infection|trip|cold|flu
    refill|refilled|refills|pharmacy|pharmacist|med_pass|organizer|vitamins|antibiotics|antibiotic
    hunting|gun_range|shooting_range|gun_show|gun_safe|locked_up|gave_my_gun|turned_in|archery|fishing|picnic|hike|hiking|camping|tourist|sightseeing|photos|museum|sunset_pics|view_is
    cutting board
    chopping|cooking|recipe|carving|shaving|shave|onion|onions|tomato|tomatoes|vegetables|veggies|pumpkin|turkey|dinner_prep|bread
    by|on accident|accidentally
    accident|accidentally
    vet|puppy|hamster|goldfish|lizard|chicken|chickens|calf
    turned|turn|gave|giving|handed|flushed|threw|throwing ** in|out|away|to_my_sponsor|down|over ** disposal|sponsor|toilet|counselor|sink|drain|nurse|pharmacy|police|away
    flushed|dumped|poured ** down_the|it_out|drain|toilet|sink|all_out
    poured ** drain|sink
    narcan training|kit|kits|class
    carry|carrying|got_my|keep_some|free narcan
    chemo|surgery|dentist|tooth|teeth|wisdom_teeth|epilepsy|meds_for_epilepsy`,
  ),
  en(
    'idiom',
    `
    use|using|used the_last_of_my|up_my|up_the
    use|using|used *** breathing|trick|tool|tools|skill|skills|app|phone|time|vacation|sick_days|days_off|gym|bathroom|kitchen|machine|computer|car|truck|money|help|steps|break|energy|words|link|code|chair|room|grounding|journal|workbook|hotline|gift_card|coupon|library|microwave|laptop|stove|grill|oven
    better to die on_your
    meaning of life
    empty handed|nest|nester|stomach|house|fridge|tank|room|calendar
    leaving|done|out|gone for_good from|with|of|job|and_moving|to
    keep|cant_keep|stop|stopped living in|with|at|on|near|out_of|paycheck
    go|going on vacation|a|the|trip|dates|date|break|hikes|facebook|tuesday|monday|thursday|there|that|instagram
    hit|fix|dose|shot of * caffeine|coffee|espresso|vitamin|sugar|nostalgia|dopamine|serotonin|reality|humor|sunshine|vitamin_d
    bottle of * sparkling|cider|kombucha|lotion|perfume|tums|sunscreen|vitamins|conditioner|hot_sauce
    drink of water|that|lemonade|juice|coffee|tea|soda|your|milk|something_cold
    hit me up|back
    gonna|going_to|will kill me when|if ** sees|finds_out|hears * this|the|about|my * haircut|bill|tattoo|mess|receipt|dent|kitchen|shirt|outfit|car|score
    kill|murder|strangle|shoot me when|if|for|cuz|because|over ** haircut|bill|mess|dishes|tattoo|receipt|dent|grades|outfit|kitchen|carpet|score|laundry|late|forget|forgot|spent|bought|ate|eat|lose|trash|shoes|messy
    THINK ** yanking|pulling weeds|teeth|tooth|strings
    methadone|suboxone|sub clinic|program|line|doctor|counselor|appointment|maintenance
    kill|murder|strangle|choke|slap|smack|fight|end you|u|yall|him|her|whoever * lol|lmao|haha|hahaha|jk|lolol|rofl|xd|hehe|if_you_dont_come
    CUT * my|the|our|your|some|this|down|on? * hours|hair|grass|lawn|losses|budget|spending|bangs|nails|steak|cake|cord|cords|cards|caffeine|sugar|carbs|soda|coffee|bread|pizza|tooth|teeth|paper|wood|line|class|ribbon|check
    score|scored|scoring|cop|copped * some|a|the|cheap|free|good|us|me? * tickets|ticket|goal|deal|deals|points|seats|job|touchdown|shoes|jacket|sneakers|burger|discount|high|well|on_the
    live with my|him|her|them|roommates|you
    live in|at|near|on|by ** apartment|house|town|city|place|neighborhood|halfway|shelter|basement|dorm|area|state|country|building
    high|drunk|buzzed|wired|tripping on caffeine|coffee|life|sugar|love|endorphins|jesus|god|power|adrenaline
    hopeless|worthless|useless|pointless at|about|with ** season|team|math|cooking|directions|technology|game|parking_ticket|parking_spot|dating
    bottle of water|soda|juice|shampoo|vitamins|ketchup|gatorade|milk
    took|takes|taken|taking|used|using|did too_much|too_many time|space|effort|of_my|of_his|of_the|pictures|photos|notes|breaks
    hang|hanging out|in_there|tight|around|with
    KILLW it|two|time|for_time|the_mood|the_vibe|the_lights|joy|switch|process|bugs|weeds|the_engine|him_at|her_at|them_at|my_back|my_feet|my_knees|my_head
    killing me|it|time|us
    kill for ** a? coffee|pizza|nap|burger|shower|taco|tacos|donut|cookie|massage|vacation|sandwich|chocolate|cigarette|good|snack|cheeseburger|slice|latte|air
    gone for|until|till|by_then|fishing|on|from|most|all|to|this|next|over|out_of_town
    dead lol|lmao|haha|omg
    die|dying|dead laughing|of_laughter|of_boredom|of_embarrassment|from_laughing|of_cringe|from_cuteness|of_happiness|to_know|to_see|to_hear|to_try|to_meet|to_tell|hard_fan|from_cringe|of_laughing|of_curiosity|from_embarrassment|for_a_coffee|on_me|down|out_there|from_the_cold|of_cold|of_heat|from_heat|of_thirst|in_this_heat|of_hunger|from_secondhand
    to_die_for
    DIE for * this|that|these|those|some|a|coffee|chocolate
    dead tired|serious|end|ass_tired|phone|battery|line|meat|inside_lol|on_my_feet|weight|last|set|heat|ringer|wrong|right|sea
    phone|battery|laptop|car|plant|plants|flowers|computer|wifi|internet|lawn|engine|tv|watch|tablet|ipad|headphones|earbuds|controller|fish|tree|roses|tomatoes|grass|garden|houseplant ** is|was|died|going|gonna|about|all|are|keeps|s|almost ** DIE|to_die|dying|dead|died
    shoot|shot|shooting me|you|him|her|us|them a|an|some * text|email|message|dm|call|note|line|link|pm
    shoot|shooting hoops|pool|the_breeze|some_hoops|photos|video|a_movie|for_the
    stab|stabbed|stabs|shot|threw me|us|him * in_the_back|down|under_the_bus|a_bone|off|a_look|a_party|a_curve
    shoot SELF in_the_foot
    shot myself in
    rather|sooner KILL|stab|shoot|hang|punch|set|drown SELF|my_eye|in_the_eye *** than|watch
    rather ** SELF ** eye|foot|fork|spoon
    rather die|be_dead than * eat|drink|use|watch|listen|do|go|wear|miss|admit|sit|work|hear|talk|see|have|be_late|sing|call|cook
    could|could_just kill|strangle|murder|choke|slap|wring TARGET
    on the? edge of my|her|his|your seat
    take|taking a_shot|a_stab|a_hit_to
    drown|drowning SELF? in * work|paperwork|emails|homework|laundry|bills|coffee|chocolate|debt|sorrows|email|chores
    beat|beating|kill|killing|hurt SELF up|over|about|off|with_work|at_the_gym|at_gym|laughing
    killed|kill|killing|hurt|hurting|choking SELF laughing|at_the_gym|lifting|training|on_that_workout|doing_squats|in_the_gym|moving_furniture|on_the
    OD|ODING|oding|overdosing|overdosed|overdose|oded on * chocolate|coffee|caffeine|sugar|candy|cookies|pizza|netflix|tiktok|cuteness|carbs|ice_cream|cheese|tacos|turkey|pie|vitamins|spinach|christmas|memes|pasta|halloween|sunshine|cute|cat|self_help
    WANT to dye
    cut|cutting back|down|off|out|it_close|class|corners|costs|calories|carbs|hair|the_grass|my_hair|ties|him_off|contact|my_nails|sugar|caffeine
    high five|school|hopes|standards|hopes|on_life|on_jesus|expectations|blood_pressure|cholesterol|fever|chair|end
    using|use ** my|the|your|this|a|these|new ** skills|tools|app|coping|phone|steps|computer|toolbox|program|planner|journal|laptop|car
    drink|drinking|drank|some|more water|coffee|tea|soda|milk|juice|gatorade|lemonade|kombucha|smoothie|plenty|sparkling|hot_chocolate|pop|coke_zero|diet|seltzer|enough|lots
    drink|beer * coffee|water|tea|root|ginger|non_alcoholic|na|alcohol_free
    craving|cravings|crave|craved * pizza|tacos|sugar|chocolate|ice_cream|burger|food|mcdonalds|chips|sushi|cookies|carbs|candy|pickles|salt|sweets|a_cheeseburger|pasta|connection|a_burger|something_sweet|sweet|salad|fries|donuts|bbq|a_nap|quiet|peace|mexican|thai|soup|cheese
    a? hit single|song|show|movie|record|the_gym|by|me_up|the_road|the_spot
    fix it|the|my|this|that|him|her|your|things|dinner|breakfast|lunch|car
    burn|burning SELF|my_arm|my_hand|my_finger|my_fingers|my_tongue|my_arms|my_leg ** stove|oven|cooking|coffee|iron|grill|pan|curling|toast|soup|tea|pizza|work|sun
    CUT SELF|my_finger|my_hand|my_thumb|my_arm|my_leg|my_knee ** shaving|cooking|chopping|slicing|paper|fence|work|can|accident|glass|some_slack|off|short|a_slice|a_break|bread
    end|ending it|this|things|the * there|call|meeting|with_him|with_her|relationship|conversation|today_on|on_a|between|on
    done|tired|sick|over with|of|this * this|that * job|class|semester|week|homework|show|game|traffic|weather|diet|laundry|rain|winter|heat|snow|commute|book|project
    DIE my_hair|of_laughter
    jump|jumping off a_call|the_call|zoom|this_call|on_a_call|here
    jump|jumping on|in|into|to|for the_shower|a_call|a_meeting|zoom|the_pool|joy|it|conclusions|the_conversation
    ctb on
    overdose|overdosing on_that
    would|could|id|could_just die|kill ** for ** coffee|nap|pizza|shower|chocolate|burger|taco
    weed|weeds the|in|killer|my|pulling
    crack|crackers a|the_code|me_up|open|jokes|up|of|in_the
    ice cream|water|cold|coffee|skating|cube|pack|cubes|rink|chips
    speed limit|dating|up|of|bump|reading
    h & m
    coke zero|and_a|or_pepsi
    bars of_soap|of_chocolate|of
    blues music|band|festival|guitar
    shot glass|of_espresso|flu|put|at_it|in_the
    blow|blowing|blew my_mind|off_steam|out_candles
    knock|knocking|knocked ** dead|it_out`,
  ),
  en(
    'hyperbole',
    `
    boring|bored|so_bored|hungry|too_full|cold_out|hot_out
    season|browns|jets|our_team|the_team
    if|when i|we|he|she|they|i_have_to|one_more * hear|sit|see|watch|listen|eat|read|get|says|asks|have * through|to|another|one_more|this
    one_more|another * meeting|email|call|word|spreadsheet|song|commercial|time|question|zoom|episode|salad|worksheet|rerun
    if they|he|she * play|plays|cancel|cancels|kill_off|serve|serves
    homework|essay|exam|exams|finals|midterm|quiz|math|algebra|spreadsheet|spreadsheets|printer|meeting_that|meetings|zoom|email|emails|traffic|monday|mondays|wifi|wi_fi|lag|lagging|spoiler|spoilers|cringe|embarrassed|embarrassing|embarrassment|awkward|hangnail|haircut|commute|parking_ticket|parking_spot|alarm|alarm_clock|dishes|laundry|dmv|hold_music|on_hold|paperwork|the_heat|humidity|cold_outside|lineup|commercial|commercials|ads|autocorrect|typo|hiccups|cramps|leg_day|squats|burpees|cardio|gym|workout|spicy|hot_wings|wings|wedgie|loading|updates|software_update|password|passwords|captcha|group_project|powerpoint|karaoke|reality_show|baby_shark|so_cute|cutest|adorable|puppies|kittens|memes|meme|playoffs|overtime|our_team|the_bills|the_cowboys|penalty|ref|refs|fantasy_football|hallmark|line_at|grocery_line|small_talk|icebreaker|decaf|no_coffee|without_coffee|out_of_coffee|my_coffee|broccoli|kale|pineapple|mosquito|mosquitoes|allergies|pollen|sunburn|jury_duty|ikea|voicemail|telemarketers|robocalls|mother_in_law_visits|school_play|recital`,
  ),
];
