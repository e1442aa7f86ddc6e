import { rulesOf } from '../src/lexicon.js';

export const withdrawalEn = rulesOf('withdrawal', 'en', [
  {
    id: 'en.withdrawal.danger',
    severity: 'high',
    evidence: true,
    despite: ['ordinary', 'negation'],
    phrase: `
      STOPPED *** DEPRESSANT *** DTS
      DTS *** STOPPED ** DEPRESSANT
      STOPPED *** DEPRESSANT *** my|i|im|and|now *** DTS
      DTS *** since|after|because|from|without *** DEPRESSANT|drink|beer|quit|quitting|stopped|withdrawal|detox
      DAYS *** without|no|off|since|sober|clean|last *** DEPRESSANT *** DTS
      DAYS *** sober|clean|off|in|into|without *** DTS_HARD
      withdrawal|withdrawals|withdrawing|detoxing|detox *** DTS_HARD
      DTS_HARD *** withdrawal|withdrawals|withdrawing|detoxing
      DEPRESSANT *** withdrawal|withdrawals *** DTS
      DEPRESSANT * withdrawal|withdrawals|detox ** at_home|alone|by_myself|on_my_own|bad|scared|kicking|real|now|killing
      cold turkey *** DEPRESSANT
      DEPRESSANT *** cold turkey
      DTS *** cold_turkey|quit|quitting|stopped ** DEPRESSANT|from
      day|night|hour 1|2|3|4|one|two|three|four * STOPPED DEPRESSANT
      DTS *** day|night 1|2|3|4|5 ** DEPRESSANT
      flushed|dumped|threw_out|tossed ** DEPRESSANT *** seize|seizing|seizure|shaking|hallucinating|feel|sick
      feel|like|about|going|gonna ** to? seize|have_a_seizure
      delirium tremens
      i|im|have|having|got|think|the dts|dt_s
      ran_out|out of|my ** DEPRESSANT *** DTS|scared|withdrawal|sick|seizure|panicking|doctor
      seeing|saw ** bugs|things|shadows|spiders|people ** not|arent|crawling|there|walls|real|since|skin *** detox|quit|stopped|drink|sober|alcohol|DEPRESSANT|drinking`,
    reason: 'Stopping alcohol or benzodiazepines with shaking, seeing things or a seizure can kill.',
    hits: ["quit drinking two days ago and now I'm shaking", 'stopped my klonopin, now I am seeing shadows'],
    misses: ['my phone is shaking on the table', 'the withdrawal from the ATM failed'],
  },
  {
    id: 'en.withdrawal.seizure',
    severity: 'imminent',
    evidence: true,
    phrase: `
      i|im|ive|just|think|OTHER ** HAD|HAVING|having|had|is|has|been|keeps * SEIZURE|seizures|seizing|convulsing *** withdrawal|withdrawals|DEPRESSANT|detox|detoxing|quit|stopped|sober|drink|alone|now|and|help|just|again|on
      OTHER|i ** is|am|started|keeps|are having? SEIZURE
      OTHER|i ** HAVING|having SEIZURE
      SEIZURE *** DEPRESSANT|withdrawal|detox|quit|stopped|drinking
      DEPRESSANT|withdrawal|detox|quit|stopped|cold_turkey *** HAD|having|had|HAVING * SEIZURE`,
    reason: 'A seizure.',
    hits: ['i just had a seizure, stopped drinking yesterday', 'my wife is having a seizure'],
    misses: ['the seizure of the assets was in the news', 'seizure dogs are amazing'],
  },
  {
    id: 'en.withdrawal.bad',
    severity: 'concern',
    phrase: `
      i|im|ive|my|these|having|in|the|bad|this|severe|going_through ** dopesick|dope_sick|withdrawal|withdrawals|withdrawing|detoxing ** bad|so|sick|cant|hell|alone|home|myself|killing|kicking|right|unbearable|hard|worse|die|help|awful|rough|brutal|now
      dopesick|dope_sick
      kicking ** DRUG|dope|cold_turkey ** alone|home|myself|hell|sick|by
      sick|sweating|puking|throwing_up|shaking|shivering|aching|diarrhea *** from|without|since|kicking|coming_off ** DRUG|withdrawal|dope|withdrawals`,
    reason: 'Bad withdrawal.',
    hits: ['im dopesick', 'these withdrawals are brutal'],
    misses: ['withdrawal at the bank', 'social withdrawal is a symptom'],
  },
]);

export const violenceEn = rulesOf('violence', 'en', [
  {
    id: 'en.violence.threat',
    severity: 'high',
    raisedBy: ['time', 'now', 'means'],
    phrase: `
      GONNA|imma|about_to HARM TARGET
      i|ill|im|id WILL|swear|swear_im|could|should|gonna|promise|WANT * HARM TARGET
      WANT to? HARM TARGET
      THINK HARMING TARGET
      i|ill|im|gonna ** HARM TARGET ** if|when|tonight|today|tomorrow|with|for|dead|himself|next|in_his|myself|i_swear
      GONNA|ill|imma|WANT|should ** make|watch|see TARGET * suffer|bleed|die|pay|beg|disappear
      GONNA|WANT|THINK|imma|ill|should ** shoot|blow|burn|light|shooting|blowing ** the|this|that|up|place|school|down ** up|down|place|clinic|building|school|office|house|work|bar|courthouse
      TARGET ** DESERVE to? die|suffer|bleed|hurt ** i|ill|im|and|by|gonna
      TARGET|he|she|they ** is|are|s a dead man|woman|meat
      hes|shes|theyre dead|a_dead_man|done when|if|tonight|once|i|im|next|for
      bring|bringing|brought|taking|grabbing|getting|got|have ** GUN|BLADE|bat|machete * to|for|and ** work|school|meeting|clinic|group|court|his|her|house|him|them|TARGET|pay|wait|find|use
      put|putting|empty a|the? bullet|bullets|clip|knife|blade in|through|into TARGET|his|her|their|your
      want * blood|revenge ** him|her|them|kill|gun|knife|pay
      kill|murder|stab|shoot|strangle TARGET tonight|tomorrow|today|in_his_sleep|in_her_sleep|myself|when|if|before|for_what
      voices|voice|they ** tell|telling|want me to HARM TARGET
      hurt|harm someone|somebody|people|them|him|her|TARGET tonight|today|soon|if|bad|before|i_swear
      beat|stomp|choke|burn|stab you|u|him|her|them|TARGET to_death
      put|putting|puts a? bullet in ** that|this|his|her|their|him|TARGET|everyone|dealer|the
      someone|somebody|people|one_of_you|everybody ** gonna|going_to ** get_hurt|die|bleed|regret|pay_for_this|get_shot
      ill|imma|gonna HARM you|u|yall|TARGET ** if|when|next|see|come|touch
      waiting ** for|outside|by TARGET|his|her|house|car|work *** GUN|BLADE|bat|kill|hurt
      know where he|she|they|TARGET * lives|works|sleeps|live|sleep|parks`,
    reason: 'A threat to harm another.',
    hits: ["I'm going to kill him", 'I want to stab my roommate'],
    misses: ['gonna kill him at chess', 'I want to hug my boss'],
  },
  {
    id: 'en.violence.fear-of-self',
    severity: 'high',
    raisedBy: ['now', 'means'],
    phrase: `
      AFRAID ** what|i|im|ill|that ** i|im|ill|might|gonna|do|will|going|to ** HARM|do|to|lose ** TARGET|my_wife|my_kids|to_them|to_him|to_her|to_my|control
      THINK HARMING|hurting|killing|stabbing|shooting|strangling TARGET
      homicidal
      homicidal|violent thoughts|urges|fantasies|ideation
      urge|urges to HARM|hurt|kill TARGET
      picture|picturing|imagine|imagining|fantasize|fantasizing|dream|dreaming * of|about? killing|hurting|stabbing|shooting|strangling|choking|beating TARGET`,
    reason: 'Fears what one may do to another.',
    hits: ['I keep thinking about hurting someone', 'scared im going to hurt my wife'],
    misses: ['afraid of heights', 'thinking about helping someone'],
  },
]);

export const domesticEn = rulesOf('domestic', 'en', [
  {
    id: 'en.domestic.hurt',
    severity: 'high',
    evidence: true,
    raisedBy: ['now'],
    phrase: `
      ABUSER ** HIT me|us|my_face|my_kids|my_arm
      HIT me ** again|last_night|today|in_front|until|when|tonight|with|because|and|across|so ** HIT|night|again|drunk|leave|face|kids|threatened|eye|bruise|him|i|drinks|hard|belt
      ABUSER *** BIT me|us
      ABUSER *** WONT_LET ** me ** leave|out|go|talk|see|have|use|money|phone|house
      ABUSER *** took|takes|hides|broke|controls|smashed|checks|locked my|me ** phone|keys|money|wallet|room|car|in|cards|meds|bank|out
      ABUSER *** says|said|will|gonna|going_to|ll|threatened|threatens|swore *** kill|hurt|find|shoot|bury|beat|burn me|us|my|the
      hed|shed|hell|shell|theyd|theyll kill|hurt|shoot|murder|bury me|us
      he|she|ABUSER KILLS me|us
      ABUSER ** threw|throws|throwing|smashed|swung *** at|through|over ** me|my_head|my_face|us|the_wall
      bruises|bruise|marks|welts ** neck|face|arms|all_over|back|throat|body ** from|him|her|he|she|ABUSER
      ABUSER ** says|said|saying|swears ** hed|shed|hell|shell|theyd ** kill|hurt|shoot|find me|us|my
      AFRAID ** of|ABUSER|hes|shes ** my|him|her|ABUSER|gonna ** husband|boyfriend|wife|ex|partner|dad|stepdad|him|hurt|kill|come|home|me|hit|comes
      AFRAID ** go|be|to_go|sleep|going ** home|at_home|with_him|there ** he|she|because|tonight|him|her|ABUSER|again|with
      ABUSER ** makes|forces|forced|made|making me have|to|do ** sex|sleep|things|use|strip|it|touch
      bruises|bruise|black_eye|choke_marks ** from|he|she|him|ABUSER|gave|because|on_my|again|hiding|where
      hiding|hid|locked|barricaded|lock * in|from|myself ** bathroom|closet|room|car|him|her|ABUSER|basement *** he|she|him|her|ABUSER|outside|banging|screaming|drunk|hitting|yelling|gun
      ABUSER ** stalking|following|tracking|waiting_for|watching me
      ABUSER ** put|putting|puts|got|had|wrapped ** hands on|around|on_me|around_my ** me|neck|throat|my
      ABUSER ** strangled|choked|choking|strangling me|us|till|until`,
    reason: 'Violence or control at home.',
    hits: ['my husband hit me again', "he won't let me leave the house"],
    misses: ['the song hit me hard', 'my husband washed the car'],
  },
  {
    id: 'en.domestic.now',
    severity: 'imminent',
    evidence: true,
    phrase: `
      ABUSER *** has|got|with|pulled|grabbed|holding|pointing|waving|is_holding a|the|his|her GUN|BLADE|bat|machete ** at_me|on_me|in|here|outside|and|right|to_my|threatening|is|me|us|now
      ABUSER *** GUN|BLADE ** at_me|on_me|to_my|in_my|outside_my|at_us
      ABUSER *** trying_to|about_to|is ** break|kick|get|breaking|kicking|bust ** in|down|door|into
      ABUSER ** at|outside|on ** door|house|window|porch|apartment ** with|and ** GUN|BLADE|bat|drunk|screaming|kill
      ABUSER ** is|are|s outside|here|downstairs|banging|pounding|at|breaking|kicking|drunk_and ** my|the|with|on|a|door|down|screaming|bat|gun|knife|house|looking|in|window ** door|house|window|gun|knife|kill|in|me|apartment|bat|please|help|scared|bathroom
      GONNA|going_to|trying_to|about_to|tryna|will kill|murder|shoot me|us
      hes|shes ** hitting|beating|choking|strangling|coming|attacking ** me|us|after|for|upstairs ** right_now|now|help|call|please|me|knife|gun|us
      call|send|need|get ** police|cops|911|help ** he|she|hes|shes|him|ABUSER|house|here|hurry|please_he|now_he
      help|please ** he|hes|she|shes|ABUSER *** hitting|gun|knife|kill|door|choking|breaking|beating|hurting|outside`,
    reason: 'In danger now.',
    hits: ["he's outside my door with a gun", 'my ex is trying to break in'],
    misses: ['the plumber is here at my door', 'my boyfriend has a gun range membership'],
  },
  {
    id: 'en.domestic.sexual',
    severity: 'high',
    evidence: true,
    raisedBy: ['now'],
    phrase: `
      i|ive|me|we was|were|got|been|being|am|think_i_was ** ASSAULTED
      ASSAULTED me|by|my_body
      OTHER|ABUSER|staff|someone|he|they ** ASSAULTED me
      ABUSER|OTHER|he|someone|staff|guy|man|they ** forced|pushed|made|put ** himself|me|his ** on_me|to_have|have_sex|down|inside|in_me|sex
      forced|pressured|coerced|made me ** to|into|have ** sex|sleep|him|blow|suck|things
      said|say|saying|told|i no * but|and|stop|he ** he|didnt|kept|wouldnt|forced|anyway|did ** stop|it|listen|anyway|going|me
      woke|came up|to ** with|to ** him|his|someone|naked|on_top|inside|pants|hands ** me|on|inside|down|pants|top
      touched|touching|groped|groping|fingered me ** without|inappropriately|didnt|when|while|sleeping|there|down|and_i|against|my
      spiked|drugged|roofied ** my_drink|me
      sex for|in_exchange|to_get|or_he ** drugs|rent|dope|place|ride|fix|throw`,
    reason: 'Sexual assault.',
    hits: ['I was raped last week', 'he forced himself on me'],
    misses: ['that exam raped us all in a game sense', 'grapefruit juice is nice'],
  },
]);

export const childEn = rulesOf('child', 'en', [
  {
    id: 'en.child.hurt',
    severity: 'high',
    evidence: true,
    raisedBy: ['now'],
    phrase: `
      i|ive|just|almost|nearly|we|ABUSER|OTHER|someone ** HIT_CHILD ** MY CHILD
      HIT_CHILD ** MY CHILD ** hard|again|head|until|bruise|bruises|night|and_i|face|cant|crying|too|stop|with|across|wall|floor|today
      AFRAID|THINK|might|gonna|going_to|want|could|about_to|urge|thoughts ** hurt|hit|shake|shaking|hurting|hitting|drown|smother|kill|harm|harming|killing|leave|abandon|snap|throw ** MY CHILD
      CHILD *** left|home|alone|by_themselves|unsupervised|locked|in_the_car *** alone|by_themselves|unsupervised|themselves|by_himself|by_herself|while|car|use|score|high|drunk|all_night|night|hours|sleeping
      left|leaving|leave ** MY? CHILD ** alone|by_themselves|by_himself|by_herself|in_the_car|unsupervised|with_him|home|at_home ** while|to|and|so|night|hours|use|score|drunk|high|car
      IM|i|OTHER|ABUSER|his|her|their|got|so|too ** INTOXICATED ** CHILD
      CHILD *** in_the_room|watching|in_the_back|with_me|here|asleep|home|crying *** INTOXICATED
      ABUSER|OTHER|someone|uncle|stepdad|boyfriend ** MOLESTED ** MY? CHILD
      MY CHILD ** says|said|told|tells|has|have|got|is|was|being|came ** MOLESTED|touched|touching|touches|bruises|bruise|hitting|hurts|hurt|abused|burns|marks|belt|beaten|molested
      no|without|nothing|havent ** food|eat|fed|formula|diapers|heat|eaten|feed ** MY? CHILD
      MY? CHILD ** no|havent|hasnt|not|nothing|without|starving|hungry ** food|eaten|eat|fed|to_eat|days|heat|formula
      MY CHILD ** found|got|ate|drank|swallowed|got_into|touched ** my|the|a|some ** PILLS|DRUG|stash|needle|needles|edibles|vape|methadone|suboxone|meds
      CPS|dcfs|cps ** took|taking|coming|bruises|hit|found
      comes|came|sneaks|gets|climbs|walks ** in|into ** my|her|his|their room|bed ** night|touch|touches|naked|drunk|door
      stepdad|uncle|dad|father|stepfather|moms_boyfriend|coach|teacher|pastor|cousin ** touches|touched|touching|comes_into|molests|molested|rapes|hits|beats ** me|my|her|him ** im|12|13|14|15|16|17|kid|minor|night
      using|drinking|smoking ** while ** pregnant
      pregnant ** and|still|but ** using|drinking|smoking|shooting|DRUG|high|drunk`,
    reason: 'A child may be hurt or unguarded.',
    hits: ['I shook my baby', 'left the kids alone to go score'],
    misses: ['my kid hit a home run', 'left my kids with grandma'],
  },
  {
    id: 'en.child.now',
    severity: 'imminent',
    evidence: true,
    phrase: `
      MY? CHILD *** NO_BREATH
      NO_BREATH *** MY CHILD
      MY CHILD *** TOOK|ate|swallowed|drank|got_into *** PILLS|DRUG|bleach|methadone|suboxone|fentanyl ** help|now|and|what|not|wont|just|limp|is|blue|sleepy|please|wake
      MY CHILD *** limp|seizing|unconscious|having_a_seizure|turning_blue|wont_wake|choking|overdosing
      GONNA|about_to|im_going_to ** kill|drown|smother|hurt|shake ** MY CHILD ** now|tonight|if|cry|right|stop|crying|and_myself|SELF|then
      ABUSER|OTHER|someone ** is|s hitting|beating|hurting|choking|shaking ** MY? CHILD ** now|right_now|help|rn|please
      take|taking ** MY CHILD with_me|to_heaven|too ** die|dead|end|heaven|tonight|goodbye|when_i_go|with`,
    reason: 'A child is in danger now.',
    hits: ["my baby isn't breathing", 'my son swallowed my methadone help'],
    misses: ['my daughter swallowed a tooth once years ago', 'the baby is breathing fine'],
  },
]);

export const psychosisEn = rulesOf('psychosis', 'en', [
  {
    id: 'en.psychosis.voices',
    severity: 'high',
    raisedBy: ['means'],
    phrase: `
      VOICES ** TELLING me|us
      VOICES ** TELLING me * to|that|im|things|bad|i
      VOICES ** in my head|walls|phone|teeth|room
      i|im|keep|started|been ** hearing|hear * voices|a_voice|them_talking|the_voices|whispers|whispering|commands
      VOICES wont|dont|are|getting|keep|never|came ** stop|shut|louder|back|loud|quiet|screaming|talking|telling
      VOICES ** sending|talking|speaking|giving|talks|speaks|sends ** to|me|messages|orders|about|through|directly ** me|messages|only|directly|orders|to
      god|jesus|the_devil|satan|demons|angels|spirits|aliens ** TELLING|told|chose|chosen|speaks|talking|commanded|wants|inside|controls|control|possessed|after me|my|to_me|us`,
    reason: 'Voices that command.',
    hits: ['the voices keep telling me to do it', 'I hear voices again'],
    misses: ['the voices in the choir were lovely', 'god is good to me'],
  },
  {
    id: 'en.psychosis.persecution',
    severity: 'high',
    phrase: `
      THEY ** WATCHING|following|tracking|spying|poisoning|listening|recording|hunting|monitoring|after ** me|us|on_me|my|to_me|everything|food ** through|with|everywhere|all|from|food|phone|camera|cameras|drones|house|walls|thoughts|tv|at_night|every|24|cars|van|and_the|want|now|to|trying|kill|outside
      THEY ** put|implanted|planted|installed|hid|placed|inserted ** chip|device|camera|cameras|bugs|microphone|tracker|something|wires ** my|in|me
      chip|implant|device|tracker|microphone|wires|bugs|insects|worms|parasites ** in|inside|under|implanted|crawling my|the ** head|brain|tooth|teeth|neck|arm|walls|skin|body|phone|blood
      THEY|someone|neighbors|he ** reading|read|stealing|controlling|control|broadcasting|inserting|hear|steal|hearing|putting my|in ** thoughts|mind|brain|thought|head|dreams
      poison|poisoning|poisoned my|our|the ** food|water|meds|air|coffee|pills|house
      cameras|camera|microphones|wires ** in|inside|behind|hidden ** the|my|walls|every|smoke ** walls|ceiling|room|mirror|vents|eyes|smoke|lights|tv|bathroom|shower|teeth|detector
      everyone|everybody|neighbors|people|cops|feds|cia|fbi|government|they ** plotting|conspiring|in_on_it|out_to_get|coming_for|watching ** me|against|it
      i am|im the * messiah|chosen_one|second_coming|son_of_god|antichrist|prophet|jesus|christ
      im jesus|god|christ|satan|already_dead|invincible|immortal
      not real ** THEY|everyone|replaced|nobody|people|robots|anymore|actors|family|wife|simulation
      im|i_am not real
      none|nobody|no_one ** you|us|them is|are real
      can|i see|hear through|inside|into|their ** people|walls|thoughts|minds|souls|everyone
      i can? read|hear|control ** minds|thoughts|their_thoughts|peoples_thoughts
      replaced ** by|with ** imposter|impostor|clone|clones|robots|actor|actors
      tv|radio|billboards|license_plates|songs|numbers ** messages|signals|code|signs ** for|to|me|meant|just|about|only
      havent|not|no|hasnt ** slept|sleep ** in|for ** days|nights|week ** THEY|voices|shadows|shadow|watching|see|seeing|people|messages|following|powers|hearing|god|things`,
    reason: 'Persecution, control or special messages.',
    hits: ['they put a chip in my head', 'the neighbors are reading my thoughts'],
    misses: ['they are watching the game with me', 'my food was poisoned by bad mayo says nobody'],
  },
]);

export const medicalEn = rulesOf('medical', 'en', [
  {
    id: 'en.medical.driving-now',
    severity: 'imminent',
    evidence: true,
    phrase: `
      IM_NOW|i|im ** INTOXICATED ** and|but|while|so|to|i|now|cant|already|about? ** driving|DRIVING_NOW
      IM_NOW|i|im|currently|still|just|been ** DRIVING_NOW ** INTOXICATED
      DRIVING_NOW ** INTOXICATED
      INTOXICATED ** DRIVING_NOW
      i|im|just|after|ive had|drank|drinking|took|smoked|shot|did ** DRINKS|DRUG|PILLS|beers|shots|drinks|bottle|vodka|wine|a_lot|too_much|fifth|edible *** DRIVING_NOW|drive|driving
      GONNA|about_to|ill|can|ima|imma|will ** drive|drive_home|get_in_my_car|get_behind_the_wheel ** anyway|drunk|INTOXICATED|after|even|but|now|home ** INTOXICATED|drinks|drinking|beers|now|had|drunk|anyway|shots|bottle
      nodding|nodding_off|dozing|falling_asleep|seeing_double|swerving|blacking_out ** wheel|driving|highway|road|car|lanes|freeway|drive
      DRIVING_NOW ** nodding|swerving|seeing_double|cant_see|everywhere|passing_out|blacking|fast|eyes ** off|double|straight|lanes|open|out|wheel|over
      keys ** in_hand|in_my_hand|in_the_ignition ** INTOXICATED|drink|drunk|drinks|had|beers|drinking
      INTOXICATED ** keys
      DRIVING_NOW *** after|with|had ** DRINKS
      DRINKS ** DRIVING_NOW
      had|drank DRINKS beers|drinks|shots|in_me *** DRIVING_NOW`,
    reason: 'Driving impaired, now.',
    hits: ["I'm drunk and driving home", 'had six beers, behind the wheel now'],
    misses: ['drove past the bar sober', 'driving instructor had two coffees'],
  },
  {
    id: 'en.medical.driving',
    severity: 'high',
    evidence: true,
    phrase: `
      i|ive|we|keep|OTHER|he|she|just|still|been|ended_up ** drove|drive|driven|driving ** INTOXICATED|home_drunk|after_drinking|blacked
      drove|driving|drive ** INTOXICATED|after ** last_night|again|drinking|home|today|kids|work|yesterday|to|with
      OTHER|he|she ** driving|drove|behind_the_wheel|left|leaving|keys ** INTOXICATED|drunk|high|wasted
      OTHER|he|she ** INTOXICATED ** driving|drove|behind_the_wheel|car|keys|leaving|drive`,
    reason: 'Driving impaired.',
    hits: ['I drove home drunk again', 'he left driving wasted'],
    misses: ['high winds when I drove home', 'drove the team bus'],
  },
  {
    id: 'en.medical.emergency',
    severity: 'high',
    evidence: true,
    raisedBy: ['now'],
    phrase: `
      i|im|my|having|ive|OTHER ** chest|heart ** pain|pains|crushing|hurts|hurting|tight|attack ** arm|breathe|help|bad|breath|left|now|jaw|and|wont|sweating|cant|spreading|blood
      CANT breathe ** chest|help|blue|now|lips|throat|911|please|closing|swelling
      coughing|puking|vomiting|throwing_up|pissing|peeing|shitting ** blood
      abscess|infection|arm|leg|injection_site|wound|cut ** red|streaks|swollen|pus|black|fever|spreading|hot|numb ** fever|spreading|streaks|shooting|injected|smell|hospital|worse|bad|chills|inject|red
      fever|chills ** shooting|injecting|shot_up|abscess|needle
      passed|blacked|passing out ** hit|head|bleeding|woke|floor|again|and|keep ** head|bleeding|floor|hospital|blood`,
    reason: 'A body in danger.',
    hits: ['crushing chest pain and my left arm is numb, having chest pain bad', 'im throwing up blood'],
    misses: ['my heart hurts for you', 'the chest of drawers is heavy'],
  },
]);
