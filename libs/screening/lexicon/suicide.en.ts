import { rulesOf } from '../src/lexicon.js';

/** Wishes, hopelessness, code words, asking how, a third person in danger, and telling another to die. */
export const suicideEn = rulesOf('suicide', 'en', [
  {
    id: 'en.suicide.kill-self',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    phrase: `
      KILL SELF
      KILL ME_TOO SELF
      end|ending|take|taking LIFE_MINE
      take|taking my own life
      put|putting a bullet in|through my|SELF head|brain|skull?
      blow|blowing my brains|head out|off
      put me out of my misery`,
    reason: 'Names killing oneself, whatever stands before it.',
    hits: ['some days I picture killing myself', 'keep wanting to end my life'],
    misses: ['I killed it at karaoke all by myself', 'Robin Williams took his own life'],
  },
  {
    id: 'en.suicide.intent',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      GONNA KILL SELF
      GONNA be? DIE_BY
      GONNA end|take LIFE_MINE
      i|im GONNA DIE|be_dead TIME_NEAR
      GONNA|want|wanna|ready end it all? TIME_NEAR
      GONNA attempt|commit SUICIDE?
      IM KILL SELF`,
    reason: 'Intent, not only a wish.',
    hits: ["I'm gonna kill myself", 'about to unalive myself'],
    misses: ["I'm not going to kill myself", 'gonna kill it at work today'],
  },
  {
    id: 'en.suicide.want-die',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    phrase: `
      i|im|ill|WANT|GONNA *** in a|the|my body_bag|casket|coffin|morgue|grave
      WANT ** to? DIE
      THINK DIE
      IM ready to? DIE
      i DESERVE to? DIE
      i SHOULD be? DIE
      i WANT out of this? life
      i WANT to be with? DEAD_KIN
      wanted to DIE more
      tryna DIE
      i hope i DIE
      just let me DIE
      let me DIE`,
    reason: 'A wish to die.',
    hits: ['i just wanna die', 'I really want to fucking die'],
    misses: ['I want to dye my hair', "I don't want to die"],
  },
  {
    id: 'en.suicide.not-live',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    phrase: `
      DONT_WANT to? LIVE
      DONT_WANT any part of living|life
      DONT_WANT to? * anymore LIVE`,
    reason: 'Denies the wish to live; the negation is the alarm.',
    hits: ["I don't want to live anymore", 'no longer want to be alive'],
    misses: ["I don't want to leave early", 'I want to live'],
  },
  {
    id: 'en.suicide.suicidal',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      THINK SUICIDE
      commit|committing|comitting|attempt|attempting|do SUICIDE
      my SUICIDE
      HAVING SUICIDAL|SUICIDE thoughts|ideation|feelings|urges|impulses
      SUICIDAL thoughts|ideation|feelings|urges|impulses are|is|keep|came|back|getting|wont|r|have|again|today|tonight|SEVERE
      FEELING * SUICIDAL
      SUICIDAL rn|tonight|today|lately|again|now
      SUICIDE is|seems|feels|looks * only|best|way|answer|option|out|easier
      i|im|me ** SUICIDAL
      i|ive|im *** SUICIDE
      always|constantly|super SUICIDAL
      SUICIDAL
      SUICIDE|SUICIDAL thoughts|urges|ideation
      SUICIDE is|on|in ** all|mind|head|thoughts|brain
      having|active|my|bad|intense|passive|constant si`,
    reason: 'Suicide named as one’s own thought or act.',
    hits: ['been thinking about suicide a lot', 'having suicidal thoughts again'],
    misses: ['the suicide squad movie was bad', 'suicidal ideation is a symptom, the handout says'],
  },
  {
    id: 'en.suicide.acronym',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      KMS
      SEWER
      GONNA|want|wanna|THINK CTB`,
    reason: 'Abbreviations and code words for it.',
    hits: ['honestly gonna kms', 'thinking of catching the bus'],
    misses: ['the museum bus was late', 'commuting by bus is slow'],
  },
  {
    id: 'en.suicide.end-it',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      end|ending|ended it all
      end|ending it|this|everything|things for good|forever|permanently
      end|ending|stop|stopping|escape the|my|this|all PAIN FOREVER?
      WANT|GONNA|THINK|could|might|should|TO END_ALL
      leave|leaving|exit|exiting|quit|quitting this? WORLD
      checking|check|clock|clocking|opt|opting|tap|tapping|punch out FOREVER|early|of_life
      checked out of life
      permanent|eternal|big|long solution|exit|way_out|nap|sleep
      take|taking the easy|coward? way out
      easy|only|quick|best way out
      way out is to? DIE|death
      put an end to it|this|me|SELF|everything`,
    reason: 'To end it all, in roundabout words.',
    hits: ['some nights I could end it all', 'thinking of checking out for good'],
    misses: ['I want to end the call', 'checking out a new cafe'],
  },
  {
    id: 'en.suicide.be-gone',
    severity: 'high',
    raisedBy: ['time', 'farewell', 'means'],
    phrase: `
      im|ill|i_am|ill_be|then_im out|done|gone|leaving for_good
      my funeral|own_funeral|tombstone|gravestone
      ILL_BE gone|out_of soon|forever|hair|way
      ILL_BE dead|gone by|before|when|after * TIME_NEAR|morning|weekend|you
      i|u|you WONT be|have * problem|burden|bother|worry * ANYMORE
      WONT have to ** me ANYMORE
      i WONT bother|hurt|burden|annoy anyone|anybody|you|u|them|yall ANYMORE|again
      no more me
      world without me
      soon i WONT|ILL_BE * here|gone|around|exist|matter|hurting
      WONT be a problem|burden ANYMORE|soon|for_long
      at my funeral|wake|grave|gravestone
      on my gravestone|tombstone`,
    reason: 'Will not be there any more.',
    hits: ["I'll be gone soon", "i won't be a problem anymore"],
    misses: ["I'll be gone for a week on vacation", 'the snow will be gone soon'],
  },
  {
    id: 'en.suicide.join-dead',
    severity: 'high',
    raisedBy: ['farewell', 'intent', 'time', 'now'],
    phrase: `
      join|joining|see|seeing|be_with|meet|meeting|with DEAD_KIN|him|her|them|you AFTERLIFE|soon_enough
      be_with|join|see DEAD_KIN AFTERLIFE|again|soon
      other_side|in_heaven|next_life soon|tonight|see_you
      go|going home to god|jesus|the_lord
      meet|meeting my maker`,
    reason: 'Speaks of joining the dead.',
    hits: ['I want to be with my brother in heaven', 'gonna join her on the other side'],
    misses: ['going to see my mom on Sunday', 'join him at the other meeting'],
  },
  {
    id: 'en.suicide.plan',
    severity: 'high',
    raisedBy: ['time', 'now', 'farewell'],
    phrase: `
      plan|planned|planning|waiting ** when|until|till|for * my|the|everyone|everybody|nobody|they|he|she ** out_of_town|asleep|away|leaves|isnt_home|not_home|arent_home|goes_to_work|go_to_bed|gone
      picking|picked|scouting|scouted|choosing|chose|chosen|looking_for|found * out|for? * a|my|the? * good|right? spot|tree|bridge|date ** but|where|nobody|no_one|quiet|lied|and_i|for_it|already
      mind is|has|s made_up ** no_one|nobody|cant|dont|noone
      made_up my mind ** no_one|nobody|cant|die|go|end|leave
      PLANNED ** KILL SELF
      plan|way|ways|method|date|day|place|spot|time|how|where|when ** KILL|DIE SELF
      plan|way|date|spot to|for DO_IT
      PICKED ** date|day|spot|place|method|bridge|tree|way|how to|i|for * DO_IT|die
      PICKED ** date|spot|method|bridge|tree|gun|building
      i KNOW_HOW ** DO_IT
      have|got|made my|a|the suicide? plan * ready|set|place|tonight|now|and
      PLANNED my? own? death|suicide|funeral|ending
      PLANNED how|where|when|what * DO_IT
      PLANNED every detail|it_out|it_all
      rehearsed|practiced|rehearsing|practicing how? ** it|drop|knot|jump|noose
      researching|researched|googled|googling|looked_up|looking_up|reading_up ** ways|methods|how|dose|doses ** die|suicide|kill|lethal|hang|overdose|od|DO_IT
      DIE|SUICIDE|SUICIDAL *** have|got|made a plan
      now i have a plan
      si with a plan
      THINK my own? death|funeral|suicide|dying`,
    reason: 'A plan, a method, a place or a date.',
    hits: ['picked a date to kill myself', "I know exactly how I'd do it"],
    misses: ['I have a plan to get sober', 'we have a date for the picnic'],
  },
  {
    id: 'en.suicide.note',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'intent'],
    phrase: `
      WROTE|recording ** goodbye|farewell text|texts|message|messages|video|videos
      WROTE ** NOTE to|for my|the|each kids|family|mom|wife|daughter|son|children|husband|parents|dad|everyone
      WROTE ** SUICIDE|goodbye|good_bye|farewell|final NOTE
      WROTE my|the NOTE
      WROTE my letters|goodbyes|own_obituary|obituary|eulogy
      WROTE NOTE|letters to|for my|the kids|family|mom|wife|daughter|son|children|husband|parents|dad
      NOTE is on|under|in the|my table|pillow|counter|desk|dresser|drawer|fridge
      suicide note`,
    reason: 'A note or letters of goodbye.',
    hits: ['I wrote my note already', 'writing goodbye letters to the kids'],
    misses: ['writing notes for class', 'left a message on the fridge'],
  },
  {
    id: 'en.suicide.method',
    severity: 'high',
    raisedBy: ['time', 'now', 'farewell', 'means'],
    phrase: `
      going|jumping|stepping|diving|driving|leaping|walking|flying|throwing_myself|launching_myself off|into|in_front_of|under|over * BIG|LONELY_PLACE ** tonight|today|tomorrow|when|after|and|end|soon|myself
      when|after|tonight|once *** GONNA|im|ill * going|jump|jumping|stepping|step|driving|drive|diving|walk? * off|in_front_of|into|under * BIG
      dead|body in|at a|the|some? ditch|alley|gutter|river|dumpster|bathtub|closet
      keep|cant_stop looking|staring|thinking|driving|walking|going at|about|by|to|past * HIGH_EDGE|rope|gun|knife|razor|blade|pistol|pills
      GONNA|WANT|THINK|TO|keep|might|should|could|ill|could_just|id_just|how_easy ** jump|jumping|step|stepping|drive|driving|walk|walking|crash|crashing|throw|throwing|run|running|lie|lay|laying|swerve|swerving|leap|steering|veer|veering ** off|in_front|into|infront|under|from|across * BIG
      jump|jumping|leaping off|from a|the|this HIGH_PLACE
      swerve|swerving|driving|drive|steer|crash my? car|truck into|off * BIG
      hang|hanging|shoot|shooting|drown|drowning|gas|gassing|stab|burn|electrocute SELF|to_death
      slit|slitting|cut|cutting|open|opening my wrists|wrist|veins|throat
      OD|overdose on_purpose
      starve SELF to death
      drink|drinking bleach|antifreeze|drano`,
    reason: 'A way to die, thought of or meant.',
    hits: ['thinking about stepping in front of a train', 'I want to drive into a tree'],
    misses: ['going to walk to the train', 'driving over the bridge for a picnic'],
  },
  {
    id: 'en.suicide.method-seeking',
    severity: 'high',
    raisedBy: ['time', 'farewell'],
    despite: ['hypothetical', 'supporter'],
    phrase: `
      ways|way|how|methods to die|kill_myself|end_my_life|end_it
      what|which dose|amount ** DRUG|PILLS ** do_it|kill|fatal|enough|end
      how many|much ** PILLS|DRUG|insulin|mg|milligrams|alcohol ** to|would|does|is|until|till|before|can ** DIE|KILL|fatal|lethal|OD|end|dead|do_it|it_take
      PAINLESS ** to DIE_OUT
      PAINLESS ** death|suicide|exit|method|DIE_OUT
      lethal|fatal|deadly dose|amount|combo|combination|mix
      how ** tie|make|hang a? noose|SELF
      how to|do|does|can|would|could|should * i|you|one|u|someone? KILL|DIE SELF|painlessly|quickly|without|fast|suicide
      how|where * i|you|to|can get|buy|find * gun|poison|cyanide|nembutal
      does|do|will|would|is * hanging|drowning|bleeding|overdosing|jumping|it|od * hurt|painful|quick|long
      how long ** bleed|hang|drown|suffocate|carbon|choke|overdose ** out|death|die|take|monoxide|pass|before
      how high|tall ** jump|fall|drop|building|bridge ** die|fatal|be_sure|survive|kill
      what happens if|when * TOOK_TAKE ** MANY * PILLS
      how to commit? SUICIDE
      SUICIDE methods|method|options|forum
      how many ** would|does|to|until * kill|die|be_lethal|OD|take * kill|me|you|to
      what|which ** PILLS|DRUG|meds|drugs|combo ** KILLW|kill|OD|lethal ** you|me|someone|a_person|yourself|sleep
      is|will|would it ** quick|fast|painless|painful|hurt|instant ** if|when|to ** jump|hang|drown|bleed|die|fall|shoot|OD|land
      how long ** bleed|drown|suffocate|choke|hang|OD * out|to_death
      best|easiest|fastest|quickest|surest way|ways to? DIE|kill_myself`,
    reason: 'Asks for a way to die.',
    hits: ['how many sleeping pills would it take', 'is there a painless way to go'],
    misses: ['how many pills did the nurse count', 'what is the best way to kill weeds'],
  },
  {
    id: 'en.suicide.unsafe',
    severity: 'high',
    raisedBy: ['means', 'farewell'],
    phrase: `
      GONNA do something bad|stupid|crazy|terrible|drastic|permanent|to_myself|i_regret
      CANT promise ** safe|alive|okay|ok|be_here|wont|anything|myself
      AFRAID ** alone ** thoughts|myself|mind|head|tonight|pills|gun
      NOT ** safe|trust with|by|from|alone|around|being ** SELF|alone|tonight|self
      NOT trust|safe SELF|alone|tonight|right_now
      NOT trust|safe ** with|around|by|from SELF
      NOT feel|be|stay|keep ** safe
      NOT keep|stay|be ** safe|alive|stop|hold ** myself|tonight|any|anymore|much
      unsafe with|from|alone|by|tonight|around? SELF?
      AFRAID ** what|that ** i|ill|im * do|might|will|gonna|hurt|could|KILL|going
      AFRAID i|ill|im ** KILL|hurt|do|end ** SELF|something|it|stupid
      AFRAID ** be|of|left|being * alone|SELF with? SELF|thoughts|tonight|right_now
      do|did|doing something permanent|stupid|drastic|irreversible|i_cant_take_back|id_regret|bad_to_myself
      AFRAID of|by SELF
      keep|stop|talk|hold|save me from|out|before|safe ** doing|KILL|it|jumping|myself|SELF|i_do|ledge|alive
      need|want someone|somebody|help|anyone ** stop|watch|keep me|before|or * from|safe|i|alone|tonight|ill`,
    reason: 'Does not feel safe with oneself and reaches for help.',
    hits: ["I don't feel safe with myself", "I'm scared of what I might do"],
    misses: ['the road is not safe in winter', "I'm afraid of the dentist"],
  },
  {
    id: 'en.suicide.survive-night',
    severity: 'high',
    raisedBy: ['means', 'farewell', 'intent'],
    phrase: `
      NOT|never see|picture|imagine|seeing myself ** making|alive|living|here|past|getting|lasting|reaching|turning
      NOT ** make|survive|last|get ** it_through|it_past|through|alive|thru|it_to|past|the_night|until|till|out * TONIGHT|night|alive|morning|week|weekend|day|christmas
      NOT ** make|survive TONIGHT
      dont|doubt|not_sure|wont|might_not|may_not ** be|see|reach|live ** alive|here|around|tomorrow|birthday * TOMORROW|christmas
      how|if ** survive|make_it_through|get_through|live_through TONIGHT|night|another_day|another_night|this_night`,
    reason: 'Does not expect to outlive the night.',
    hits: ["I don't think I'll make it through the night", 'not sure I can survive tonight'],
    misses: ["won't make the meeting", 'not sure I can pass the exam'],
  },
  {
    id: 'en.suicide.passive',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      dying|death|dead|suicide ** would|sounds|seems|feels|looks|be ** relief|easier|peaceful|nice|better|comfort|comforting|good|appealing|beautiful
      WANT it|everything|this|the_pain|life all? to? stop|end|be_over|stop_hurting
      WISH ** WAKE
      WISH i|id|to|god|that|i_could|i_would ** DIE
      wish ** car|bus|truck|train|lightning|cancer ** WAKE|hit|take|kill
      would|wouldnt|id_be|not|dont mind|care|bad|fine|ok|upset if ** WAKE|DIE|killed|died
      dont care|care_if * i|if * live|DIE|wake|alive
      sleep|asleep and ** WAKE|forever
      what|who|wonder|imagine|think if|would|whats|about ** i_died|i_was_gone|i_was_dead|my_funeral|i_disappeared|im_gone
      hope|hoping|pray|praying|wishing ** WAKE|DIE|not_to_wake|dont_wake
      ready * go|be * be_with_god|home|done_with_life|sleep_forever
      wish ** swallow|swallowed|swallows me|whole
      wish i|id * never * born|existed|here|alive
      wish someone|something|god|he|they would kill|end|take|finish me|it`,
    reason: 'A passive wish to be dead, or not to wake.',
    hits: ["I wish I wouldn't wake up", 'hoping to just disappear'],
    misses: ['I wish I could sleep in', 'hope to see you'],
  },
  {
    id: 'en.suicide.better-without',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      BETTER ** when|once|after|if im|i|i_am|ive gone|dead|not_here|die|left
      without me ** BETTER
      BETTER ** without me|my_existence
      BETTER ** if i|im|id * gone|dead|around|here|exist|existed|disappeared|vanished|born|died|left
      ~burden to|on * everyone|them|him|her|family|my|anyone|people|you|kids|others
      im|am|i|being|feel|such * a|like|just * ~burden
      WASTE
      nobody|noone|no_one|who ** miss|notice|care|cry|mourn ** if|when * i|im|id * gone|died|die|disappeared|dead|vanished|WAKE
      nobody|noone|no_one ** miss me|when_im|if_i
      wont|wouldnt|will * be_missed|miss_me|notice_im_gone|care_if_i
      world|everyone|they|family|kids ** without me`,
    reason: 'Others would be better off; nobody would miss one.',
    hits: ['everybody is better off without me', "I'm such a burden to everyone"],
    misses: ['better without sugar', 'the tax burden is high'],
  },
  {
    id: 'en.suicide.better-dead',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      BETTER DEAD|off_dead|gone_forever
      BETTER ** off_dead
      worth|more dead than|alive|to
      worth more? DEAD
      world ** BETTER ** me_dead|if_i_died|if_i_killed
      rather be_dead|die than|instead * live|living|keep|go_on|face|wake|be_here|this
      rather be_dead`,
    reason: 'Better dead.',
    hits: ["I'd be better off dead", 'I am worth more dead'],
    misses: ['better late than never', 'the batteries are dead, better charge'],
  },
  {
    id: 'en.suicide.no-reason',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      CANT|dont|no see|picture|find ** way_forward|way_out|future|light|end_in_sight|path_forward
      no|isnt_any|isnt_a light ** end|tunnel|me
      my life is|feels over|worthless|meaningless|pointless|a_waste|unlivable|hell
      nobody|no_one|noone needs|wants|loves|cares_about me
      only thing|reason ** keeping|keeps me alive|here|going
      only reason im|i|i_am ** alive|here|breathing
      only alive because|for
      NO_REASON ** living|life|alive|existing|live|going_on|go_on|keep_going|exist|wake_up|waking_up|continue|stay|fighting|being_here|be_here|get_up|trying
      nothing ** live|looking_forward for|to|anymore
      nothing left for me|here|in_me|to_lose
      life|living|existing|being_alive isnt|is_not|not|has_no|is|feels|isn't * worth|pointless|meaning|meaningless|living|hell|too_hard|unbearable|hopeless
      hate|hating my? being_alive|existing|life|myself_and|living
      no way_out|escape|exit|future|hope|tomorrow|light ** me|left|anymore|except|but
      no|without|lost|losing|lose all? hope|future|will_to ** left|anymore|for_me|live|ahead|again|in_life|all?
      feel|feeling|feels|everything|im|i|am|life * HOPELESS
      its all HOPELESS
      see|have no future|hope|way_out|point|tomorrow
      whats|what the? point|use * of|anymore|living|trying|anything|existing|in
      whats|what the? point|use|is_the_point
      no|isnt_any|isnt_a point|use * anymore|living|to_live|in_life|existing|trying_anymore|to_anything`,
    reason: 'No reason to live; hopelessness.',
    hits: ["I don't see any point in living", 'nothing left to live for'],
    misses: ['no point in driving there', 'what is left of the pizza'],
  },
  {
    id: 'en.suicide.cannot-go-on',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      i CANT anymore|any_more
      hurts|hurt|painful to exist|live|be_alive|breathe|wake_up|be_here
      why ** im|i|am still|even here|alive|breathing|trying|living
      CANT go|keep|carry|hold|hang|live|fight|cope|do|take|handle|bear|stand|face|survive * on|going|this|it|living|like_this|life|any|another|fighting|existing|tomorrow|being ANYMORE|like_this|longer|much_longer|much_more|day|night|alive|more
      CANT ** go_on|live_like_this|keep_living|keep_going|do_life|take_it_anymore|do_it_anymore
      TIRED of|with|from * living|life|being_alive|existing|being_here|fighting|this_life|waking_up|it_all|everything|being_me|all_of_this|all_this|hurting|suffering|being_in_pain|breathing|trying|feeling_this|feeling_like_this|the_pain
      TIRED to ** live|go_on|keep_going|exist|keep_living|keep_fighting|fight|try_anymore
      i give up on|at|completely|anymore * life|everything|living|myself?
      giving|gave|given up * on_life|on_everything|on_living|on_myself|completely|hope
      i give up
      no fight|strength|energy left * me|live|go_on
      hurts too much|bad to * live|exist|be_alive|go_on|anymore
      dont|cant want|see * be_here|wake_up|do_this|a_future ANYMORE|for_me|again|tomorrow
      at the end of my rope|strength
      at rock bottom and * done|cant|over
      no longer see|have|feel * point|hope|future|reason`,
    reason: 'At the end of one’s strength.',
    hits: ["I can't do this anymore", 'im so tired of fighting'],
    misses: ["can't take the bus", 'tired of the rain'],
  },
  {
    id: 'en.suicide.giving-away',
    severity: 'concern',
    evidence: true,
    raisedBy: ['farewell', 'intent', 'time'],
    phrase: `
      giving|gave|give|given away ** my ** things|stuff|dog|cat|belongings|everything|possessions|jewelry
      giving|gave|give|given|left my ** things|stuff|belongings|dog|cat|possessions away|to|with
      GETTING ** affairs|papers|will|passwords|insurance in_order|together|ready|done|settled|written
      put|putting|got|getting my affairs in order
      my dog|cat|kids ** will_need|need|needs|found|find|has|have new|a|good|another * home|owner|family
      written|wrote|updated|changed my will|life_insurance`,
    reason: 'Settles affairs, gives things away.',
    hits: ['gave away all my things', 'getting my affairs in order'],
    misses: ['giving away free tickets', 'gave my speech'],
  },
  {
    id: 'en.suicide.encourage',
    severity: 'high',
    alwaysHold: true,
    despite: ['hypothetical'],
    phrase: `
      kys
      k y s
      DO_YOU KILL YOURSELF
      KILL YOURSELF already|coward|loser|bitch|junkie|lol|now|idiot|u|you|nobody|no
      go|just|please|should|shouldve|to|then|and|or|hope_you KILL|hang|shoot|neck|drown YOURSELF
      KILL YOURSELF
      neck|rope YOURSELF
      go die|hang|jump|od|overdose|drink_bleach|play_in_traffic
      drink bleach
      YOU_SHOULD die|DIE|be_dead|od|overdose|jump|end_it|do_it|try_suicide
      i_hope you|u|ya * die|od|overdose|dont_wake
      nobody|noone|no_one|who would|will|gonna|wants * miss|cares|care|wants|want * you|u|your
      world|everyone|we|group|family|kids|better ** BETTER ** without you|u
      BETTER off? without you|u
      BETTER off? dead you|u|loser|junkie
      do everyone|us|the_world|yourself * favor * die|KILL|end|jump|disappear|od
      just do it already|coward|pussy|then|nobody|noone|no_one
      jump|do_it|hang coward|pussy|already_coward|you_wont|nobody
      end YOUR life|yourself
      kill urself|ur_self`,
    reason: 'Tells another to die. Held until a person has looked.',
    hits: ['nobody likes you, kys', 'you should die already'],
    misses: ["please don't kill yourself, call me", 'just do it, apply for the job'],
  },
  {
    id: 'en.suicide.third',
    severity: 'high',
    raisedBy: ['now', 'time', 'means'],
    phrase: `
      OTHER *** WANTS|GONNA|going_to|says|said|saying|SAYING|THREATENING|texted|told|keeps|trying|planning|wrote|THINK|THINKING|tried|might|about_to *** kill|hurt|end|hurting|harm|ending|take|killing|hang|shoot|overdosing|off THEMSELF|it_all|THEIR_LIFE
      OTHER *** SAYING|WANTS|wants_to|texted|told|said|says|is|posted|keeps *** SUICIDAL|SUICIDE|to_die|wanna_die|want_to_die|goodbye_note|suicide_note|goodbye_text|goodbye_forever|wants_to_die|kms|not_want_to_live|doesnt_want_to_live|end_it
      OTHER ** is|seems|sounds|got|been|feeling SUICIDAL
      OTHER sent|texted|left|wrote|posted * goodbye|suicide|final|a_goodbye * text|message|note|letter|goodbye|video|post?
      OTHER *** on HIGH_EDGE
      OTHER *** has|got|locked|holding * gun|knife|pills|razor|noose|rope ** SELF_HARM_ROOM|head|hand|bathroom|throat|says|and
      OTHER *** locked *** bathroom|room|garage *** razor|pills|gun|knife|says|wont|crying|cut|die`,
    reason: 'Another living person is in danger.',
    hits: ['my roommate says he wants to kill himself', 'my friend is feeling suicidal'],
    misses: ['he said to end the meeting', 'my brother is on the fishing boat'],
  },
  {
    id: 'en.suicide.emoji',
    severity: 'high',
    raisedBy: ['time', 'farewell'],
    phrase: `
      WANT|GONNA|want_to|TO|me|myself|i|im * :gun:|:rope:|:knife: SELF|me|my_head|:skull:|:coffin:|:grave:
      :gun:|:rope:|:coffin:|:grave: SELF|me|my_head|tonight
      WANT|GONNA to? :skull:|:coffin:|:gun:|:grave:
      me|im|SELF|i|soon :gun:|:coffin:|:grave:|:rope:
      :gun:|:rope:|:knife:|:pill: :skull:|:coffin:|:grave:
      :pill: :pill: * :coffin:|:skull:|:wave:|:grave:
      :pill: :wave:|:coffin:
      i|im * :coffin:|:grave: soon|tonight|now
      THINK ** :rope:|:gun:|:coffin:|:grave:|:knife:
      :grave:|:coffin: ** wish|me|soon|mine|ready`,
    reason: 'Said in pictures.',
    hits: ['want to 🔫 myself', 'me 🔪 💀 soon'],
    misses: ['water 🔫 fight with my kids', '💀💀 that joke'],
  },
]);
