import { rulesOf } from '../src/lexicon.js';

export const overdoseEn = rulesOf('overdose', 'en', [
  {
    id: 'en.overdose.took-many',
    severity: 'imminent',
    evidence: true,
    phrase: `
      TOOK * like|about|over? NUMBER of my|his|her|these|those|them|moms|dads|grandmas|grandpas
      TOOK * like|about|over? NUMBER ** and|now|feel|goodbye|sleepy|already|ago
      TOOK ** MANY ** PILLS
      TOOK ** too_many|too_much|way_too_many|way_too_much ** PILLS|DRUG|and|i|help|now|tonight|cant|feel|scared|heart
      TOOK ** PILLS|DRUG * too_many|too_much|at_once|all_of_them|all_at_once|whole_bottle|and_drank|with_vodka|with_alcohol
      TOOK everything|MANY in|left|from * bottle|cabinet|medicine|house|bathroom
      i|ive|just TOOK MANY of them|it
      i|ive|just|think|story|maybe TOOK_DRUG too_much|too_many|way_too_much|way_too_many
      TOOK the|a|an? whole_bottle|entire_bottle|full_bottle|whole_pack|entire_pack|whole_box
      TOOK ** MANY ** at once
      emptied|finished|downed the|my|a|whole? ** bottle ** pills|PILLS|tylenol
      did|shot|used|snorted|smoked|TOOK way? too_much|more_than_usual|way_more ** heart|breathe|breathing|help|scared|wrong|dizzy|cant|numb|DRUG|bad|chest|feel`,
    reason: 'Has taken a dangerous amount.',
    hits: ['I took the whole bottle of tylenol', 'took too many pills help'],
    misses: ['took my two pills this morning', 'took all my meds as prescribed'],
  },
  {
    id: 'en.overdose.self-now',
    severity: 'imminent',
    evidence: true,
    phrase: `
      CANT|cant|barely stay_awake|keep_my_eyes_open|stay_conscious *** DRUG|bags|bag|shot|took|did|used|hit
      did|used|shot|took|snorted ** DRUG|bags|bag|shots|points *** CANT stay_awake|keep_my_eyes_open|breathe
      i|im|ive|me|think|might|feels ** ODING
      i|im think|maybe|might|just|pretty_sure? ODED|oding|overdosing
      i OD ** right_now|help|now|tonight|please
      i|im|my ** NO_BREATH ** PILLS|DRUG|used|took|shot|snorted|smoked|fent|high|dose
      PILLS|DRUG|used|took|shot|snorted|smoked|dose ** and|my|i|now|cant ** NO_BREATH|lips_blue|chest|stay_awake|breathe|blue|pass_out|seeing_double|keep_my_eyes
      my ** lips|fingers|fingertips|nails ** blue|purple|grey|gray
      i|someone|need|please|send|get|bring|anyone ** need|have|bring|send|get|got|find|use * NARCAN|ambulance ** now|asap|help|please|fast|hurry|quick|me|taking|took|here|someone
      used|did|shot|took ** NARCAN * me|twice|and|wearing|worn|used|again|woke|hit ** fading|nodding|wore|out|off|again|wearing|sleepy
      cant|struggling keep|stay ** eyes_open|awake|conscious ** DRUG|PILLS|took|shot|used|snorted|smoked|took_too
      fent|fentanyl|laced ** going|cant|help|fading|under|blue|heavy|breathe|numb|scared ** under|out|help|breathe|awake|me|fading|see|eyes|now
      heart|chest ** stopping|explode|exploding|racing|pounding|stop|weird|hurts|pain ** DRUG|took|did|lines|snorted|smoked|shot|too_much`,
    reason: 'Says of oneself that one is overdosing.',
    hits: ['i think im overdosing', 'my fingers are going blue'],
    misses: ["I'm overdosing on chocolate", 'I overdosed in 2015 and lived'],
  },
  {
    id: 'en.overdose.other-now',
    severity: 'imminent',
    evidence: true,
    phrase: `
      OTHER *** ODING_NOW
      OTHER ODED *** help|somebody|someone|anyone|now|not|wont|breathing|blue|narcan|floor|tonight|please|cant|hurry|right_now
      OTHER ** is|just|has|are ODED|ODING_NOW
      OTHER *** NO_BREATH
      NO_BREATH *** OTHER|help|what_do_i_do|please
      OTHER *** lips|face|skin|fingers * are|is|turning|turned|gone|going|look|looks? blue|purple|grey|gray
      NARCAN ** not|isnt|didnt|hasnt|gave|given|wont|working|twice|where|need|hit ** work|working|him|her|them|yet|waking|response|still|please|now|help|worked
      gave|giving|hit|narcand ** him|her|them|OTHER ** NARCAN ** not|still|wont|nothing|again|isnt|no|now|twice|and
      where|need|anyone|who ** NARCAN ** now|asap|please|help|him|her|hurry|fast|OTHER
      OTHER *** passed_out|collapsed|fell_out|nodded_out|slumped ** cant|wont|not|and|after|DRUG|needle|wake|blue|floor|bathroom
      OTHER *** needle ** arm ** not|wont|blue|cant|breathing|wake
      OTHER TOOK ** MANY ** PILLS
      OTHER *** TOOK MANY * PILLS|of_them|bottle`,
    reason: 'Someone is overdosing now.',
    hits: ["he's not breathing", 'my roommate is overdosing'],
    misses: ['she overdosed last spring and survived', 'the fish is not moving'],
  },
  {
    id: 'en.overdose.intent',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      GONNA|WANT|THINK|to|could|might|should|ill|tempted * OD
      WANT|GONNA|could|might|TO|THINK|ill|ready ** take|swallow|down|taking|swallowing ** MANY * PILLS|them|it|bottle
      take|taking|swallow|swallowing ** MANY * PILLS ** at_once|die|end|sleep|never|tonight|goodbye|wake|over|done|now|with|vodka
      hot shot|dose|hotshot
      i|hope|wish|if|maybe ** next|this|last? hit|shot|dose|one|hit_is|use|one_is|time ** my_last|kills_me|kill_me|the_last_one|takes_me|takes_me_out|does_it|the_one
      dont_care|hope|maybe|idc|wouldnt_mind|hoping if|it|i|that|i_do|to * OD|overdose|od_tonight|fent|kills_me|it_kills
      use|do|shoot|take|using ** enough ** not_wake|never_wake|to_die|to_kill|forever|to_stop|sleep_forever
      use|do|shoot|using|take until ** stop_breathing|dead|die|i_cant_feel|dont_wake`,
    reason: 'Means to overdose, or would not mind.',
    hits: ['i want to overdose', 'thinking about taking all my pills'],
    misses: ['the overdose awareness walk is Sunday', 'going to take my pills as prescribed'],
  },
  {
    id: 'en.overdose.risk',
    severity: 'concern',
    phrase: `
      mixing|mixed|mix|TOOK|taking ** DEPRESSANT|PILLS ** and|with|on_top_of *** DRINK|DEPRESSANT|opiates|methadone|oxy|heroin|fent|percs|vodka
      i|ive|just|been using|used|use|shooting|smoking alone|by_myself ** DRUG|fent|tonight|no_narcan|again|every
      mixing|mixed|mix|TOOK ** DEPRESSANT|PILLS and|with|on_top_of ** DRINK|DEPRESSANT|opiates|methadone|oxy|heroin|fent|percs|suboxone|vodka
      TOOK ** PILLS ** and|with|then drank|drinking|vodka|whiskey|wine|beer
      i almost|nearly OD|ODED|died ** last_night|yesterday|today|again|this_week|friday|saturday|sunday|this_morning|weekend|ago|and_i|from|on`,
    reason: 'Use in a way that kills.',
    hits: ['mixing xanax and vodka tonight', 'i nearly overdosed last night'],
    misses: ['the pharmacist explained mixing meds', 'mixing beats with a friend'],
  },
  {
    id: 'en.overdose.signs-other',
    severity: 'imminent',
    evidence: true,
    despite: ['supporter'],
    phrase: `
      hes|shes|theyre|he_is|she_is|is|turned|turning|going|went|looks * all? blue|purple|gray|grey ** narcan|help|cant|not|and|breath|breathing|911|wake|wont|lips|he|she|hurry|please|bathroom
      where|need|find|got|anyone|get|bring|wheres|have ** narcan|naloxone *** hes|shes|now|hurry|blue|fast|help|please|asap|rn|breathing|out|bathroom
      SKIN_PART * is|are|r|s|look|looks|turned|turning|going|went|getting|gone|all|were|both? blue|purple|grey|gray|ashy|ashen|bluish
      OTHER|his|her|their|hes|shes ** SKIN_PART ** BLUE
      OTHER|he|hes|she|shes|they|bro|dude|theyre *** OUT_COLD *** DRUG|STREET_DRUG|needle|narcan|help|what_do_i|pulse|911|shot|shots|pills|wake|blue|purple
      DRUG|STREET_DRUG|needle|pills|shot *** OUT_COLD
      did|took|shot|smoked|snorted ** bags|bag|lines|hits|points|shots|blues *** OUT_COLD
      OUT_COLD ** and|but|help|he|she|bathroom ** wont|cant|not|isnt|no|barely|wake|narcan ** breathing|wake|respond|pulse|narcan|responding|waking|move|moving
      OTHER ** took|did|smoked|shot|snorted|drank|ate|swallowed|used *** OUT_COLD
      OTHER|he|she|they|hes|shes|someone *** OUT_COLD ** bathroom|floor|needle|blue|help|narcan|breath|pulse|shower|car|bed
      narcan|narcaned|narcand|naloxone ** him|her|them|my|twice|once|already|didnt|not_working|wont|where|need|second|another|nothing ** nothing|still|work|working|wake|breathing|again|dose|not|help|happened|now|please
      OTHER ** ODING|ods|is_overdosing|overdosed|oding|od ** now|help|narcan|rn|please|right_now|again|bathroom|breathing|what`,
    reason: 'Another shows signs of an overdose.',
    hits: ['my cousin did two bags and hes gurgling', 'her fingers are going blue help'],
    misses: ['my lips are cold from the snow', 'the flag is limp, no wind'],
  },
  {
    id: 'en.overdose.too-much-now',
    severity: 'imminent',
    evidence: true,
    despite: ['ordinary'],
    phrase: `
      did|done|took|taken|used|smoked|shot|snorted|had|ate|drank|popped|dosed|railed ** TOO_MUCH *** BODY_WRONG
      did|done|took|taken|used|smoked|shot|snorted|ate|popped|dosed ** TOO_MUCH ** STREET_DRUG|DRUG|PILLS|of_that|of_it|of_them
      STREET_DRUG|DRUG|PILLS|that_shit|that_stuff|that_batch|that_bag ** hit|hitting|was|were|feels|feel|is|got|making ** too_strong|too_hard|me_hard|laced|fent_in_it|different|wrong|pressed|hot|bad ** BODY_WRONG
      BODY_WRONG *** did|took|used|smoked|shot|snorted|swallowed|popped|since_i_took|after_i_took|after_taking|from ** STREET_DRUG|DRUG|PILLS|TOO_MUCH|bags|bag|line|lines|points
      took|did|popped|shot|smoked|snorted|swallowed ** STREET_DRUG|DRUG|PILLS ** and|now|but * my|i|im|its|feel|feeling|the? ** BODY_WRONG
      mixed|mixing|mix|combined ** DRUG|PILLS|STREET_DRUG|benzos|xanax|methadone ** DRUG|alcohol|vodka|DRINK|benzos|fent|drinks|liquor|subs ** BODY_WRONG|oops|and_now|scared|help|feel|passing
      think|might|feels_like|pretty_sure|am|like * i|im|ive|ill? ** oding|overdosing|overdosed|od|going_to_od|about_to_od`,
    reason: 'Has taken too much and feels it.',
    hits: ['took way too many of them and my heart is racing', 'i did some fetty and i cant stay awake'],
    misses: ['ate too much pizza, my belly hurts', 'the nurse talked about a liver and tylenol'],
  },
  {
    id: 'en.overdose.risk-return',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      first time|shot|hit|dose|use|bag in|since|after *** months|year|years|weeks|rehab|jail|detox|prison ** alone|tonight|no_narcan|using|about_to|gonna|doing|by_myself
      using|shooting|smoking|getting_high|use|used|shoot alone|by_myself ** no|without|door|locked|bathroom|tonight|and|nobody
      no narcan ** here|using|alone|left|shoot|use|anyway
      dont|do_not|hope|idc|whatever|not ** care|know_if ** od|overdose|oding|overdosing|if_it_kills|laced|if_its_fent|wake|if_i_wake
      hope ** this|it|next|one|shot|dose|bag ** kills|takes|last|finishes|is_it|does_it
      hot_shot|one_big_shot|last_shot|one_last_shot|big_enough_shot|the_whole_bag|all_of_it_at_once ** tonight|and|done|now|never|for_me|ready|then|sleep|gonna|dont`,
    reason: 'Uses in the way in which people die, or does not mind if they do.',
    hits: ['first shot since rehab and im alone with no narcan', 'dont care if its laced i hope it kills me'],
    misses: ['no narcan training this week', 'using the computer alone in the library'],
  },
  {
    id: 'en.overdose.took-and-ill',
    severity: 'imminent',
    evidence: true,
    beside: ['body'],
    despite: ['ordinary'],
    phrase: `
      did|took|shot|smoked|snorted|popped|dropped|slammed|injected|had * a|like|another|too_many? ** points|bags|blues|bumps|grams|tabs|bars|dabs|lines|rails|hits|caps|stamps|edibles|gummies
      TOOK|did|used|shot|smoked|snorted|popped|mixed|slammed|railed|booted|swallowed ** CLEAR_DRUG|pressed_pills
      CLEAR_DRUG ** i|me * did|took|smoked|shot|snorted|popped`,
    reason: 'Has taken a drug, and the body fails.',
    hits: ['popped five oxys and now im throwing up', 'that fent i smoked, everything is going black'],
    misses: ['took the kids to the fair, the room was loud', 'did you watch the meth documentary'],
  },
  {
    id: 'en.overdose.took-all',
    severity: 'imminent',
    evidence: true,
    phrase: `
      TOOK|swallowing|taken every|all|each_and_every|every_single|the_whole|an_entire|whole|entire *** PILLS|bottle|box|pack|sleeve|prescription
      TOOK|swallowing every|all *** PILLS ** ago|now|just|tonight|goodbye|already|done
      TOOK every|all|the_rest ** of *** PILLS
      TOOK a|the|that|my|his|her|moms|dads * bunch|bottle|handful|lot|ton|load|month|fistful|whole ** PILLS|worth|supply
      TOOK what_was_left|whatever_was|everything_in ** bottle|cabinet|drawer|medicine`,
    reason: 'Has swallowed all of something.',
    hits: ['took every one of my dads heart pills', 'swallowed all of grandmas sleeping pills an hour ago'],
    misses: ['took every pill as prescribed', 'took all the kids to the park'],
  },
]);
