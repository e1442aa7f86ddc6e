import { rulesOf } from '../src/lexicon.js';

/** Acts, means in hand, times and farewells: what most imminent messages hold instead of a keyword. */
export const suicideActEn = rulesOf('suicide', 'en', [
  {
    id: 'en.suicide.weapon-in-hand',
    severity: 'imminent',
    evidence: true,
    phrase: `
      hung|tied|looped|threw|put|strung|tying ** ROPE ** over|around|from|to|on ** beam|pipe|rafters|rafter|door|tree|neck|fan|hook|ceiling|rail|closet|rod|branch
      MEANS ** IN_HAND
      HOLDING ** GUN|noose|razor
      HOLDING a|the|my|this rope
      IN_HAND ** GUN|BLADE|noose
      GUN ** loaded|cocked|to_my_head|in_my_mouth
      loaded * GUN|the_clip|my_pistol|my_shotgun
      ROPE ** NECK
      rope|noose ** tied|up|ready|hanging|beam|closet|rafters|swinging
      tied * noose|rope ** beam|neck|closet|tree|fan|rafters|tonight
      BLADE ** on|against|to|at my ** wrist|wrists|throat|neck|vein|skin
      i|ive have|got|holding the|a|my loaded? GUN|razor|blade|noose|rope right_here|here|now|in|ready|with|out|on|against`,
    reason: 'The means are in hand.',
    hits: ['the gun is in my lap', 'I tied the rope to the beam'],
    misses: ['the belt is around my waist', 'a fork in hand at dinner'],
  },
  {
    id: 'en.suicide.getting-means',
    severity: 'high',
    evidence: true,
    raisedBy: ['time', 'now', 'farewell'],
    phrase: `
      SAVED ** PILLS
      SAVED ** enough|for ** die|DO_IT|kill|od|not_wake|sleep|end
      enough ** PILLS|it|them|DRUG|insulin|in_here|here ** to|for ** die|DO_IT|KILLW|never|not|OD|sleep
      enough to|for ** die|DO_IT|kill|OD|never_wake|not_wake
      BOUGHT ** MEANS|gun|rope|razor|blades|PILLS|helium|charcoal|knife ** to|so|and|for|because ** DO_IT|end|i_can|ill_be|over|finish|die|use_it
      BOUGHT ** noose|helium_tank`,
    reason: 'Gathers the means for it.',
    hits: ['saving up my meds until there is enough', 'ordered rope so i can end it'],
    misses: ['saving up for a car', 'bought a rope for the boat'],
  },
  {
    id: 'en.suicide.pills-in-hand',
    severity: 'imminent',
    evidence: true,
    phrase: `
      MANY|the|my|these|bottle ** PILLS ** BEFORE_ME
      BEFORE_ME ** MANY|bottle * PILLS
      HOLDING|counting ** MANY|bottle|handful * PILLS
      PILLS ** counted|lined|laid|dumped|poured|spread|emptied * out|on|up|in|bed|table ** and|now|front|bed|floor|table|i|tonight|whisky|vodka
      poured|dumped|emptied|crushed|counted ** MANY|the|my|all * PILLS|bottle ** hand|out|table|bed|glass|floor|counter|front`,
    reason: 'A quantity of pills is at hand.',
    hits: ['my pills are all in front of me', 'staring at a whole bottle of tylenol'],
    misses: ['my pills are lined up in the weekly organizer as prescribed', 'staring at my phone'],
  },
  {
    id: 'en.suicide.at-the-place',
    severity: 'imminent',
    evidence: true,
    phrase: `
      car|truck|van ** garage ** engine|running|motor|exhaust|hose
      engine|motor|exhaust ** on|running ** garage
      STANDING * on|at|over|by|near|from|above|out ** HIGH_EDGE
      HIGH_EDGE ** GONNA|about_to|ready_to|looking_down|want_to * jump|looking|let_go|step|fall|now|do_it|end_it
      i|im ** at|on ** train_tracks|railroad_tracks|ledge|wrong_side|other_side_of_the_rail
      sitting|laying|lying|standing|waiting ** on ** train_tracks|tracks|ledge|roof
      water|drop|fall|cars|river|street ** looks|looking|seems * peaceful|so_peaceful|inviting|calm|far_down|long_way_down
      garage|car|engine|motor ** running|engine_on|on ** closed|shut|door|hose|windows|garage
      gas ** on * and|oven|windows|stove|pilot ** windows|shut|closed|lie|bed|sleep|dont
      GONNA|bout_to|about_to|imma|ima jump off|now|tonight|from|in_front|goodbye|bye
      about_to|ready_to jump
      i|im walking|headed|driving|heading|on_my_way to|toward|towards the HIGH_EDGE`,
    reason: 'Stands where the act can be done.',
    hits: ["I'm standing on the ledge", 'on the roof looking down, about to let go'],
    misses: ['standing on the bridge with my kids fishing', 'we walked by the train station'],
  },
  {
    id: 'en.suicide.act-under-way',
    severity: 'imminent',
    evidence: true,
    phrase: `
      i_did_it i? TOOK them|it|all
      i TOOK them|all_of_them|everything|it_all ** scared|sorry|now|bye|sleepy|done
      i|ive|just CUT ** WRISTS
      CUT ** WRISTS ** bleeding|blood|wont|help|deep|tonight|now|open|both|just
      WRISTS|blood ** bleeding|wont_stop|everywhere|bleed|dripping|pouring
      im|i|wrists|it bleeding|bleed ** out|everywhere|a_lot|bad|badly|heavily|to_death
      i TOOK ** MANY ** PILLS ** GONE_SOON
      GONE_SOON ** i TOOK ** MANY ** PILLS
      TOOK ** MANY ** PILLS *** so_sorry|goodbye|bye|dont_want_to_live|die|kill_myself|wake_up|be_over|sorry|end_it|wont_hurt|love_you
      i|ive|just TOOK MANY|them|it|the of? them|it|those|everything ** goodbye|sorry|now|waiting|done|over|bye|no_going_back|drowsy|sleepy|fading|kicking_in|die|work
      i|ive|already|just did|done it and * bleeding|blood|fading|sorry|goodbye|waiting|dizzy|sleepy
      waiting ** to ** kick_in|take_effect|bleed_out|pass_out|stop_breathing|work
      i|ive|just TOOK ** bleach|antifreeze|rat_poison|poison|drain_cleaner|drano|pesticide|cyanide
      i|ive|just tried|attempted ** hang|kill|drown|shoot|hanging|killing|overdose ** SELF|tonight|now|today|today_and
      CUT too|so deep
      im|i ** slipping|fading|drifting|going * away|cold|numb|under|dark|out|to_sleep ** goodbye|pills|sorry|now|took|forever|cut
      no_going_back|too_late ** now|took|swallowed|done|already|sorry|goodbye|bye|for_me|its_done|i_did
      its_done|its_too_late ** TOOK|pills|goodbye|swallowed|cut`,
    reason: 'The act is under way.',
    hits: ['i cut my wrists', 'I swallowed the whole bottle of tylenol, goodbye'],
    misses: ['the vet cut the cat’s nails', 'I cut my thumb chopping onions'],
  },
  {
    id: 'en.suicide.time',
    severity: 'imminent',
    evidence: true,
    raisedBy: [],
    phrase: `
      one more|last sunrise|sunset|night|day|hour ** then ** done|gone|over|no_more|free|end|never
      everything|itll|all_of_this|my_pain|the_pain|it_all ** over|done|finished|gone by|before|when ** the_time|morning|sun|sunrise|tonight|then|tomorrow|wake|dawn
      nobody|no_one|noone *** find me ** until|till|for|before
      it|its|this happens|happening|going_down ** TIME_NEAR|after|when|once
      it happens ** asleep|sleeping|gone|leave|leaves|alone|work
      TONIGHT is the|my|it night|day|end
      this|tonight|today is|will_be|be my|the LAST_TIME
      my LAST_TIME ** here|alive|on_earth|with_you|ever|on_this_earth|to_you
      its|is|everything|all|this ends|over|ending TONIGHT|tonight|today
      i|ill|im|we|GONNA ** do|doing DO_IT TIME_NEAR
      im|i|ill|GONNA|we DO_IT|doing_it ** TIME_NEAR|as_soon_as|when|once|after
      im|i|ill DO_IT TIME_NEAR
      tonights|todays the|my|it night|day|one|last|end
      i|ill|im wont|will_not|not|dont|wouldnt ** be|see|wake|around ** here|alive|around|tomorrow|sunrise|morning|wake ** TOMORROW|by_then|when_you|this_time|morning
      by|after|come|before|this_time ** TOMORROW|tonight|morning|then|sunrise|sunday|midnight ** ILL_BE|it_will_be|itll_be|im * gone|dead|over|free|at_peace|no_more
      after|past|beyond tonight ** WONT|no_more|over|nothing|no|dont|never|matter|gone|free|peace|stop
      today|tonight ** i_die|i_end_it|i_end|im_ending_it|is_the_end|i_finish|i_do_it|im_done_for_good|i_kill_myself|i_leave|i_go|i_finally
      tonight|today ** the_end|is_it_for_me|i_wont_be|last_night_on_earth
      wont|never see|be * tomorrow|another_day|another_sunrise|another_morning|morning|tomorrows_meeting|the_sunrise
      dont_expect|not_expect|dont_wait|not_wait|dont_look_for * me tomorrow|next|ever|in_the_morning|anymore|again
      last|final * hour|hours|minutes|night|day on|alive|left|of_my_life|here|before
      waiting|wait until|till|for ** asleep|sleeps|leaves|leave|alone|work|gone|dark|bed|house_is_empty ** DO_IT|then|end|KILL|do|GONNA|pills|jump|finally
      when|once|after ** asleep|leaves|leave|sleeps|work|bed|in_bed|empty|sunset|dark ** im|ill|i * end|ending|DO_IT|KILL|doing_it|finish|GONNA|jump|dying|taking ** it|DO_IT|SELF|LIFE_MINE|all|pills|jump|everything`,
    reason: 'A time within a day.',
    hits: ['tonight is the night', "this time tomorrow I'll be gone"],
    misses: ['tonight is the first night of the class', "I won't be here at the meeting on Friday"],
  },
  {
    id: 'en.suicide.farewell',
    severity: 'imminent',
    evidence: true,
    phrase: `
      said|saying|say|told my? goodbye|bye|goodbyes|good_bye to ** DOG|KINFOLK
      goodbye|bye|farewell|so_long ** FOREVER_BYE
      goodbye|farewell cruel|sweet|world|to_you_all|my_loves|my_friends
      this_is|thats|its|consider_this|here_is|heres|saying|say|said|final|last my|a|the|is? last|final? goodbye|farewell|goodbyes|letter
      GOODBYE_ALL * FORGIVE|thank|thanks|love|sorry|tried|done|cant|over|hope ** me|you|for|pain|anymore|all|end|everything|trying|hard
      FORGIVE|sorry ** GOODBYE_ALL|goodbye
      if something|anything happens|happened to me
      dont_cry|please_dont_cry ** funeral|for_me|when
      tell|telling|let ** KINFOLK * i|that|know|im|how|to ** LOVE_SORRY
      tell_them|tell_him|tell_her|tell_everyone|tell_my ** LOVE_SORRY
      look_after|take_care_of|watch_over|care_for|be_good_to|raise ** KINFOLK|DOG|them|her|him|each_other * GONE|for_me|please_i|im_sorry|i_love|when_i
      take_care_of|look_after ** KINFOLK|DOG for_me
      by_the_time|when ** you|u|someone|anyone|they|yall ** read|see|reads|find|finds|get this|me|my_body|note ** ILL_BE|dead|gone|late|over|already|im|it|i
      if|when you|u|anyone|yall ** reading|read|reads this * GONE|im|i|its|already
      see|meet|catch you|yall|u|everyone|all ** other_side|next_life|in_heaven|another_life|next_lifetime
      remember me|to_remember_me|me_kindly|me_well|the_good|me_as ** GONE|always|goodbye|for|when|smiling|kindly|good
      dont|please_dont|nobody * blame|cry_for|miss|mourn|be_sad * yourself|yourselves|anyone|me|my|him|her|when|for
      not your|anyones|nobodys|her|his|their|anybodys fault ** goodbye|love|bye|sorry|GONE|i|you|anymore
      no one|ones|body is|to to? blame
      didnt|couldnt|not * save|stop|help|do * anything * stop_me|save_me|me
      i|ive|i_have said|made|saying|say * my|all_my goodbyes|goodbye|peace
      made|at peace with * dying|it|death|god|my_decision|going|leaving|ending
      it|itll|will|pain|its ** be|all? over soon|tonight|shortly|by_morning|in_a_few
      thank|thanks ** everything * goodbye|farewell|peace|its_been|youve_been|tried|i_love|love|dont|forgive
      my_body|they_find_me|find_me|find_my_body|find_my_note|finds_my_body ** when|dont_let|the|after|hope|kids|mom|door|tomorrow|will|call|in
      dont_let|hope|make_sure ** find_me|finds_me|find_my_body|see_me_like|find_the_body|see_my_body
      you * ** read_my_note|note_is|find_note|passwords_are`,
    reason: 'Takes leave for good.',
    hits: ['goodbye everyone, forever', 'tell my kids I loved them'],
    misses: ['goodbye everyone, see you Thursday', 'tell my kids dinner is ready'],
  },
  {
    id: 'en.suicide.farewell-vague',
    severity: 'high',
    raisedBy: ['means', 'intent', 'time'],
    phrase: `
      dont|do_not wait_up|wait for me
      dont send|call anyone|help|911|ambulance|cops|police|anybody|an_ambulance
      WONT be? need|needing ** ANYMORE|where_im_going
      sorry KINFOLK|mom|dad|everyone|kids|guys i|but_i|that_i tried|couldnt|cant|love|loved|wasnt
      time for me to go|leave
      my_time has_come|is_up
      look_after|take_care_of|watch_over|feed ** for me
      thank|thanks ** being|having|putting ** kind|good|there|friends|patient|up ** cant|goodbye|farewell|tried|sorry
      goodbye|bye|farewell|so_long everyone|everybody|all|world|yall|friends|guys|my_friends|you_all
      i love you|u|yall * all|guys|everyone * goodbye|sorry|forgive|remember|always|bye
      thank|thanks|thank_you ** everything|trying|being ** tried|i_wont|goodbye|farewell|wont_need|cant_anymore|remember|forgive|sorry
      its been|nice|good|real|an_honor|great|a_pleasure * knowing|known|meeting|real|to_know you|yall|everyone|u|guys|all
      i|just wanted|want|wanna to? say|tell ** goodbye|bye|farewell|i_love_you_all|i_loved|sorry_for_everything|thank_you_for_everything
      sorry|apologize ** everything|everyone|ever_hurt|all|burden|wrong ** goodbye|bye|forgive|not|hope|know|ive|hurt|put|letting|let_down|done|you
      hope|please_forgive|forgive * you|u|yall|everyone|god|me|can|me_for * forgive|someday|can|understand|will|what|this|everything ** me|going|about|day|do|did|someday|one|all
      take_care ** of_each_other|one_another|each_other
      be strong for|without * me|mom|kids|them`,
    reason: 'Sounds like taking leave; someone should ask.',
    hits: ['thank you all for everything, you tried', 'its been nice knowing you all'],
    misses: ['thanks for the ride', 'nice meeting you at the picnic'],
  },
]);
