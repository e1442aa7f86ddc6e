import { rulesOf } from '../src/lexicon.js';

/** What pain says before it names a wish: no point, no way out, a good day that did not hold. */
export const suicidePainEn = rulesOf('suicide', 'en', [
  {
    id: 'en.suicide.not-on-earth',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    phrase: `
      i|they|yall|you|someone * should_have|shouldve|should_of|shoulda|was_supposed_to|was_supposed_to_have|meant_to|could_have|couldve * just|let_me|left_me? died|die|stayed_dead|bled_out|gone|go|dead|od|oded|overdosed ** that|when|then|night|time|instead|day|already|years|found|narcan|long|with|floor
      DONT_WANT to? be|exist|live|stay|keep_going|keep_breathing|wake ** here|planet|earth|world|life|alive|anymore|no_more|breathing|existing|up * anymore|no_more|tomorrow|at_all|no_longer|honestly|tbh
      DONT_WANT to? be * on|in|part_of this|the earth|planet|world|life
      DONT_WANT to? be|stay here|around|alive anymore|no_more|no_longer|any_longer|much_longer|at_all
      i|im|me SHOULD|wasnt_meant_to|not_meant_to|wasnt_supposed_to|never_meant_to ** be|exist|live|make_it|survive here|alive|born|this_long|on_this_earth
      shouldve|should_have|wish_i_had|wish_id|if_only_i_had ** died|stayed_dead|bled_out|not_woken_up|let_me_go|let_me_die ** that|od|overdose|instead|then|narcan|time|when|already
      should ** have let me die|go|od`,
    reason: 'Does not want to be on earth.',
    hits: ['i dont wanna be on this planet no more', 'yall should have just let me die'],
    misses: ['i dont want to be here at work', "don't want to be on this team anymore"],
  },
  {
    id: 'en.suicide.wish-gone',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      WISH|hope|pray|praying|hoping ** i|id|me|we|to * could|just|can|would|will? * DIE|be_dead|be_gone|disappear|fade|evaporate|vanish|cease|stop_existing|never_existed ** sleep|soon|away|quietly|wake|peacefully|already|tonight|forever|anymore|instead
      WISH ** could|would|id|i_would|it_would|god_would|something_would ** go_to_sleep_forever|take_me|just_take_me|end_me|finish_me|swallow_me|stop_my_heart|not_wake|let_me_go|end
      if|when|hope|wish|pray ** fall_asleep|go_to_sleep|went_to_sleep|fell_asleep|sleep *** wake|never|forever|never_wake
      hope|wish|pray|praying * i|to? sleep|fall_asleep|go_to_sleep * and never|dont|not|never_ever wake
      wouldnt|would_not|dont|do_not|wont|not * mind|care|fight|complain|be_mad|be_upset|object|be_sad ** if|about|whether * i|a_car|a_bus|a_truck|it|something|cancer|my_heart * DIE|died|wake|woke|hit|ended|took|happened|stopped|gone|killed|live|make_it
      want|wanna|need|wish * to|it|everything|all_of_it|life|this? * fade|disappear|vanish|evaporate|cease|be_nothing|not_exist|be_erased|not_feel_anything|go_quiet|stop ** forever|away|completely|existing|anymore|world|for_good|nothing
      jealous|envy|envious * of ** dead|died|people_who_died|cancer|passed|got_out`,
    reason: 'Wishes to be gone, without an act.',
    hits: ['hope i fall asleep and never wake', "wouldn't mind if a truck hit me"],
    misses: ['hope the rain will disappear tonight', 'wish I could go to sleep earlier'],
  },
  {
    id: 'en.suicide.no-point',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      what|whats|wats|what_is|wheres|dont_see|see_no|no|theres_no|isnt_any ** point|purpose|use|reason|meaning ** me|living|life|trying|anymore|being_alive|existing|going_on|waking_up|any_of_this|it_all|staying|being_sober|breathing
      nothing|not_a_thing|aint_nothing ** left|worth|matters|to ** for_me|live_for|living|anymore|stay_for|lose|fight_for|here|look_forward
      life|living|this_life|it_all|everything|all_of_this|being_alive|existing ** not_worth|isnt_worth|aint_worth|pointless|meaningless|unbearable|too_much|too_hard|too_painful|hurts|empty|a_prison|torture|hell
      why|whats_keeping|what_for ** am_i|do_i|should_i|bother|me ** still|keep|even|here|alive ** here|alive|trying|living|waking|breathing|anymore|going|try
      lost|losing|no|zero ** will|reason|desire|fight|strength|energy ** live|living|keep_going|go_on|left_in_me|stay|exist|left
      cant|dont ** see|picture|imagine|think|have * a|any|my? future|way_out|way_forward|tomorrow|next_year|myself_alive|light|hope|reason`,
    reason: 'Sees no point.',
    hits: ['whats even the point of me', 'nothing left to live for'],
    misses: ['what is the point of this worksheet', 'nothing left in the fridge'],
  },
  {
    id: 'en.suicide.no-way-out',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      feel|feeling|feels|im|i_am * so|completely|totally|just|honestly? empty|hollow|numb|done|broken|hopeless|worthless|dead_inside|useless|defeated|lost ** and|like * done|numb|empty|hopeless|alone|broken|worthless|over_it|useless|unwanted|unloved|nothing|giving_up
      i|just|honestly feel|feeling * so|completely|totally|really? empty|hollow|hopeless|worthless|dead_inside|useless|unwanted|unlovable|defeated
      i|im|feel|feeling|so|completely|just * trapped|stuck|cornered|drowning|suffocating|sinking|hopeless|worthless|empty_inside|dead_inside|numb|broken|beyond_repair|unlovable|defeated ** no|and|cant|anymore|everyone|way|forever|inside|alone|tonight|nobody|never|life
      theres|there_is|see|only|i_see|got|have only? one|no|no_other|one_last ** way|option|exit|choice|door|solution ** out|left|for_me|to_stop|anymore|now
      no hope for_me|left|anymore
      i|im|id|me * at|reached|hit|past|near|on my|the|a? end_of_my_rope|end_of_the_line|breaking_point|limit|edge|end_of_my_road|last_straw|last_leg
      CANT *** take|do|handle|stand|bear|carry|fight|keep|stomach|survive|live ** it|this|life|pain|going|like_this|another|anymore|being_alive|fighting|pretending ** anymore|no_more|longer|day|night|another|life|pain|one_more
      i_am|im|so|just|too|i|officially * done|tired|sick|exhausted|over|fed_up|finished|drained ** fighting|living|life|existing|being_alive|trying|pretending|everything|breathing|hurting|waking_up|this_life|with_it_all|of_it_all|of_being_me|being_me|all_of_it|carrying
      giving|gave|give|given up on|with life|living|myself|everything|it_all|fighting|being_alive
      hate * myself|being_me|who_i_am|my_life|living|waking_up|being_alive|existing ** so|anymore|every|much|want|wish|cant|deeply|for|and|lately|tonight`,
    reason: 'Trapped, worn out, past bearing it.',
    hits: ['i feel trapped and theres only one way out', 'so tired of fighting'],
    misses: ['stuck in traffic, no way out of this lot', 'im so done with laundry'],
  },
  {
    id: 'en.suicide.override',
    severity: 'concern',
    raisedBy: ['means', 'farewell', 'intent'],
    phrase: `
      was|been|were|is|doing|felt|feeling|seemed * good|better|okay|ok|fine|great|strong|well|happy *** today|tonight|rn|right_now|this_week|lately|now ** dark|darkness|different|back|loud|heavy|lost|cant|worse|bad|crashing|breaking|falling_apart|thoughts
      but ** tonight|today|rn|lately|now|this_time ** dark|darkness|thoughts|give_up|giving_up|cant_fight|feel_like_dying|it_won|losing|i_lose|not_sure_i_can|dont_know_if_i_can|scared_of_myself|it_feels_different|want_it_to_end|i_mean_it|done
      said|told|promised|swore|everyone_thinks * i|im|id * fine|okay|ok|good|wont|wouldnt|better|never|safe *** lied|lying|not|dont_think_i_can|cant|breaking|wasnt|isnt|lie|but_im_not|take_it_back
      i|it lied|was_lying|was_a_lie ** fine|okay|safe|better|thoughts|plan|suicidal|nurse|counselor|therapist|intake
      lied ** thoughts|being_safe|plan|suicidal|my_meds|being_ok|being_okay|not_wanting`,
    reason: 'What was said before no longer holds tonight.',
    hits: ['I was doing good this week but tonight it is dark again', 'I lied to the nurse about being safe'],
    misses: ['I was sick but today I feel great', 'I lied about the cookies'],
  },
  {
    id: 'en.suicide.fear-of-night',
    severity: 'high',
    raisedBy: ['means', 'farewell', 'intent'],
    phrase: `
      NOT|cant|dont_think_i|dont_know|idk|doubt|unsure|not_sure * if|that|how? ** i|ill|im * can|will|gonna|wanna|want_to? ** make_it|survive|get_through|last|live|see|wake|be_alive|be_here ** night|tonight|morning|tomorrow|weekend|through|week|sunrise|much_longer|another
      someone|somebody|anyone|please|can_someone|need_someone|need_somebody|i_need * to? stay_with_me|stay_on_the_phone|sit_with_me|come_get_me|talk_me_down|talk_me_out|stop_me|take_my|hide_my|hold_my|take_the|lock_up_my|keep_me ** tonight|now|please|before|pills|gun|meds|knife|knives|keys|alive|phone|guns|razors|from|it|me
      dont|cant|shouldnt|scared|afraid|dangerous|not_good|terrified ** be|being|left|leave * me? alone|by_myself|with_myself|with_my_thoughts|with_my_meds ** tonight|right_now|rn|anymore|with|because|scared|again|gonna
      i_might|might|ima|afraid_ill|scared_ill|going_to|about_to|gonna|bout_to * do|hurt|try * something|it|myself|sum ** stupid|dumb|bad|crazy|tonight|permanent|i_cant_undo|again|regret|drastic
      GONNA|think|might|should|need_to ** check_myself_in|go_to_the_er|go_to_the_hospital|call_988|call_911 ** because|before|safe|hurt|myself|thoughts|i|dont_trust
      someone|somebody|anyone|please|can_you|can_u *** hide|take|lock_up|hold|flush my ** PILLS|meds|gun|guns|knives|razors|rope|belts|keys`,
    reason: 'Fears the night, or asks to be kept safe.',
    hits: ['idk if i can make it through this night', 'can someone come hide my pills please'],
    misses: ['cant be alone in the kitchen, the cat wants food', 'idk if i can make it to bowling'],
  },
  {
    id: 'en.suicide.other-now',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      OTHER *** talking|talks|talked|saying|says|said|posting|posted|texting|texted|threatening|threatened|joking|mentioned|hinting ** hanging|killing|shooting|ending|hurting|hang|kill|shoot|end|jumping|jump|overdosing|od|suicide|dying|slitting ** himself|herself|themselves|themself|it|life|bridge|tonight|again|and|he|she|roof|pills
      OTHER *** goodbye|suicide|suicidal|kill_himself|kill_herself|end_it|ending_it|hurt_himself|hurt_herself|dont_want_to_live|wants_to_die|going_to_jump|not_want_to_live|end_his_life|end_her_life *** answering|answer|pick|phone|worried|scared|help|cops|what_do_i|locked|missing|text|texted|note|gun|pills|bridge|now|tonight|house|should_i
      OTHER ** left|wrote|sent|posted|leaving ** suicide_note|goodbye_note|a_note|goodbye_text|goodbye_message|goodbye_video|goodbye ** answer|gone|answering|find|phone|help|now|cant|house|door|me|us
      OTHER ** locked|barricaded ** bathroom|room|himself|herself|garage|car ** pills|gun|knife|razor|saying|blade|rope
      worried|scared|afraid|think|convinced|pretty_sure ** OTHER ** going_to|gonna|might|will|wants_to|is_about_to ** hurt|kill|end|take|do_something|jump|od|overdose|unalive ** himself|herself|themselves|themself|it|his|her|life|tonight|purpose|stupid|again
      OTHER ** doesnt|dont|does_not|no_longer ** want|wanna ** live|be_alive|be_here|wake_up|exist * anymore
      OTHER ** has|got|holding|standing|sitting|locked ** gun|pills|rope|knife|bridge|roof|ledge ** wont|and|says|saying|threatening|talking|crying|goodbye|himself|herself`,
    reason: 'Another person, alive, in danger.',
    hits: ['my sponsee sent me a goodbye text and wont pick up the phone', 'im scared my sister is going to hurt herself'],
    misses: ['my friend left for the bus', 'he left a note about the dishes'],
  },
  {
    id: 'en.suicide.mask',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      told|tell|tells|telling|lie_to|lied_to|assure|convince * my|the|them|all|our? therapist|counselor|doctor|nurse|everyone|everybody|sponsor|mom|wife|husband|them|group|people|family|psych|doc ** fine|ok|okay|good|better|safe|great|improving but|though|truth|cause|because|so_they|and_they
      smile|smiling|laugh|laughing|joke|joking|pretend|pretending|acting|faking ** everyone|group|outside|fine|happy|okay|all_day|people ** but|inside|then|nobody|dying|empty|home|dead
      nobody|no_one|noone|none_of_you|yall_dont ** knows|know|sees|see|gets|understands|realize ** how|what ** bad|close|dark|much|carry|planning|going_through|suffering|pain|hurting|gone`,
    reason: 'Hides how bad it is.',
    hits: ['told my therapist im fine but its a lie', 'nobody knows how close i came'],
    misses: ['told the doctor my knee is fine but sore', 'nobody knows what time it starts'],
  },
  {
    id: 'en.suicide.not-waking',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      shouldnt|should_not|dont_deserve_to|have_no_right_to|never_should_have|not_meant_to|wasnt_meant_to * even|ever|still|be? exist|been_born|be_alive|be_here|live|breathe|be_breathing
      what if i|we ** didnt|dont|never|not wake|wake_up|woke_up|exist ** tomorrow|tmrw|again|ever|nice|easier|better|anymore|peace
      what if i * just|simply|never * didnt|never wake_up|woke_up|exist
      i|id * didnt|dont|never|not * wake_up|wake|woke_up|exist|have_to_wake_up ** nice|better|relief|easier|fine|good|peace|peaceful|happy|ok|okay|blessing
      nice|better|relief|easier|peaceful|blessing|wonderful ** if|to i|just|never|not * didnt|never|dont|not * wake|wake_up|woke_up|existed|exist|be_here
      dont|not|didnt * want|wanna|need|care * to? * wake_up|see_tomorrow|see_morning|open_my_eyes * tomorrow|tmrw|again|anymore|ever|morning|if`,
    reason: 'Would rather not wake.',
    hits: ['what if i just didnt wake up', 'dont wanna wake up tomorrow'],
    misses: ['what if i dont wake up in time for work', 'didnt wake up until noon'],
  },
]);
