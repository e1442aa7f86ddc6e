import { rulesOf } from '../src/lexicon.js';

/** Going through it in the mind, asking how, thoughts that order. */
export const suicideThoughtsEn = rulesOf('suicide', 'en', [
  {
    id: 'en.suicide.rehearsing',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    phrase: `
      doing_it|ending_it|do_it|finish_it|end_it before|when|once|while *** gets|get|comes|back|home|wakes|wake|leaves|asleep|returns|finds|notices|sunrise
      once|when|after|soon_as|as_soon_as *** asleep|leave|leaves|gone|sleep|bed|work|school|out * im|ill|gonna|then|i * finally|gonna? do|doing|ending|finishing|do_it it|this|everything
      once|when|after|soon_as|as_soon_as|the_minute|the_second|when_everybody|when_everyone *** im|ill|gonna|i_will|i_can * finally|gonna|going_to? do|doing|ending|finishing|getting it|this|done|over
      waiting ** until|till|for|to ** asleep|leave|leaves|gone|work|bed|alone|house_to_myself|empty *** do|doing|end|ending|take|finish|jump|go
      THINK|figuring|figured|working|worked|planning|imagining|picturing|running|going|rehearsing|replaying|running_through|walking_through|mapping|plotting|play ** how|where|when|which_way|ways ** id|i|ill|i_would|id_be * DO_IT|go|leave|disappear|use|jump
      practice|practiced|practicing|practise|rehearse|rehearsed|test|tested|testing|dry * run|with|the|how ** LIGATURE|FIREARM|jump|it|knot|drop|noose|overdose
      held|put|holding|hold|pressed|keep_putting the|a|my FIREARM|blade|knife|razor ** my|in ** head|mouth|neck|throat|wrist|temple
      i * keep|kept|almost|nearly * walking|driving|going|stepped|jumped|swerved|pulled ** LONELY_PLACE|trigger|traffic|edge
      wrote|writing|made|making|have a? list ** ways|methods|who_gets|what_i_need`,
    reason: 'Goes through it in the mind, or tries it.',
    hits: ['at night i lie there figuring out how i would do it', 'held the gun to my head last night'],
    misses: ['figuring out how i would get to work', 'practiced my speech for the group'],
  },
  {
    id: 'en.suicide.looked-up',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    despite: ['hypothetical', 'teaching'],
    phrase: `
      looking|looked|searching|googling|googled|scouting|checking|been_looking ** at|for|up|out ** bridges|cliffs|guns|ropes|nooses|methods|tall_buildings|overpasses|high_places|poisons|helium
      what|which|how_big_a dose|amount|combo|mix|quantity ** CLEAR_DRUG|DRUG|PILLS|insulin ** lethal|fatal|deadly|kill|kills|enough|too_much|do_it
      lethal|fatal|deadly amount|dose|level|combo ** of|for * CLEAR_DRUG|DRUG|PILLS|insulin
      how long|fast|quick *** bleed_out|drown|suffocate|to_die|die_from|hang_yourself|starve_to_death|od|overdose
      LOOKED_UP *** PILLS|DRUG|LIGATURE|insulin|bleach|mg|carbon_monoxide|FIREARM|painless|drowning|hanging *** DEADLY|die|death|quick|quickly|overdose|hurt
      LOOKED_UP * how_much|how_many|what_dose|which_pills|how_long|how_high|what_amount|what_mix|what_happens * it|of|to|if? *** DEADLY|die|death|overdose|dead|od
      LOOKED_UP ** ways|methods|how to|of * die|suicide|go|end_it|hang|disappear|kill|dying
      whats|what_is|is_there|which_is ** quickest|easiest|painless|surest|least_painful|fastest|gentlest|cleanest ** way|method ** go|out|die|end|do_it|off
      how many|much *** PILLS|DRUG|insulin|tylenol *** DEADLY|to_die|to_not_wake_up|before_you_die
      does|would|will|can|could ** PILLS|DRUG|insulin|helium|hanging|drowning|bleach ** be_enough|kill_me|kill_you|do_it|hurt_to_die|be_quick|be_painless|work_fast`,
    reason: 'Has looked for what kills.',
    hits: ['been googling how much tylenol is fatal', 'which is the least painful way to go'],
    misses: ['googled how much the pills cost', 'which is the quickest way to the clinic'],
  },
  {
    id: 'en.suicide.commanding-thoughts',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      my|this|the|these head|brain|mind|thoughts|depression|addiction|demons|disease ** tell|tells|telling|says|saying|screaming|screams|begging|whispers|wants * me|i * to|should? ** end|ending|die|DO_IT|jump|give_up_on_life|KILL|kill|disappear
      thoughts * of|about? dying|death|ending|hurting_myself|not_being_here|jumping|crashing|driving_off ** wont|constant|all|every|loud|louder|back|cant|dont|stop|nonstop|stronger|worse|again|scare|scaring
      intrusive|dark|bad|scary|morbid|those thoughts|thoughts_again ** back|loud|louder|winning|taking_over|tonight|strong|cant|alone|again|hurt|dying|end|constant
      cant|wont stop|shut * THINK|thinking * about|of? dying|death|ending|KILL|killing|how_id|not_being`,
    reason: 'Thoughts that urge or will not stop.',
    hits: ['my brain keeps telling me to end it', 'the dark thoughts are loud again tonight'],
    misses: ['my head tells me to buy shoes', 'thoughts of my grandma all day'],
  },
  {
    id: 'en.suicide.eyes-the-means',
    severity: 'high',
    raisedBy: ['time', 'farewell', 'intent'],
    phrase: `
      look|looking|stare|staring|eyeing|glancing|keep_looking|keep_staring at|up|over * the|my|that|every|those? * PILLS|LIGATURE|FIREARM|BLADE|beam|rafters|overpass|bridge|tracks|knife_block ** do|doing|the_math|and|wonder|wondering|thinking|math|every|lately|different|how|longer|too_long|hours|like
      every|each bridge|overpass|belt|rope|train|truck ** i|looks|see|pass|think|wonder
      which|whether|if|wonder|wondering * a|the|my|that|this? LIGATURE|BEAM|branch|ceiling_fan ** hold|holds|take|support|enough|weight`,
    reason: 'Looks at what could kill and reckons.',
    hits: ['i keep staring at the pills and wondering', 'wondering if the belt would hold'],
    misses: ['looking at my pills to count the refill', 'every bridge in this city is old'],
  },
  {
    id: 'en.suicide.wheel',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    phrase: `
      THINK|could|want|wanna|urge|urges|tempted|might|should|gonna|keep|almost ** yanking|yank|jerking|jerk|turning|turn|twist|twisting|let_go|letting_go|cranking|crank|spin ** wheel
      THINK|want|wanna|urge|urges|tempted|keep|almost|tempting * to|about|of? * just|simply? close_my_eyes|closing_my_eyes|floor_it|flooring_it|not_brake|not_turn|drift|drifting|drive_off|driving_off|keep_driving|unbuckle ** wheel|wall|tree|cliff|traffic|truck|bridge|lane|highway|curve|off|median|pole`,
    reason: 'Thinks of the wheel.',
    hits: ['i think about yanking the wheel every night', 'keep wanting to crank the wheel'],
    misses: ['turning the wheel on my bike', 'keep driving to work in traffic'],
  },
  {
    id: 'en.suicide.ending-and-goodbye',
    severity: 'high',
    beside: ['farewell'],
    raisedBy: ['time', 'means'],
    phrase: `
      ending|end|finishing|finish|stopping this|it|things|everything|all_of_it
      i|im|then_im * finally|just? done|gone|out|leaving|free|finished|over
      DO_IT|doing_it|going_through_with_it`,
    reason: 'An end, and a goodbye.',
    hits: ['one last walk with my dog then ending this', 'im done, someone should know, love yall always'],
    misses: ['ending the call now, bye for now', 'im out of milk, see you all tomorrow'],
  },
]);
