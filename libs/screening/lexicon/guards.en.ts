import type { Cue } from '../src/lexicon.js';

const en = (as: Cue['as'], phrases: string): Cue => ({ as, language: 'en', phrases });

/** What else was said: words that raise a finding, and words that take something from it. */
export const guardsEn: readonly Cue[] = [
  en(
    'explicit',
    `
    SUICIDE
    SUICIDAL
    KILL SELF
    KMS
    SEWER
    end|take|taking|ending LIFE_MINE
    WANT to? DIE
    OD|overdosing
    DONT_WANT to? LIVE`,
  ),
  en(
    'time',
    `
    when|after|once ** shift|work|class|group|meeting|dinner|show|movie ** ends|over|done|out|lets_out
    in|within|about five|ten|fifteen|twenty|thirty|5|10|15|20|30|a_couple|couple|a_few minutes|mins|min|hours|hrs|hour
    by|before the_time|tonight|tmrw|lunch|dinner|bed|group|shift|sunup|daylight
    when|once|after|soon_as ** asleep|alone|empty|gone|dark
    midnight
    tonight
    tonite
    2nite
    2night
    tn
    this evening
    today is the|my day
    before|by sunrise|morning|dawn|midnight
    in|within an_hour|the_next_hour|a_few_hours|10_minutes|ten_minutes|minutes|30_minutes|an_hour_or_so
    tomorrow morning|night|at|after|is_the_day
    later today|tonight
    after|when|once|as_soon_as ** asleep|go_to_sleep|leave|leaves|falls_asleep|goes_to_bed|work|shift|go_to_bed|at_work
    soon_as|today i
    this_afternoon
    at midnight|noon|dawn|sunrise|sunset|3am|2am|4am|5am|6am
    doing_it now|today
    im_doing_it
    this is it`,
  ),
  en(
    'now',
    `
    right_now|rn|now|as_i_type|this_minute|this_second|any_minute|immediately|as_we_speak|happening_now|just_now|atm
    help now|please|hurry|me`,
  ),
  en(
    'means',
    `
    MEANS ** BEFORE_ME|loaded|head|here|ready|hand|NECK
    loaded gun|pistol|shotgun|rifle
    PILLS ** BEFORE_ME
    bottle|handful * of PILLS
    i|ive|we|he|she|they have|got|bought|found|keep|has|grabbed|getting|get|holding|got_hold_of ** gun|pistol|rifle|shotgun|rope|noose|razor|:gun:|glock|knife|machete|bat
    access to a? gun|pistol|firearm
    HOLDING ** PILLS|GUN|ROPE
    enough PILLS|dope|fent|heroin
    stash|stockpile|stockpiled|saved_up ** PILLS
    STANDING ** HIGH_EDGE
    at|on the HIGH_EDGE
    with|using|by my|a|the gun|knife|pistol|rope|belt|shotgun|razor|machete
    gun|knife ** trunk|car|bag|drawer|closet|nightstand`,
  ),
  en(
    'farewell',
    `
    bye|goodbye|farewell|so_long|peace_out group|family|everybody|room|my_friends|folks|people
    one last|final time|walk|meal|hug|kiss|look|drive|song|cigarette|smoke|call
    dont|do_not * bother|try * calling|call|texting|coming|saving|looking
    be good|kind|nice|gentle to each_other|one_another|yourselves|my_kids|your_mom
    someone|somebody|you|yall|they * should? knows|know|remembers|find|finds
    thank|thanks ** being ** kind|good|there to|for me
    goodbye|farewell|good_bye
    bye everyone|forever|all|guys|yall|world|friends
    this is|was? my? last message|post|text|night|day|time
    i love you all
    love you|yall all|guys * sorry|bye|always
    thank|thanks ** for everything
    forgive me
    tell|let KINFOLK|them|her|him ** LOVE_SORRY
    sorry for everything
    take|look care|after ** KINFOLK|DOG
    see you on the? other side|next
    remember me
    wrote|writing|left|written ** note|letters|goodbyes|will|notes
    not_your_fault|nobodys_fault|no_ones_fault
    wont_be_around|wont_be_here|wont_be_coming_back|wont_be_back
    dont|do_not cry|wait_up|look|wait for me
    nice|good|honor * knowing you|u|yall|everyone`,
  ),
  en(
    'intent',
    `
    CANT go_on|keep_going|keep_living|carry_on
    KILL SELF
    WANT to? DIE
    end|ending it all?
    DONT_WANT to? LIVE
    SUICIDE
    SUICIDAL
    GONNA|ready|want_to DO_IT|jump|die|go
    CANT ** ANYMORE
    no_point|no_way_out|done_with_life|over_soon|be_over
    wont_be|not_be ** here|alive|around
    thank|thanks ** for everything
    goodbye
    better off without|dead
    nobody will|would miss|care|notice|find
    wont need|be_needing * it|them|anymore|these|this`,
  ),

  en(
    'negation',
    `
    asked|asks|asking|screened|screens if|whether|about
    wasnt_saying
    not
    dont
    do_not
    didnt
    doesnt
    wont
    wouldnt
    never
    isnt
    aint
    wasnt
    havent
    hasnt
    hadnt
    arent
    werent
    without
    no longer|desire|intention|plan|plans|thoughts|urge|urges|need|craving|cravings|interest|more
    nobody|noone|no_one is|was|has
    stopped|quit|instead_of|rather_than|free_of|free_from
    zero|no any? thoughts|urges|plans|intention|cravings|desire|risk
    shouldnt
    couldnt|could_not ever
    not_going_to
    no|denies|deny|denied
    kept_me_from|keeps_me_from|stop_me_from
    glad|happy|grateful|relieved|thankful * i|not|dont|didnt|never
    over|past that|my
    anti
    say_no|said_no`,
  ),
  en(
    'not-negation',
    `
    isnt|not|wont|doesnt|hasnt answering|answer|answered|picking_up|pick_up|responding|responded|returning|home|texting|text|reply|replying
    not gonna|going_to|even lie
    wont|not gonna lie
    not only|just|merely
    never wanted|felt|needed *** more|so|this|badly|as
    never|not a? day|hour|minute|night|week|moment ** dont|doesnt|without|not
    never|not felt|been|wanted * so|this|more|as|to_more|like_this
    dont know|care|care_if|even|see|worry|judge|tell|call|try|want_help|want_to_live|want_to_be|wanna_live|wanna_be|get_it|remember|deserve
    dont|not sure|afraid|scared|ok|okay|fine|good|well|safe|enough|kidding|joking|lying|doing_well|doing_good|exaggerating|sleeping|coping|even_sure|able|eating|worth|alive
    not_sure
    cant_not|cannot_not
    why not
    no one|joke|lie|reason|point|hope|idea|matter|cap|doubt|more_pain
    couldnt_care
    wouldnt mind|care|hurt
    didnt_think|didnt_sleep|didnt_want|didnt_work|didnt_care|didnt_know|didnt_tell
    wont_stop|wont_go|wont_let|wont_be|wont_make|wont_leave|wont_quit|wont_miss
    doesnt_stop|doesnt_matter|doesnt_help|doesnt_care|doesnt_know
    havent_told|havent_slept|havent_eaten|havent_stopped|havent_been|havent_felt|havent_had
    never_stop|never_stopped|never_mind|nevermind|never_gets|never_get|never_been|never_going
    dont_wake|dont_let|dont_stop
    not_okay|not_ok|not_joking|not_kidding|not_safe|not_breathing|not_here|not_wake|not_waking|not_want|not_real|not_living|not_exist
    isnt_breathing|isnt_working|isnt_waking|isnt_worth|isnt_safe|isnt_responding|isnt_a_joke
    not_a_joke|no_kidding|never_wake
    without me|telling|anyone|anybody|him|her|them|you|drugs|drinking|DEPRESSANT|waking|food|pain
    no longer want|wanna|feel|see|have`,
  ),
  en(
    'taken-back',
    `
    i lied|was_lying
    lying when|about|to
    was|it_was|that_was|its|thats a? lie|lying
    cant|dont_think_i_can|dont_know_if_i_can|cannot|couldnt|not_sure_i_can|broke|breaking ** keep|promise|anymore
    theyre|they_were|he_was|she_was|hes|shes|you_were|doctor_was wrong
    wrong about that|me
    not true|anymore
    thats_changed|that_changed|changed_my_mind|until_now|until_today|until_tonight|not_anymore`,
  ),
  en(
    'in-earnest',
    `
    for real
    fr
    not joking|kidding|a_joke|exaggerating|playing
    no joke|cap|lie
    im serious|dead_serious
    unless
    deadass
    i_mean_it|mean_it|seriously
    really do`,
  ),
  en(
    'past',
    `
    when|before i * came_in|got_here
    last time i|we|he|she|someone
    when|before|until i came|arrived|started|joined|entered|walked|got_here
    remember|remembering when|how|back
    saved my life|me
    this_group|this_program|meetings|therapy saved
    years ago
    ago when|i_was|i_tried
    months ago
    last year|summer|winter|spring|fall
    back then|when|in
    used to
    when i was|were|used|first|hit|got|had
    in|since|until 2005|2006|2007|2008|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024
    in|before|during|after my? recovery|rehab|treatment|active_addiction|past|addiction|childhood|twenties|teens|20s|30s|detox|old_life|dark_days|lowest
    before i|rehab|treatment got|found|came|went|quit|was
    i survived|overcame|lived
    as_a_kid|as_a_teen|as_a_teenager|growing_up|back_in_the_day|at_my_worst|my_lowest|my_rock_bottom|a_lifetime_ago|decade_ago|once_upon
    my|first|last attempt|overdose|suicide_attempt|relapse taught|was|saved|showed|happened|in|years
    years|months|days|year sober|clean * now|today|and|after|because|from|this
    i was|had|have been? clean|sober|free ** years|months|days|since|year|now
    sober|clean since|for|date|birthday|anniversary|today|now|this
    celebrating|celebrate
    DAYS|years|year since i|my|the
    almost|nearly|tried|wanted ** years|months|year ago
    so|im|am glad|grateful|thankful|proud|happy ** alive|didnt|here|survived|still|sober|past|now|today|made|clean`,
  ),
  en(
    'resumption',
    `
    but|and|now|then ** tonight|again|now|today|back|lately|still|worse|right_now|this_week
    again|tonight|lately|rn|still|back_again|these_days|right_now|nowadays|this_time|today_i|this_week|this_morning|all_over_again
    now|today|lately i have * plan|urges|thoughts|gun|pills
    now|today|lately i|im ** want|feel|need|plan|planning|back|keep|thinking|ready|gonna|worse|cant|again
    now it|its ** back|worse|again|happening|all
    back|coming|creeping * to|again|worse|now
    came|come back
    this time|week|weekend
    so fed|tired
    i just|just_now
    last_night|yesterday`,
  ),
  en(
    'bereaved',
    `
    lost my|a|him|her|our|someone|another|two|friend ** to|from|last|in|years|brother|sister|son|daughter|friend|mom|dad|suicide|overdose|this|dad|cousin
    passed away|on|last
    funeral|memorial|rip|grieving|grief|anniversary_of|buried|memory_of|rest_in_peace|obituary|widow|mourning|eulogy|headstone
    died by|from|of|in|last|when|years|ten|five|two|three
    killed himself|herself|themselves
    took|ended his|her|their own? life
    overdosed and died|last|in|years
    since|before|when|after he|she|they|my|his|her ** died|passed|death|suicide|overdose
    is gone now
    we lost
    found him|her|them ** years|ago|last|that_day`,
  ),
  en(
    'ordinary',
    `
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
    'hypothetical',
    `
    if someone|anyone|somebody|a_person|you|u|your|a_friend|anybody|one_of|they|people|ever
    what if someone|a|you|the
    suppose|imagine|lets_say|hypothetically|in_theory|scenario|example|for_instance
    if|in_case|whenever ** ever|you|someone
    in case i|of|you|someone
    would you|u
    if i|ever ** ever|start|get ** call|reach|tell|would
    how do|can|to you|i|we help|support|talk|respond|tell|know_if`,
  ),
  en(
    'fiction',
    `
    lyric
    lyrics
    chorus
    song called|titled|named|that_goes
    line in|from the|that|a song|movie|show|book|play
    title of
    in the|this|that|a|my movie|film|episode|show|book|novel|game|series|scene|finale|anime|comic|musical|opera
    character|hero|villain ** dies|died|kills|says|who
    raid|respawn|respawned|respawning|lobby|ranked|fortnite|call_of_duty|minecraft|elden_ring|zelda|halo|npc|mario|valorant|skyrim|pokemon|mmo|teammate|teammates|noob|speedrun|checkpoint|final_boss|boss_fight|chess|poker|monopoly|uno|dnd|video_game|videogame|fantasy_league|scrabble|mario_kart|pvp|dungeon|xbox|playstation|nintendo|paintball|laser_tag|water_guns|nerf
    the boss on level
    level|levels|wave|round 1|2|3|4|5|6|7|8|9|10
    in|at ** chess|poker|cards|pool|madden|2k|ping_pong|trivia|bowling|tennis|basketball
    squirt|water|nerf|toy|paintball|caulk|glue|massage|heat|staple|nail gun
    water gun|fight
    :gun: fight
    shakespeare
    hamlet`,
  ),
  en(
    'title',
    `
    song|songs|album|track|soundtrack|band
    movie|film|movies|films|episode|netflix|documentary|anime|trailer|horror
    book|novel|chapter|poem|poetry|author|characters|plot|romeo|juliet|musical|opera|memoir|quote|quotes|titled|comic|podcast|playlist|essay|joke
    sung|sings|singing|sang
    historical|war|emperor|president|king|queen|century|ancient|socrates|cleopatra|van_gogh|hemingway|plath|battle|samurai|roman|kurt_cobain|robin_williams|celebrity|actor|singer|squad|poet|painter`,
  ),
  en(
    'teaching',
    `
    988
    hotline|helpline|lifeline|crisis_line|text_line|crisis_text
    prevention|awareness|training|workshop|seminar|webinar|curriculum|handout|worksheet|pamphlet|brochure|poster|flyer|lecture|class|course|lesson|group_topic|module|slide|slides|quiz
    signs|symptoms|symptom|risk|warning|factors|statistics|stats|rates|rate|percent|research|study|studies|data|article|paper|report|survey
    according to
    headline|news|newspaper|reporter|police|officials|sheriff|coroner|investigators|authorities|county|state|senate|bill|congress|law|legislation|court|lawmakers|suspect|victims|victim|shooting_in|journalist|cnn
    learned|learn|learning|teaches|taught|explained|explains|discussed|talked|discussing|covers|covered|reviewed about|that|how|in
    can|may|might cause|lead|cause_a|be_fatal|include|trigger|increase|kill|be_deadly
    is|are|include|includes a|an|one|common|called|known|defined|real symptom|sign|risk|disease|side_effect|medical|condition
    counselor|therapist|nurse|doctor|speaker|instructor says|said|explained|told|taught|talked
    test_strips|harm_reduction|good_samaritan
    ask|asked|asking ** directly|about|if|them|screening|question`,
  ),
  en(
    'supporter',
    `
    are|r|were you|u|ya * THINK|feeling|going|gonna|planning|having|safe|SUICIDAL|ok
    do|did you|u ** want|have|feel|think|plan|need
    have you|u
    please|pls * dont|do_not|stay|call|reach|tell|talk|know
    dont|do_not|never * KILL|hurt|harm|do|give|die|end|try YOURSELF|that|it|up
    youre|you_are|u_r|ur * not|killing|worth|loved|important|being|gonna|hurting|too|so
    worried|concerned|here|praying * about|for you|u
    if|when|whenever you|u|youre * ever|feel|need|want|start|get|cant|have|think|feeling|thinking|struggling|stuck
    you|u * can|could|want * call|text|talk|reach|to
    feel|feeling|thinking|thought|thoughts like|of|about KILL|hurting|harming YOURSELF
    thinking|want|wanting|wants|tempted|urge|planning|plan|trying|going|thought|scared_youll|afraid_youll|dont|stop|from ** KILL|hurt|harm YOURSELF
    dont_ever|stop_telling_people|never_tell|who_says|saying ** KILL YOURSELF
    hang in there
    reach out
    got|have|im here|your`,
  ),
  en(
    'idiom',
    `
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
  en(
    'body',
    `
    BODY_WRONG
    OUT_COLD
    shaky|shaking|sweating|dizzy|blurry|vomiting|fainting|seizing|twitching
    heart|chest ** weird|hurts|fast|pounding|racing|tight|stopping|killing|stop
    everything|room|vision|world is|going? * black|dark|fading|spinning|blurry|slow|gray
    SKIN_PART ** BLUE`,
  ),
  en(
    'blood',
    `
    bleeding|bleed|blood ** stop|everywhere|lot|out|much|floor|all_over|tub|sink|sheets|towel|dripping|slow|fast|wont
    water ** red|pink
    wont|cant * stop bleeding
    so_much|lots_of|all_this|a_lot_of blood
    deep|bone|fat_layer|white_part|stitches|tourniquet`,
  ),
  en(
    'brink',
    `
    quiet|peaceful|windy|silent up|out|here|now
    nobody|no_one|not_a_soul is? * around|here|up_here|out_here|knows|will_find|home
    wind|drop|fall|water|traffic|cars is|are|looks|look|sounds|below|loud|far|down|cold|deep
    looking|staring down
    how|so|long|pretty * far down
    is it|its? really|so|very|finally quiet
    do|doing|did the math
    one|a step|push|slip|foot away|forward|off|more
    dont|not|never plan|planning|coming|going|driving * back|home
    who_would_find|hope_nobody|hope_no_one|before_anyone`,
  ),
  en(
    'shame',
    `
    dont|please_dont|pls_dont ** hate|judge|kick|mad|tell|yell
    havent|didnt|dont|not|never|cant|afraid_to|scared_to ** tell|told|admit|face
    ashamed|embarrassed|guilty|disgusted|disappointed|regret|piece_of_shit|like_shit|like_trash|like_garbage|hate_myself|failure|failed|letdown|let_everyone_down
    my|from|the sponsor|counselor|chip|clean_date|sobriety|home_group|clean_time
    dont|please_dont|pls_dont * judge|hate|tell
    back to|at day|zero|one|square_one
    days|months|year|years|weeks|time gone|clean|sober|ruined|wasted`,
  ),
  en(
    'deal',
    `
    hmu|dm|pm|tap_in|hit_my_line|hml|inbox_me|link_me|for_sale|for_the_low|for_cheap|on_deck|in_stock|on_me|who_needs|who_wants|prices|a_pop|each|delivery|i_deliver|wholesale|no_fent|lab_tested|discount|serious_buyers|bulk
    hit|text|message|dm|pm me|us|my_line
    got|have * extra|plenty|tons|more|that|some_left
    anyone|anybody|whos|who ** selling|holding|wants|needs|looking|got|has|interested
    for|only|at 5|10|15|20|25|30|40|50|60|80|100 bucks|dollars|a|each|apiece|per|cash`,
  ),
  en(
    'coped',
    `
    but|and|so|then|instead ** called|texted|told|talked|prayed|went|played|surfed|reached|hit|walked|rode|breathed ** sponsor|counselor|meeting|tape|instead|someone|group|friend|passed|urge|out|it_out|away|mom|wife|therapist
    CRAVING|urge|urges|craving|it|they ** passed|went_away|gone_now|faded|got_through|made_it_through|beat_it|subsided
    made_it|got_through|rode_it|stayed * through|out|sober|clean|the_craving
    didnt|did_not * use|drink|pick_up|relapse|cave|act_on|give_in
    said|told * him|her|them|em? no
    poured|flushed|dumped|threw * it|them? out|away|down|drain
    turned|walked * it|around|away? down|away|around|out
    proud of myself|me|that`,
  ),
];
