import { rulesOf } from '../src/lexicon.js';

/** Recovery words never alert alone: first person and a present or near time must stand with them. */
export const relapseEn = rulesOf('relapse', 'en', [
  {
    id: 'en.relapse.now',
    severity: 'high',
    evidence: true,
    phrase: `
      shooting_up|getting_high|getting_drunk|getting_loaded|getting_wasted|shooting_dope|nodding_out|smoking_meth|smoking_crack|doing_lines|snorting_lines * alone|again? right_now|rn|as_i_type|sorry|now|tonight|as_we_speak|in_my|while
      bottle|bottles|wine|vodka|handle|fifth|can|box|pint ** open|opened|half_gone|almost_gone|cracked|empty|deep|in *** im|half|halfway|drinking|drunk|drank|deep|thru|through|already|gone|buzzed|cant|hate
      i|im * already|about|like? halfway|half|most|three_beers|two_beers|four_beers|a_bottle|a_pint|deep ** thru|through|in|into|deep|bottle|pint|fifth|handle|12_pack|six_pack|drinks
      smoking|shooting|snorting|drinking|doing|hitting|railing|popping|sipping|using CLEAR_DRUG|DRINK|vodka|wine|lines|whiskey * all|straight|alone? ** as|while|rn|right_now|again|in_my|alone|tonight|since|from_the|by_myself|at_work|in_bed|in_the
      drunk|high|wasted|hammered|loaded|blacked_out right_now|rn|again_tonight
      drinking|using|smoking|shooting|snorting again ** as|right_now|tonight|now|rn
      IM_NOW ** USING_NOW * right_now|rn|now|tonight|as_i|in_my|alone|in_the|at_my
      IM_NOW * drunk|high|wasted|hammered|loaded|fucked_up|faded|blacked_out|tweaking|nodding|nodding_out|shitfaced|plastered|stoned|spun
      i|ive|just|legit just USED
      just USED
      just did|took|popped|smoked|shot|snorted|had|drank|finished|bought|opened|poured|hit|picked_up ** DRUG|DRINK|line|shot|hit|bump|bottle|pipe|drink|bag|pint|fifth|dose|handle
      i USED_DRUG * tonight|today|right_now|just_now|an_hour_ago|this_morning|this_afternoon|minutes_ago|rn
      i USED tonight|today|just_now|an_hour_ago|this_morning|minutes_ago|rn|hour_ago
      USED today|tonight|just_now|this_morning|an_hour_ago
      needle|needles|syringe|rig|spike|pipe|spoon|shot|bowl|rail|line ** loaded|drawn_up|cooked|packed|cut_up|filled|cooking|racked
      i|ive|just|already BOUGHT_IT ** bag|bottle|pint|fifth|handle|six_pack|8_ball|gram|DRUG|DRINK|sack|balloon
      needle|syringe|spike|:syringe: ** my|in|arm ** arm|vein|right_now|hand|now
      DRINK|DRUG|bottle|pint|baggie|bag|pipe|needle|pills|pill ** IN_HAND|sitting_here|on_the_table|in_my_car|my_room|burning|calling|staring ** IN_HAND|right_now|tonight|me|now|open
      have|got|bought|holding|copped|scored ** DRUG|DRINK|bottle|bag|pipe|needle|dope ** IN_HAND|right_now|with_me|right_here|in_my_car|in_my_room|in_my_pocket|here
      i|im drinking|using|smoking|shooting|snorting|getting_high|getting_drunk|shooting_up ** right_now|rn|tonight|again|as_we_speak|alone|now|DRUG|vodka|in
      on * third|fourth|fifth|second|sixth|3rd|4th|5th|6th|2nd|2|3|4|5|6|two|three|four|five|six|my_first DRINK|drink|beer|shot|glass|bottle|line
      i_cant_stop|cant_stop drinking|using|smoking|shooting|once|now|tonight`,
    reason: 'Is using now.',
    hits: ['im drunk right now', 'i just relapsed'],
    misses: ['three years ago I was drunk every day', 'using the new app right now'],
  },
  {
    id: 'en.relapse.about-to',
    severity: 'high',
    evidence: true,
    phrase: `
      SUPPLIER|dealers|plugs * is|be|will_be|gonna_be? here|outside|coming|on_the_way|otw|pulling_up|close|downstairs|omw ** in|min|mins|minutes|now|rn|soon|and|with|already|five|ten
      picked_up|bought|got a|some? bottle_of_vodka|bottle_of_wine|bottle_of_whiskey|bottle_of_jack|fifth|handle|six_pack|vodka|whiskey|beer|liquor|wine
      picked_up|bought|got a bottle ** on_the_way|in_the_bag|hidden|unopened|havent|in_my_car|drink
      GONNA|bout_to|about_to USE_IT * tonight|right_now|now|today|rn|again|anyway|fuck_it|and|i_cant
      about_to|finna|bout_to|ready_to|GONNA|imma ** relapse|get_high|get_drunk|shoot_up|use_again|drink_again|score|cop|pick_up_a_bag|get_loaded|use_tonight|get_fucked_up|buy_a_bottle
      about_to|finna|bout_to|boutta|this_close_to use|drink
      gonna|going_to|ima|imma|ill|wanna just|end_up? use|drink ** again|tonight|anyway|alone|now|because|fuck|today|rn|help|over_this|if_i|soon
      outside|at|near|in_front_of|front|parked|standing|sitting|waiting|walking|driving|heading|headed|way|pulled ** of|in|at|to|into|up|outside|by|on ** my|his|the|a? old? DEALER ** house|place|apartment|spot|now|parking|rn|tonight|block|corner|is|and|door|lot|cant
      im|i|sitting|parked|standing ** outside|at|in|walking_into|near my|the|a|his|old? DEALER
      dealer|plug|connect is|hes|on ** on_his_way|on_the_way|coming|outside|here|way|close|pulling_up
      i|im|just|already called|texted|messaged|hit_up|calling|texting|hitting_up my? old? DEALER
      waiting ** for|on my|the|a? old? DEALER
      i|im|just|got going|headed|on|driving|omw ** to ** score|cop|buy|pick_up|re_up|get ** DRUG|dope|a_bottle|a_bag|DRINK|some|now|tonight`,
    reason: 'Is on the way to using.',
    hits: ["I'm outside my dealer's house", 'about to get high'],
    misses: ['about to pick up the kids', 'going to the store for milk'],
  },
  {
    id: 'en.relapse.recent',
    severity: 'concern',
    phrase: `
      got_high|got_drunk|got_wasted|used|relapsed|drank RECENT
      used|smoked|shot|snorted|drank|did|took DRUG|DRINK ** RECENT|again
      i|we had|drank ** DRINK|beers|drinks|shots ** RECENT|again|secretly|dont_tell
      USED_DRUG|USED ** first_time in|since
      i|ive|we|me|ended_up|and|but|so|then USED_DRUG|USED ** RECENT
      RECENT ** i|ended_up ** USED|drank|used|relapsed|slipped|drinking|using
      i|ive|had|have ** USED after|again|and|at|on|over|because|with|then|but|for|twice|this ** DAYS|again|sober|clean|ashamed|guilty|sponsor|years|months|weeks|feel|hate|stress|fight|party|wedding|weekend|funeral
      i|ive|i_had a? relapsed|slipped|relapse|slip|lapse|slipped_up|messed_up|fucked_up ** after|on|ashamed|feel|again|DAYS|last|this|back|guilty|sober|days|and
      i|ive relapsed|slipped_up|lapsed
      broke|lost|blew|threw_away|ruined|reset|messed_up|gave_up|resetting ** SOBRIETY
      day|days one|1|zero|0 again
      back|starting|start|reset to|at|over|my|from * day|counter|date|zero|clean_date|sobriety|square_one ** one|1|zero|0|over|again|today|date
      failed ** test|drug_test|ua|breathalyzer ** DRUG|because|used|again|dirty|today
      dirty ua|urine|test
      used|drank|smoked ** behind|secretly|hiding|without ** telling|sponsor|back|wife|husband|anyone|it
      been|ive_been|im secretly|hiding|been? using|drinking|smoking|sneaking ** again|every|since|secret|behind|drinks|nobody|daily|for
      fell off the wagon`,
    reason: 'Has used in the past days.',
    hits: ['i used last night', 'I relapsed after 60 days'],
    misses: ['relapse prevention group is at six', 'he relapsed in the movie'],
  },
  {
    id: 'en.relapse.craving',
    severity: 'concern',
    phrase: `
      dealer|plug ** texted|called|messaged|hit|texting|calling|reached me|us|out
      i|im|my|these|having|got|getting|bad|strong|intense|insane|awful|serious|big|huge|crazy CRAVING
      CRAVING ** bad|hard|strong|tonight|rn|today|right_now|intense|insane|hitting_me|through_the_roof|unbearable|worse|kicking|crazy|eating|so|wont_stop|wont_go|are_killing|is_killing
      could|can use * USE_IT|DRUG|DRINK|hit|fix
      WANT|need|could_use|dying_for|WISH|desperate_for|kill_for|miss ** to|a|some? USE_IT ** so|right|tonight|now|today|bad|badly|again|rn|just|i|everything
      WANT|need|NEEDING a|to|some|one|my? USE_IT|fix|hit|DRUG
      THINK ** USING_NOW|using|drinking|DRUG|getting_high|getting_drunk|relapsing|drink|a_drink|one_drink|my_dealer|DEALER|USE_IT
      cant stop thinking|dreaming|obsessing about|of|over ** USING_NOW|using|drinking|getting_high|it|DRUG|drink|heroin
      almost|nearly|this_close|close|tempted|about ** USED|relapsed|bought|called_my|drank|used|to_using|to_relapsing|to_drinking|picked|to_use|to_drink|texted_my|slipped ** today|last_night|tonight|dealer|bottle|again|plug
      one|a|just_one drink|hit|beer|bump|line|pill ** wont|wouldnt|hurt|wont_hurt|couldnt|cant ** hurt|kill
      GONNA relapse
      GONNA|might|scared|afraid|feel|feels|feeling ** relapse|relapsing|slip|use_again|drink_again|pick_up_again ** today|tonight|soon|weekend|if|again|coming|cant|bad|im
      mouth is? watering|waters ** DRINK|drink|bar|beer|whiskey|drug|dope|smell
      fiending|jonesing|itching|fiendin|feening|geeking|white_knuckling|whiteknuckling
      need|want ** numb|forget ** DRINK|everything|use|drink|pain|all|out
      would|could|id kill|die|do_anything|sell ** for a|some|one ** drink|hit|fix|beer|DRUG|cigarette_dipped`,
    reason: 'Craving or an urge to use.',
    hits: ['cravings are so bad tonight', 'I want to get high'],
    misses: ['craving tacos', 'we talked about using skills'],
  },
  {
    id: 'en.relapse.seeking',
    severity: 'concern',
    phrase: `
      ANYONE ** have|got|selling|holding|know|know_a|hook|sell|knows|has ** DRUG|plug|dealer|connect|guy_who|where_to_get|someone_who
      ANYONE ** know|knows|got ** plug|dealer|connect|who_sells|who_is_selling|who_has
      WHERE ** get|score|cop|buy|find|grab|getting|buying|pick_up ** DRUG|plug|dealer|dope
      need|looking_for|lookin_for|iso|in_search_of|tryna|trying|want|wanna ** find|buy|get|score|cop|plug|for ** DRUG|plug|dealer|connect|dope
      need|looking|iso|lf|lookin a|for|a_new? plug|dealer|connect
      pass|beat|fake|cheat|trick|dodge|fail|clean_for|ready_for ** drug_test|ua|uas|pee_test|urine_test|drug_screen|urine_screen|piss_test|mouth_swab|breathalyzer
      fake|synthetic|clean|someone_elses|borrow pee|piss|urine
      who|anyone ** holding|got_work|slinging|plugging
      who|anyone ** selling DRUG
      whos|anyone holding|sellin
      whos got|selling DRUG
      can someone|anyone|you|u|somebody ** sell|spare|front|get|hook|bring ** me|some ** DRUG|up`,
    reason: 'Looks for drugs or a seller.',
    hits: ['anyone got a plug', 'where can i get some percs'],
    misses: ['where can I get a coffee', 'anyone know a good dentist'],
  },
  {
    id: 'en.relapse.supply',
    severity: 'concern',
    alwaysHold: true,
    evidence: true,
    despite: ['hypothetical'],
    phrase: `
      SELLING ** DRUG
      i|ive|got|have|we ** DRUG for_sale|hmu|dm|in_stock|cheap|if_anyone|if_you|if_anybody|available|on_deck
      DRUG ** hmu|for_sale|in_stock|dm_me|pm_me|available|hit_me_up|20_a|a_pop|10_each|each|text_me|message_me
      hmu|dm|pm|message|text|hit ** me|up ** DRUG|for_prices|something_strong|a_plug
      i|ill|can|my_guy ** hook|front|sort|get|deliver|bring ** you|u|yall|anyone ** DRUG|up_with_DRUG|dope|something_for_that|some_stuff|pills
      i|my ** know_a_guy|plug|dealer|connect ** has|got|delivers|sells|can_get|good|number|prices|can|for_you`,
    reason: 'Offers drugs to the group. Held until a person has looked.',
    hits: ['got percs for sale, hmu', 'selling xanax if anyone wants'],
    misses: ['selling my old couch', 'dm me if you want a ride to the meeting'],
  },
]);
