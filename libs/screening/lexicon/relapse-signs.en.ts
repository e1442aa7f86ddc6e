import { rulesOf } from '../src/lexicon.js';

/** Where, who with, what is hidden, and what is asked for. */
export const relapseSignsEn = rulesOf('relapse', 'en', [
  {
    id: 'en.relapse.at-the-place',
    severity: 'high',
    evidence: true,
    phrase: `
      walking|walked|heading|headed|going|pulling|pulled|running|went * back? * into|in|to|up|inside * the|a|my|that? LIQUOR_PLACE ** now|rn|as_we_speak|right_now|tonight|again|cant|help|alone|stop|fuck
      i|im|rn|here|me|just|ended_up|currently|pulled_up|back * at|in|outside|inside|by|near|in_front_of|walking_into|to * the|a|my|that? ** LIQUOR_PLACE *** rn|now|bottle|cart|hand|tonight|cant|about|again|staring|help|alone|talk|scared|sitting|parked|debating|waiting|drinking
      LIQUOR_PLACE *** bottle|vodka|whiskey|beer|wine|DRINK ** hand|cart|counter|register|basket
      at|outside|in|inside the|my|a LIQUOR_PLACE rn|right_now|now|again
      sitting|standing|parked|waiting|stuck|pacing ** outside|at|in|inside|front_of|by|near|across_from ** LIQUOR_PLACE|SUPPLIER|trap
      bottle|DRINK|STREET_DRUG|bag|baggie|pipe|needle|rig|drink|shot|line|pill|glass * is|are|right|sitting? * in|on|poured|lined ** my_hand|hand|front_of_me|table_in_front|my_lap|my_pocket|up_on|my_cup|mirror|counter_in_front
      poured|pouring|cracked|opened|opening|twisted|popped * myself|open|a|the|up|one? ** DRINK|bottle|drink|beer|vodka|can|top|cap ** and|now|rn|sitting|staring|havent|already|first|smell`,
    reason: 'At the place, or with it in hand.',
    hits: ['im inside the liquor store rn', 'theres a bag of dope in my hand'],
    misses: ['at the bar association dinner for my sister', 'a bottle of water in my hand'],
  },
  {
    id: 'en.relapse.slipped',
    severity: 'concern',
    phrase: `
      used|drank|smoked|slipped|relapsed|got_high|got_drunk once|twice|three_times|four_times|every_day|a_few_times|multiple_times|all|most_of|daily ** week|weekend|month|days|since|day|now
      i|ive|so_i|and_i|we ** had|drank|took|did|smoked|sipped|downed ** DRINK|beers|drinks|shots|glasses|lines|edible|edibles|joint|hits ** dont|feel|hate|ashamed|guilty|judge|sponsor|party|game|wedding|bbq|funeral|again|yesterday|last_night|weekend|friday|saturday|sunday|slipped|regret|after|idk|sorry
      blew|lost|ruined|threw_away|tossed|trashed|wrecked|threw_out ** days|months|month|year|years|weeks|sobriety|clean_time|streak ** DAYPART|again|drink|hit|use|crack|high|relapsed|for_nothing|over|one
      CLEAR_DRUG again|DAYPART
      i|ive|well|so|ok|and|ugh|yeah|we|kinda|guess|i_ended_up * SLIPPED ** DAYPART
      SLIPPED DAYPART
      DAYPART ** i|and|we|kinda * SLIPPED
      SLIPPED *** didnt|havent|dont|not|afraid|ashamed|scared|too_embarrassed|cant|nobody|no_one * tell|told|telling|wanna_tell|want|know|knows|say|face|look|admit ** SOBER_SHAME|it|yet|know|judge
      SLIPPED ** at|after|over|during|because_of ** wedding|funeral|party|bbq|cookout|fight|breakup|argument|christmas|thanksgiving|birthday|concert|game|work_event
      i|ive SLIPPED again|twice|hard|bad|yall|guys|everybody|real_bad|once|just_once
      DAYS|days|months|weeks|year ** gone|ruined|thrown|out_the_window|wasted|lost|down_the_drain|blown ** SLIPPED|one_night|drink|hit|used|i|now|because
      day|days one|1|zero|0 again|today|tomorrow|after|for_me|restart
      used|using|drinking|smoking|getting_high|high ** behind|hiding_it|in_secret|secretly|lying_about|on_the_low|hid_it|not_telling * SOBER_SHAME|from|it|about|wifes|everybody
      lying|lied ** about|to|being ** sober|clean|using|drinking|my_sobriety|clean_time|clean_date|day_count|counselor|group|sponsor|dirty_ua`,
    reason: 'A lapse in past days, or one that is hidden.',
    hits: ['got high saturday and im ashamed', 'slipped and too embarrassed to tell my sponsor'],
    misses: ['slipped on the ice on friday', 'he broke his phone last night'],
  },
  {
    id: 'en.relapse.close-to',
    severity: 'concern',
    phrase: `
      THINK|fantasizing|thinking|daydreaming|about|want|just|for ** one more|last|final run|high|time|ride|bender|binge|hit|party|drunk|weekend|rush|dance
      trying|fighting|struggling|hard|barely|white_knuckling *** not to? use|drink|pick_up|relapse|call_my_dealer|call_my_plug|get_high|get_drunk ** tonight|today|rn|right_now|but|so|its|again|please
      miss|missing|crave|love|dream_about|dreaming_about|romanticizing|obsessing_over|fantasizing_about|thinking_of|thinking_bout * CLEAR_DRUG|getting_high|the_high|being_high|drinking|the_needle|nodding|nodding_out|using|being_drunk|the_rush|feeling_numb ** so|every|all|rn|bad|badly|tonight|today|much|day|like|more|and|lately|again
      miss|missing|crave CLEAR_DRUG|the_needle|being_high|getting_high|the_rush
      cant|cannot|wont|not ** DRUG|STREET_DRUG|drinking|using|bottle|drink|dope|it|high ** off|out|outta * of? my? mind|head|brain|thoughts
      all|only * thing? * i|my_brain|my_head|on_my_mind * can|wants|keeps|want|think|is|thinking? ** about|is|of|do|want ** using|drinking|DRUG|STREET_DRUG|getting_high|getting_drunk|a_drink|next_hit|a_hit|the_bottle|picking_up|use|drink|get_high
      DRUG|STREET_DRUG|drinking|using|bottle|the_bottle|a_drink|vodka|dope is|keeps|been|sounds|looks * been|calling|so|really|real|pretty? ** calling|on_my_mind|in_my_head|my_name|good|tempting|screaming|talking_to_me|amazing|nice ** rn|tonight|today|right_now|me|again|all_day|so|now
      close|inch|inches|second|seconds|minute|minutes|step|moment|text|away|phone_call|phone_in_hand|one_bad_day|this_far * away|from|to|of? ** NEAR_USE
      close to NEAR_USE|relapse|using_again
      almost|nearly|damn_near|just_about|thought_about|keep_thinking_about|thinking_about|considering|tempted|fighting|talking_myself|debating|about|wanna|urge * to|about|the_urge_to|out_of|into|not? NEAR_USE|call_my_plug|call_my_dealer|text_my_dealer|use|drink|picked_up|bought|used|drank|relapsed|pick_up|cop|score|relapse|caved ** today|tonight|again|my|old|so|rn|plug|dealer|bottle|just|cant|hard|bad|now|all|this_weekend|but
      DEALER|SUPPLIER * just|keeps|is|still|has? ** number|texted|text|called|calling|hit_me|messaged|blowing_up|dmed|in_my_phone|saved|ran_into|saw|offering|offered
      unblocked|found|still_have|looking_at|staring_at|scrolled_to|redownloaded ** SUPPLIER|dealers_number|number
      one|just_one|a_little|couple|a_few ** wont|wouldnt|couldnt|cant|aint_gonna|isnt_gonna ** hurt|matter|count|kill|know|undo
      whats|what_is|whos ** one|one_more|a|just_one|another ** drink|beer|hit|line|pill|bump|gonna|night
      sober|sobriety|recovery|being_clean|staying_clean|being_sober * is|isnt|not|just|aint? ** worth_it|killing_me|pointless|sucks|boring|for_me|too_hard|working|worthless|bullshit
      fuck|screw|forget|done_with|over|tired_of * my? being_sober|sobriety|staying_clean|recovery|this_program|being_clean|the_program|staying_sober|the_steps
      craving|cravings|triggered|urges|jonesing|fiending|feening|white_knuckling|itching ** so|real|bad|hard|strong|tonight|rn|today|again|crazy|insane|hitting|wont|cant|heavy|right_now|all_day|still|since|through|eating|killing|help
      taste|smell|feel|hear ** it|DRINK|whiskey|beer|dope|meth|foil|smoke ** mouth|head|dreams|cant|want|calling|in_my
      mouth|hands|body|skin ** watering|watered|itching|crawling|screaming|craving ** for|when|drink|hit|it|one|beer|dope`,
    reason: 'Close to using.',
    hits: ['this close to texting my old plug', 'im fighting the urge to call my dealer tonight'],
    misses: ['this close to finishing step nine', 'almost bought a new couch today'],
  },
  {
    id: 'en.relapse.asks-for',
    severity: 'concern',
    phrase: `
      anyone|anybody|someone|somebody|who|yall|you_guys ** got|have|has|selling|with|spare|holding ** CLEAR_DRUG
      can|could|wanna|want_to|need_to|trying_to|tryna * i|you|someone|anyone? * buy|get|cop|score|grab|trade|borrow|bum ** CLEAR_DRUG ** off|from|you|someone|anyone|somebody|anybody|tonight|today|asap|for|here
      who|whos|anyone|anybody|someone|somebody|yall|any_of_you|can_you|can_u ** can|could|able_to|got|know|knows|wanna|willing_to|has|selling|holding|serving|have|cop|sellin|got_the * get|find|hook|score|sell|grab|spot|front|throw|bring|link|plug|slide|deliver|trade|a? ** me|us|some|any|few|the|for|with|where|up|extra|who|rid_of|on *** STREET_DRUG
      who|whos|anyone|anybody|yall ** got|holding|selling|has|with|sellin|serving|carrying|slinging ** STREET_DRUG|SUPPLIER|work|extra_meds|script
      need|needing|looking_for|lf|iso|in_search_of|tryna_get|trying_to_get|tryna_find|trying_to_find|wanna_buy|want_to_buy|will_pay_for|ill_buy|can_i_buy|can_i_get|how_much_for|hit_me_with|tryna_cop|tryna_score|need_to_cop|in_the_market_for ** STREET_DRUG|SUPPLIER|a_plug|a_connect|clean_pee|clean_urine|fake_pee
      where|how * can|do|could|would|to|you|i|u? ** get|score|cop|find|buy|grab|pick_up ** STREET_DRUG|SUPPLIER|clean_urine|fake_urine|fake_pee
      need|got|have|know|any|give|share|got_a|know_a|new|good|reliable * new|a|good|your|any|another|reliable? SUPPLIER ** around|near|number|anyone|yall|town|asap|here|on_the|in
      buy|trade|swap|take|sell|spare ** your|ur|any|some|somebodys|extra * leftover|extra|unused|spare? subs|strips|xanax|adderall|oxys|gabapentin|pain_pills|script|meds|percs|klonopin|suboxone
      pass|beat|cheat|trick|fake|get_around|flush|detox_for ** drug_test|ua|uas|piss_test|urine_test|drug_screen|swab|pee_test`,
    reason: 'Asks for drugs, a seller, or a way past the test.',
    hits: ['who can link me with some percs', 'need a new plug anyone'],
    misses: ['who can get me a few chairs', 'looking for a new sponsor'],
  },
  {
    id: 'en.relapse.offers',
    severity: 'concern',
    evidence: true,
    alwaysHold: true,
    despite: ['hypothetical'],
    phrase: `
      i|ive|got|gots|have|my_boy|my_guy|my_cousin|my_plug|im|we_got|theres * got|has|have|sitting_on|holding|selling|unloading|moving|getting_rid_of|off_loading|giving_away|trading * some|a_few|few|extra|a_bunch_of|plenty_of|a_couple|my|fire|good|cheap|clean|some_extra? STREET_DRUG ** for|if|hmu|dm|cheap|sale|who|anyone|message|hit|text|u|you|yall|trade|extra|left|each|link|lmk|want|tonight|inbox
      got|have|i_have|ive_got|holding * a? few|some|extra|couple|bunch ** STREET_DRUG *** hmu|dm|anyone|message|hit|inbox|trade|sale|cheap|wants|text
      STREET_DRUG ** for_sale|for_cheap|on_deck|in_stock|hmu|dm_me|hit_my_line|link_me|tap_in|20_each|10_each|30_each|inbox_me|lmk|text_me|pm_me
      can|could|ill|i_can|lemme|let_me|gotchu|got_you|i_got * get|sell|hook|bring|spot|front|share|split|give|sort? ** you|u|ya|yall|anybody|anyone|some|one ** STREET_DRUG|something_for_that|something_to_take_the_edge_off|a_little_something
      come|slide|pull_up|meet|link|wanna|lets|who_wants * and|to|thru|through|over|up|me|with? * use|get_high|get_drunk|get_lit|get_loaded|smoke|drink|party|shoot_up|get_faded|grab_a_drink|do_a_line|sip|get_fucked_up ** with|together|after|tonight|my|behind|one_last|later|at|weekend
      skip|ditch|blow_off|instead_of ** group|meeting ** drink|get_high|use|smoke|beers|bar|party
      one|a|just_a|couple * little|quick|last? drink|drinks|beer|beers|hit|line|smoke ** with_me|with_us|after_group|after_the_meeting|together|come|on_me|my_treat`,
    reason: 'Offers drugs or company in using. Held until a person has looked.',
    hits: ['got a few extra percs if anyone wants, hmu', 'lets get high together after group'],
    misses: ['got a few extra tickets if anyone wants', 'lets get coffee together after group'],
  },
  {
    id: 'en.relapse.owns-up',
    severity: 'concern',
    beside: ['shame'],
    phrase: `
      SLIPPED
      USED_DRUG
      CLEAR_DRUG|drinking|drank|using again
      drank|had * a|some|two|three|couple|few? DRINK
      blew|ruined|threw_away|tossed|trashed|wrecked|threw_out * my|all|whole|entire|almost? ** days|months|month|year|years|weeks|sobriety|clean_time|streak`,
    reason: 'Has used, and says so with shame or a day.',
    hits: ['I drank and I am so ashamed', 'I used again, please dont judge me'],
    misses: ['wasted two months on that job', 'used the new stove on friday'],
  },
  {
    id: 'en.relapse.old-company',
    severity: 'concern',
    phrase: `
      using|drinking|party|running|get_high|smoking|old_using|old_drinking buddy|buddies|friend|friends|crew|partner|homies|crowd ** hit_me_up|texted|called|dmed|invited|wants|came_by|asked|messaged|reached_out|hit
      invited|asked|wants|offered|offering ** me|us ** to|for|some ** drink|use|get_high|party|drinks|hit|line|smoke|bump|beer ** and|said|want|tempted|almost|maybe|might|think|yes
      told|said * him|her|them|em? * id|ill|i_would|i_might|maybe|sure|yes * think_about_it|come_through|pull_up|stop_by|be_there ** dealer|plug|party|use|drink|buddy|tonight`,
    reason: 'Old company calls.',
    hits: ['my old using buddy texted me tonight', 'they invited me to get high and i almost said yes'],
    misses: ['an old friend called about the picnic', 'they invited me to lunch and i said yes'],
  },
  {
    id: 'en.relapse.deal',
    severity: 'concern',
    evidence: true,
    beside: ['deal'],
    alwaysHold: true,
    despite: ['hypothetical'],
    phrase: `
      CLEAR_DRUG`,
    reason: 'Names a drug and a trade. Held until a person has looked.',
    hits: ['xans for the low, tap in', 'fresh percs, hmu'],
    misses: ['dm me if you need a ride', 'methadone clinic opens at six'],
  },
]);
