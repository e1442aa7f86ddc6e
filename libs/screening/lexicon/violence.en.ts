import { rulesOf } from '../src/lexicon.js';

export const violenceEn = rulesOf('violence', 'en', [
  {
    id: 'en.violence.threat',
    severity: 'high',
    raisedBy: ['time', 'now', 'means'],
    phrase: `
      GONNA|WANT|ill find|hunt|track|catch|corner *** and HARM|beat|break|smash|kill|end
      beat|bash|kick|smash|cave|stomp his|her|their|your|TARGET head|skull|face|teeth|brains ** in
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
  {
    id: 'en.violence.vengeance',
    severity: 'high',
    evidence: true,
    phrase: `
      put|putting|send|sending|lay|laying|leave|leaving|drop|dropping HATED ** in|under|to|on|into * GRAVE
      GONNA|ima|imma|ill|i_will|swear|promise|wanna|want_to|bout_to|about_to|i_should|feel_like ** put|end|bury|finish|gut|cut|drop|bleed|wreck|destroy|strangle|choke|snap|break|crack|bash|stomp|shank|cap|smoke|clap|light_up|fuck_up|beat|jump|make|drown|kill|hurt|shoot|stab * HATED ** tonight|tomorrow|rn|today|when|if|next|for|neck|legs|skull|pay|bleed|suffer|regret|sleep|myself|dead|so_bad|with
      HATED ** deserves|needs|has_to|gonna|about_to|going_to|better ** die|bleed|suffer|pay|get_whats_coming|get_hurt|disappear|hide|watch_his_back|watch_her_back|watch_their_back|dead|end_up_dead
      waiting|sitting|parked|outside|going|heading|driving|on_my_way|omw|pulling_up ** HATED|his|her|their ** house|place|car|job|work|apartment|crib ** with|gun|bat|knife|machete|pistol|hurt|kill|fuck|strapped|end
      got|bringing|bring|have|carrying|packing|grabbed|took ** FIREARM|knife|blade|bat|machete|hammer|crowbar ** for|and|to|with|when|if * HATED|his|her|court|work|meeting|group|them|school|pay|find|find_him|house`,
    reason: 'Means another serious harm.',
    hits: ['im gonna put him in the ground', 'heading to his place with a bat'],
    misses: ['gonna put him in the car seat', 'going to smoke him at chess tonight'],
  },
  {
    id: 'en.violence.losing-control',
    severity: 'high',
    phrase: `
      AFRAID|worried|dont_trust_myself|cant_trust_myself|gonna|about_to|close_to|this_close_to|might|going_to|dont_know_if_i_wont * im|ill|i_might|that|i|i_am? ** snap|lose_it|hurt|kill|hit|choke|swing|explode|hurting|killing|snapping|swinging|black_out|stab|do_something ** on_him|on_her|on_them|HATED|SMALL_ONE|family|everybody|whole
      keep|cant_stop|always|been|started|constantly * picturing|imagining|thinking|dreaming|fantasizing|daydreaming|planning ** hurting|killing|stabbing|shooting|beating|strangling|choking|bashing|smashing|burning ** HATED|people|SMALL_ONE|their|his|her|face|someone|head
      urge|urges|thoughts|want|wanting|impulse|rage|anger ** hurt|kill|stab|hit|strangle|shoot|choke|harm|hurting|killing * HATED|SMALL_ONE|people|random|strangers|others
      made|making|got|have|keep a? hit_list|kill_list|death_list|list_of_people`,
    reason: 'Fears to lose control of violence.',
    hits: ['i cant stop picturing hurting my boss', 'im close to snapping and hurting someone'],
    misses: ['worried i might snap a string on the guitar', 'thinking about helping people'],
  },
]);
