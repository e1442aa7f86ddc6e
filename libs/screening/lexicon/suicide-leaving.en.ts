import { rulesOf } from '../src/lexicon.js';

/** Taking leave, putting affairs in order, telling another to die. */
export const suicideLeavingEn = rulesOf('suicide', 'en', [
  {
    id: 'en.suicide.so-someone-knows',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      writing|saying|posting|telling|typing|sending this|yall|you|it * here? ** so|because|in_case ** someone|somebody|anyone|yall|people|one_person|they|you ** knows|know|hears|finds|understands|remembers
      someone|somebody|wanted|just should|needs|to|one_person? * to? know where|why|what|it_wasnt|before ** i|im|happens|happened|ill|tonight|anyones
      dont come|go|bother|try * looking|find|finding|after|look|stop|check ** me|for_me|tonight|after_me
      nobody|no_one|dont|please_dont * has_to|needs_to|let ** find me|my_body`,
    reason: 'Leaves word of what may happen.',
    hits: ['writing this so somebody knows', 'please dont come looking for me'],
    misses: ['posting this so everyone knows the time changed', 'dont come looking for parking on 5th street'],
  },
  {
    id: 'en.suicide.stops-hurting-others',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    phrase: `
      i|im|ill|id|me ** stop|stopping|done|quit|finished|through * being|with? hurting|burdening|disappointing|ruining|dragging|wrecking|costing|embarrassing|destroying ** everyone|everybody|people|them|my_family|my_kids|you|yall|my_mom|anyone|others|lives
      nobody|no_one|they|yall|you|everyone|my_family ** WONT|never|not have_to|has_to|gotta|need_to * worry|deal|put_up|carry|clean|pay|stress|lie|cry ** me|after_me|for_me ** anymore|again|ever|after|soon|longer|much
      one less problem|mouth|junkie|addict|burden|drunk|headache|thing ** for|to|in|off|around|everyone
      ill|i_will|im_gonna|soon_ill be|stop_being out_of|off|nobodys|no_ones|yalls|your|their * hair|way|backs|problem|hands|burden|lives`,
    reason: 'Others will be spared.',
    hits: ['i am done hurting everyone', 'you guys wont have to worry about me much longer'],
    misses: ['stop hurting my feelings lol', 'one less problem on the homework'],
  },
  {
    id: 'en.suicide.fine-without-me',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      everyone|everybody|theyre|they|people|family|yall|wife|world|all ** waiting|wants|want|hoping|wishes|wish|ready|counting * on|for|that|the_days_until? * me|i * to|would|should|could? * just|finally? leave|die|disappear|go_away|vanish|be_gone|drop_dead|go
      feel|feels|im|i_am|basically|like|already like|basically|just|already|such? * a|an|already|some? ghost|invisible|nothing|zombie|shell|nobody|burden|waste|mistake|parasite ** and|anyway|everyone|lately|again|like|nobody|they|here|world|all|now|to|no_one
      nobody|noone|no_one|not_one_person|who|not_a_soul ** would|will|gonna|d|wouldnt * even|ever? blink|flinch|realize|find_out|look|shed|come_looking|cry|attend|check|remember|give_a_shit|give_a_damn|give_a_fuck|lose_sleep|be_sad ** if|when|tear|me|my|for|i|over
      how|who|wonder|bet ** long|many ** before|until|till|would ** anyone|anybody|someone|people|they ** notice|noticed|noticing|care|found|find|missed|realize
      FOLKS|KINFOLK *** FINE *** WITHOUT_ME
      FINE ** WITHOUT_ME
      WITHOUT_ME ** FOLKS|KINFOLK *** FINE|be_fine|be_ok
      nobody|noone|no_one|who|none_of_them|not_a_soul|doubt_anyone ** would|will|gonna|even|wouldnt|d * miss|notice|care|cry|come|show_up|mind|bat_an_eye ** me|if|funeral|gone|i|anyway|when
      FOLKS ** get_over|move_on|forget ** me|it ** week|month|fast|quick|quickly|eventually|days|soon
      i|im|me ** just|only|nothing_but|always|such * a|another? burden|waste|leech|dead_weight|liability|anchor|mistake|weight|problem|disappointment|drain ** on|to|for|everyone|them|family|and|around|anyway|honestly`,
    reason: 'Feels a burden; others would do better.',
    hits: ['my kids would do fine without me', 'who would even notice if i was gone'],
    misses: ['the team did fine without me', 'you go ahead, have fun without me'],
  },
  {
    id: 'en.suicide.affairs',
    severity: 'high',
    raisedBy: ['time', 'means', 'intent', 'farewell'],
    phrase: `
      GETTING|got|getting|put|putting|tying|wrapping|settling|closing * my? affairs|loose_ends|last_things|stuff_in_order|things_in_order ** order|up|out|before|so|now
      gave|giving|give|signed|signing|rehomed|rehoming|found_a_home|finding_a_home|drop|dropped|dropping *** DOG|everything_i_own|all_my_stuff|my_stuff|my_guitar|my_car|my_tools|my_chips|my_things|my_clothes|my_records|my_truck ** wont_need|dont_need|before|where_im_going|anymore|no_use|wont_be|take_care|for_me|permanently|goodbye
      passwords|pins|bank|will|insurance|title|deed|keys ** for|on|in|to ** wife|mom|sister|kids|brother|counter|table|envelope|fridge|you|them|husband ** when|after|gone|need|everything|paid|clears
      insurance|policy|life_insurance ** pay|pays|paid|cover|covers|clears|worth *** if|when|suicide|gone|dead|kids|wife|family|me|them
      worth more dead|gone
      make|made|making sure * everything|it|they|theyre|kids|my_kids|someone|shes|hes * is|are? taken_care_of|set|handled|covered|paid ** when|before|after|gone|without`,
    reason: 'Puts affairs in order.',
    hits: ['tying up my loose ends before the weekend, wont need any of it', 'im worth more dead than alive'],
    misses: ['giving away my old clothes, spring cleaning', 'the insurance pays for rehab'],
  },
  {
    id: 'en.suicide.gone-by',
    severity: 'concern',
    raisedBy: ['time', 'intent', 'farewell', 'means'],
    phrase: `
      WONT be * here|there|around|alive|back *** or_ever|ever_again|thank|goodbye|love
      if|when i * die|died|was_gone|disappeared|passed *** nobody|no_one|noone|who|not_one ** cry|care|miss|notice|come|remember
      i|ive|have|already planned|mapped|got it|everything * all? * planned? out * already|now|finally|for|tonight|and
      by|before|come|after sunrise|morning|tomorrow|monday|midnight|dawn|then|tonight|sunup * it|none|nothing|i|this|we? ** WONT|nothing|none ** matter|be_here|hurt|be_a_problem|exist|care|feel_it
      go|going|leave|leaving|drive|driving|walk|walking|disappear|run|fly|somewhere|get_lost|drop_off ** not|never|and_not|and_never|dont|cant * ever? come_back|coming_back|return|be_found|turn_around|be_seen ** permanently|ever|forever|again|like|for_good|no_one|nobody|home|alive|this_time
      last thing|time|post|message|text|words|one|share * that|i|ill|im|you|youll|u|yall * i|will|gonna|would|ever|going_to? * ever|hear|gonna? post|say|write|send|hear|read|see|talk|text|share|type
      you|u|yall|they wont|will_never|never|not_gonna * have|need|get to? * hear|see|read|deal|worry|talk ** me|from_me|with_me|to_me again|ever|anymore|after
      ILL_BE|then_im|im_already gone|dead|history|a_memory|in_the_ground|no_longer_here
      im gone|dead ** when|by|tonight|tomorrow|already|before|soon|inside
      when|by|before|after ** wake|read|see|find|get|monday|morning|tomorrow|group *** im gone
      i|ill WONT|not be * here|around|alive|breathing|there|reading ** anymore|to_see|for_it|much|long|when_you|after|in_the_morning|tomorrow|next
      this_is|thats|heres|consider_this * it|the_end|my_last|goodnight_forever|my_stop|where_i_get_off ** for_me|from_me|yall|everyone|folks|tonight|goodbye|love
      my|the|this last|final post|message|words|text|night|chip|meeting|day|share|check_in ** ever|here|goodbye|on_earth|so|thank|sorry|alive|you`,
    reason: 'Will soon be gone.',
    hits: ['when you wake up im gone', 'this is it for me folks, goodbye'],
    misses: ["I'll be gone fishing until Sunday", 'my last meeting before vacation'],
  },
  {
    id: 'en.suicide.last-wishes',
    severity: 'high',
    raisedBy: ['time', 'means', 'intent'],
    phrase: `
      tell|let|promise|make_sure ** KINFOLK|them|him|her|everybody *** i * did|do|always|really|never? * loved|love|tried|sorry|meant|fought|thinking_of_them ** them|her|him|hard|my|best|so|it|always|more
      take_care_of|look_after|watch|keep_an_eye_on|be_good_to|watch_over|check_on ** KINFOLK|DOG|him|her|them|each_other|yourselves ** for_me|please|when|after|ok|okay|gone|wont
      bury|cremate|scatter|spread|put ** me|my_ashes ** next|with|by|at|near|under|in|beside|where
      at my funeral|service|wake|memorial ** play|wear|dont|nobody|please|want|sing|tell|someone
      want|like my|the|some ashes|funeral|obituary ** to|in|at|say|scattered`,
    reason: 'Says what should be done and said afterwards.',
    hits: ['let my mom know i always loved her', 'scatter my ashes at the lake'],
    misses: ['tell my mom i am at the store', 'scatter the seeds by the fence'],
  },
  {
    id: 'en.suicide.harm-wished',
    severity: 'high',
    alwaysHold: true,
    despite: ['supporter'],
    phrase: `
      do|doing * us|everybody|everyone|the_world|me|your_family|yourself|people|this_group * all? a favor *** die|od|overdose|kill|disappear|end_it|kys|jump|hang|rope|drop_dead|not_wake|stop_breathing
      you|u|ur|someone_like_you should|shoulda|oughta|need_to|deserve_to|better|can * have? died|od|overdose|overdosed|kys|rope|hang|jump_off|drink_bleach|neck|drop_dead|slit
      go|just|pls|please and? drink_bleach|jump_off|hang|rope|kys|od|overdose|choke|die_already|play_in_traffic|slit|neck|end_yourself ** already|yourself|bridge|alone|now|lol|bitch|then|building|please|loser|ur
      nobody|no_one|we|your_kids|your_mom ** better|cry|miss|miss_you|care|notice|happier|glad ** if|when you|u|ur * die|died|dead|od|gone|oded|overdosed|killed
      the_world|we|everyone|your_kids|this_group ** better|happier without you|u|ur`,
    reason: 'Wishes another dead. Held until a person has looked.',
    hits: ['do everyone a favor and overdose', 'the world would be better without you'],
    misses: ['do me a favor and save me a seat', 'we would be lost without you'],
  },
]);
