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
    despite: ['supporter'],
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
  {
    id: 'en.child.hurt-by',
    severity: 'high',
    evidence: true,
    raisedBy: ['now'],
    phrase: `
      ABUSER|he|hes|she|shes|they|babysitter|sitter|stepdad|uncle|her_dad|his_dad|grandpa|teacher|coach|dad|mom|someone|my_man|cousin|who ** hit|hits|hitting|beat|beats|beating|hurt|hurts|hurting|slapped|slaps|whips|whipped|burned|shook|shakes|shaking|choked|threw|kicked|touched|touches|touching|molested|molesting|rapes|raped|starves|locks|locked|abuses|abusing|grabbed ** SMALL_ONE
      SMALL_ONE ** told|says|said|showed|has|came_home|come_home|got|with ** he|she|uncle|stepdad|sitter|dad|bruises|marks|burns|burn_marks|welts|touches|touched|hit|hurt|hurts|bleeding|someone|grandpa
      bruises|marks|burns|welts|belt_marks|handprint|bite_marks ** on ** SMALL_ONE|his|her|baby
      SMALL_ONE ** scared|afraid|terrified ** of|to ** dad|him|her|mom|stepdad|go_home|uncle|boyfriend|babysitter|me|husband`,
    reason: 'Someone hurts a child.',
    hits: ['her uncle touches my daughter', 'my son came home with bruises from the sitter'],
    misses: ['my son came home with a burger from the sitter', 'the coach hit a ball to my daughter'],
  },
  {
    id: 'en.child.hurt-by-me',
    severity: 'high',
    evidence: true,
    raisedBy: ['now'],
    phrase: `
      i|ive|just|almost|nearly|gonna|might|wanted_to|want_to|about_to|keep|ill ** hit|slapped|shook|shake|hurt|hurting|beat|beating|choked|choke|kicked|spanked|grabbed|smack|smacked|burned|yanked|dragged|smother|drown|whooped|squeezed|hitting|harm SMALL_ONE
      i|ive|just|almost|nearly|gonna|might ** threw|throw|dropped|slam|slammed SMALL_ONE ** against|down|wall|floor|across|into
      AFRAID|scared|worried ** ill|i|im|might|gonna|going_to|what_i ** hurt|hit|shake|snap|lose_it|harm|drop|smother|do ** SMALL_ONE|on_my|to_my|at_my
      thoughts|urges|images|voices|picture|picturing|imagining ** hurting|dropping|drowning|smothering|shaking|stabbing|throwing|harming|killing ** SMALL_ONE
      lost_it|snapped|blacked_out|lost_control ** on|at|and ** SMALL_ONE|hit|hurt|shook`,
    reason: 'Has hurt a child or fears to.',
    hits: ['I smacked my son and left a mark', 'scared im going to hurt the baby'],
    misses: ['i gave my son a party', 'i shook the rug and my kids laughed'],
  },
  {
    id: 'en.child.unsafe-care',
    severity: 'high',
    evidence: true,
    raisedBy: ['now'],
    phrase: `
      SMALL_ONE|the_kids_are ** alone|by_themselves|by_himself|by_herself|home_alone|in_the_car|unsupervised|unattended|crying|in_the_other_room|in_the_back|in_the_backseat|hungry|starving ** high|drunk|using|used|copped|cop|score|scored|bar|dealer|store|passed|out|nodding|hours|while|all_night|since|i_left|went
      left|leaving|leave|forgot|forget ** SMALL_ONE ** alone|car|home|house|tub|bath|street|by|crib|dealer|stranger|unattended|running_car|trap
      high|drunk|nodding|nodding_off|passed_out|wasted|using|blacked_out|drinking|shooting|tweaking ** with|around|while|watching|in_front_of|holding|caring_for|feeding|next_to|taking_care_of|and * the|my? * SMALL_ONE
      SMALL_ONE ** found|got_into|got_a_hold|got_hold|playing_with|picked_up|saw|seen|in_reach ** needle|needles|syringe|pipe|stash|pills|gun|weed|edibles|gummies|foil|rig
      nobody|no_one|noone|cant|dont ** watch|watching|feed|feeding|care_for|take_care ** SMALL_ONE ** using|high|drunk|food|sick|days|alone|cant|anymore
      theres|no|nothing|havent|didnt|aint_no|without|out_of ** food|milk|formula|diapers|heat|power|fed|feed|eaten ** SMALL_ONE`,
    reason: 'A child is left or cared for unsafely.',
    hits: ['left the kids home by themselves so i could score', 'nodding off while watching the baby'],
    misses: ['left the kids at school and went to work', 'the kids are alone in their class on this project'],
  },
  {
    id: 'en.child.swallowed',
    severity: 'imminent',
    evidence: true,
    despite: ['supporter'],
    phrase: `
      SMALL_ONE ** swallowed|ate|drank|got_into|chewed|sucked|licked|eaten *** subs|suboxone|methadone|STREET_DRUG|edible|edibles|PILLS *** sleepy|asleep|wake|help|breathing|ago|limp|blue
      SMALL_ONE ** swallowed|ate|drank|got_into|took|chewed|sucked|licked|put|has|got|eaten ** PILLS|STREET_DRUG|methadone|subs|suboxone|edible|edibles|gummies|gummy|bleach|drug|drugs|stash|patch|vape_juice|cleaner|my_meds|my_drink|vodka ** mouth|help|asleep|sleepy|blue|now|wake|what|bag|drawer|counter|purse|breathing|ago|by_accident|and|off
      SMALL_ONE *** not_breathing|isnt_breathing|wont_wake|wont_wake_up|limp|blue|unresponsive|turning_blue|choking|seizing|stopped_breathing|cant_wake|floppy|not_waking|convulsing`,
    reason: 'A child has swallowed something, or does not breathe.',
    hits: ['my toddler ate one of my subs and is sleepy now', 'the baby is turning blue'],
    misses: ['my kid ate candy at the movies', 'my daughter drank her milk'],
  },
]);
