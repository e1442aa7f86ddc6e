import { rulesOf } from '../src/lexicon.js';

export const domesticEn = rulesOf('domestic', 'en', [
  {
    id: 'en.domestic.hurt',
    severity: 'high',
    evidence: true,
    raisedBy: ['now'],
    phrase: `
      ABUSER threatens|threatened|trying|tried|wants to HARM me|us
      ABUSER ** HIT me|us|my_face|my_kids|my_arm
      HIT me ** again|last_night|today|in_front|until|when|tonight|with|because|and|across|so ** HIT|night|again|drunk|leave|face|kids|threatened|eye|bruise|him|i|drinks|hard|belt
      ABUSER *** BIT me|us
      ABUSER *** WONT_LET ** me ** leave|out|go|talk|see|have|use|money|phone|house
      ABUSER *** took|takes|hides|broke|controls|smashed|checks|locked my ** phone|keys|money|wallet|car|cards|meds|bank
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
    hits: ['my husband hit me again', 'my wife never lets me go out alone'],
    misses: ['the song hit me hard', 'my husband washed the car'],
  },
  {
    id: 'en.domestic.now',
    severity: 'imminent',
    evidence: true,
    despite: ['supporter'],
    phrase: `
      is|hes|shes|he_is|she_is choking|strangling|beating|stabbing|hitting|attacking|punching|kicking|killing|hurting * my? mom|mother|dad|sister|brother|her|him|me|us|kids|wife|baby ** right_now|now|rn|help|please|as_we_speak|again|what
      help|please ** choking|strangling|beating|stabbing|hitting|attacking|punching|hurting me|her|him|us|my_mom|my_sister|my_kids
      ABUSER ** kicking|breaking|busting|banging|pounding|beating ** door|window
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
    despite: ['past'],
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
  {
    id: 'en.domestic.controlled',
    severity: 'high',
    evidence: true,
    raisedBy: ['now', 'means'],
    phrase: `
      ABUSER|he|she|they ** broke|fractured|cracked|dislocated|busted|split|knocked|chipped ** my|me ** rib|ribs|nose|jaw|arm|wrist|finger|fingers|tooth|teeth|eye|lip|hand|bones|collarbone|eardrum
      ABUSER|he|she|they|guy ** held|holds|pinned|pins|dragged|drags|threw|throws|slammed|slams|shoved|shoves|pushed|choked|chokes|strangled|punched|punches|kicked|slapped|slaps|hit|hits|beat|beats|burned|bit|spit|backhanded|headbutted|stomped * on|at|up? me ** down|wall|floor|stairs|again|hair|face|throat|neck|and|last|when|so|bruise|kids|ground|over|drunk|because|yesterday|tonight|in
      held|pinned|holds|pins me * down|against ** choked|hit|wall|bed|floor|couldnt|neck|scream|breathe
      and|then|he|she * he|she|just? choked|strangled|punched|kicked|slapped|headbutted|backhanded|stomped me
      ABUSER|he|she|hes|shes|they ** LOCKED
      LOCKED ** he|she|again|husband|boyfriend|night|hours|room|scared|drunk|hit|because
      ABUSER|he|she|they ** WONT_LET|wont_let|doesnt_let|not_letting|keeps_me ** leave|out|go|see|call|talk|work|sleep|eat|from
      ABUSER|he|she ** said|says|told|threatens|threatened|swears|swore|promises|promised ** hell|shell|he_will|he_would|hed|to|she_would|will|if_i ** kill|hurt|shoot|burn|find|take|beat|bury|leave ** me|us|kids|dog|my_family|leave|himself|house
      AFRAID ** ABUSER|go_home|him|of_my_husband|of_my_boyfriend|of_my_wife|to_go_home|home ** home|tonight|drunk|hurt|again|kill|hit|finds|find_out|mad|angry|gonna|when
      hiding|hid|ran|escaped|running|locked_myself|barricaded|sleeping ** from|bathroom|closet|car|away * ABUSER|him|her|husband|boyfriend|because|again|kids|mad|drunk|hes|shes
      walking|tiptoeing on eggshells ** hit|hits|home|him|mad|scared|drunk|explode|explodes
      bruise|bruises|black_eye|busted_lip|fat_lip|broken_rib|cracked_rib|marks ** from|by|he|she|my_husband|my_boyfriend|neck|him|her|because|where|makeup|again|hide|cover|covering`,
    reason: 'Is controlled or threatened at home.',
    hits: ['he wont let me leave and he took my phone', 'covering the bruises from my husband'],
    misses: ['my boss said I may leave early', 'locked my keys in the car'],
  },
  {
    id: 'en.domestic.forced',
    severity: 'high',
    evidence: true,
    raisedBy: ['now'],
    despite: ['past'],
    phrase: `
      ABUSER|he|she|they|someone|somebody|guy|man|a_guy|dude|roommate|staff|counselor|boss|dealer|uncle|stepdad ** forced|made|makes|forces|pressured|coerced|tried_to_force ** me|himself|herself ** sex|on_me|sexual|touch|sleep_with|pay|rent|drugs|bed
      forced|forcing|forces himself|herself|themselves ** on|me
      woke|wake|came_to ** him|someone|he|guy|man|a_guy ** on_top|inside|on_me|touching|in_me|my_pants|my_clothes|clothes
      ABUSER|he|she|they|someone|somebody|guy|man|a_guy ** touched|groped|grabbed|fondled|raped|assaulted|molested|drugged|roofied|followed ** me|my ** without|sleeping|asleep|stop|no|passed|high|drunk|chest|between|body|home
      i|was|got|been|being|he|me * raped|assaulted|roofied|molested|trafficked|sexually_assaulted|sexually_abused|gang_raped|date_raped
      said|told|kept_saying|screamed|begged ** no|stop ** didnt_stop|wouldnt_stop|kept|anyway|didnt_listen|still
      sex|sleep|sleeping|hook_up|bj|favors ** for|in_exchange_for|or_else|to_keep ** rent|drugs|dope|a_place|roof|bed|my_spot|hit|ride`,
    reason: 'Sexual violence.',
    hits: ['a guy at the house forced himself on me', 'woke up with someone on top of me'],
    misses: ['woke up with the cat beside me', 'he made me laugh in class'],
  },
]);
