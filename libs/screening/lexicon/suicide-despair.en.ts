import { rulesOf } from '../src/lexicon.js';

/** Hopelessness, burden, another in danger, and telling another to die. */
export const suicideDespairEn = rulesOf('suicide', 'en', [
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
      YOU_SHOULD die|DIE|be_dead|od|overdose|jump|end_it|try_suicide
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
