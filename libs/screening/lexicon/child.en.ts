import { rulesOf } from '../src/lexicon.js';

export const childEn = rulesOf('child', 'en', [
  {
    id: 'en.child.hurt',
    severity: 'high',
    evidence: true,
    raisedBy: ['now'],
    phrase: `
      OTHER|stepdad|uncle|dad|coach|grandpa|stepfather touches|touched|touching|molests|molested me
      i|ive|just|almost|nearly|we|ABUSER|OTHER|someone ** HIT_CHILD ** MY CHILD
      HIT_CHILD ** MY CHILD ** hard|again|head|until|bruise|bruises|night|and_i|face|cant|crying|too|stop|with|across|wall|floor|today
      AFRAID|THINK|might|gonna|going_to|want|could|about_to|urge|thoughts ** hurt|hit|shake|shaking|hurting|hitting|drown|smother|kill|harm|harming|killing|leave|abandon|snap|throw ** MY CHILD
      CHILD ** home|locked|sleeping|in_the_car|in_bed * alone|by_themselves|unsupervised|by_himself|by_herself
      CHILD ** alone|by_themselves|unsupervised ** while|all_night|for_hours|use|score|high|drunk
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
