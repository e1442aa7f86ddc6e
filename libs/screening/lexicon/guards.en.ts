import type { Cue } from '../src/lexicon.js';

const en = (as: Cue['as'], phrases: string): Cue => ({ as, language: 'en', phrases });

/** Words that take something from a finding, and words that give it back. */
export const guardsEn: readonly Cue[] = [
  en(
    'negation',
    `
    asked|asks|asking|screened|screens if|whether|about
    wasnt_saying
    not
    dont
    do_not
    didnt
    doesnt
    wont
    wouldnt
    never
    isnt
    aint
    wasnt
    havent
    hasnt
    hadnt
    arent
    werent
    without
    no longer|desire|intention|plan|plans|thoughts|urge|urges|need|craving|cravings|interest|more
    nobody|noone|no_one is|was|has
    stopped|quit|instead_of|rather_than|free_of|free_from
    zero|no any? thoughts|urges|plans|intention|cravings|desire|risk
    shouldnt
    couldnt|could_not ever
    not_going_to
    no|denies|deny|denied
    kept_me_from|keeps_me_from|stop_me_from
    glad|happy|grateful|relieved|thankful * i|not|dont|didnt|never
    over|past that|my
    anti
    say_no|said_no`,
  ),
  en(
    'not-negation',
    `
    isnt|not|wont|doesnt|hasnt answering|answer|answered|picking_up|pick_up|responding|responded|returning|home|texting|text|reply|replying
    not gonna|going_to|even lie
    wont|not gonna lie
    not only|just|merely
    never wanted|felt|needed *** more|so|this|badly|as
    never|not a? day|hour|minute|night|week|moment ** dont|doesnt|without|not
    never|not felt|been|wanted * so|this|more|as|to_more|like_this
    dont know|care|care_if|even|see|worry|judge|tell|call|try|want_help|want_to_live|want_to_be|wanna_live|wanna_be|get_it|remember|deserve
    dont|not sure|afraid|scared|ok|okay|fine|good|well|safe|enough|kidding|joking|lying|doing_well|doing_good|exaggerating|sleeping|coping|even_sure|able|eating|worth|alive
    not_sure
    cant_not|cannot_not
    why not
    no one|joke|lie|reason|point|hope|idea|matter|cap|doubt|more_pain
    couldnt_care
    wouldnt mind|care|hurt
    didnt_think|didnt_sleep|didnt_want|didnt_work|didnt_care|didnt_know|didnt_tell
    wont_stop|wont_go|wont_let|wont_be|wont_make|wont_leave|wont_quit|wont_miss
    doesnt_stop|doesnt_matter|doesnt_help|doesnt_care|doesnt_know
    havent_told|havent_slept|havent_eaten|havent_stopped|havent_been|havent_felt|havent_had
    never_stop|never_stopped|never_mind|nevermind|never_gets|never_get|never_been|never_going
    dont_wake|dont_let|dont_stop
    not_okay|not_ok|not_joking|not_kidding|not_safe|not_breathing|not_here|not_wake|not_waking|not_want|not_real|not_living|not_exist
    isnt_breathing|isnt_working|isnt_waking|isnt_worth|isnt_safe|isnt_responding|isnt_a_joke
    not_a_joke|no_kidding|never_wake
    without me|telling|anyone|anybody|him|her|them|you|drugs|drinking|DEPRESSANT|waking|food|pain
    no longer want|wanna|feel|see|have`,
  ),
  en(
    'taken-back',
    `
    i lied|was_lying
    lying when|about|to
    was|it_was|that_was|its|thats a? lie|lying
    cant|dont_think_i_can|dont_know_if_i_can|cannot|couldnt|not_sure_i_can|broke|breaking ** keep|promise|anymore
    theyre|they_were|he_was|she_was|hes|shes|you_were|doctor_was wrong
    wrong about that|me
    not true|anymore
    thats_changed|that_changed|changed_my_mind|until_now|until_today|until_tonight|not_anymore`,
  ),
  en(
    'in-earnest',
    `
    for real
    fr
    not joking|kidding|a_joke|exaggerating|playing
    no joke|cap|lie
    im serious|dead_serious
    unless
    deadass
    i_mean_it|mean_it|seriously
    really do`,
  ),
  en(
    'past',
    `
    never * want|wanna|going to? go_back
    almost|nearly died|killed ** disease|addiction|drinking
    from|back_in|of|around|summer_of|spring_of 2005|2006|2007|2008|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024
    attempt|attempts ** years|ago|when_i|high_school|college|teen|teenager|past
    when|before i * came_in|got_here
    last time i|we|he|she|someone
    when|before|until i came|arrived|started|joined|entered|walked|got_here
    remember|remembering when|how|back
    saved my life|me
    this_group|this_program|meetings|therapy saved
    years ago
    ago when|i_was|i_tried
    months ago
    last year|summer|winter|spring|fall
    back then|when|in
    used to
    when i was|were|used|first|hit|got|had
    in|since|until 2005|2006|2007|2008|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024
    in|before|during|after my? recovery|rehab|treatment|active_addiction|past|addiction|childhood|twenties|teens|20s|30s|detox|old_life|dark_days|lowest
    before i|rehab|treatment got|found|came|went|quit|was
    i survived|overcame|lived
    as_a_kid|as_a_teen|as_a_teenager|growing_up|back_in_the_day|at_my_worst|my_lowest|my_rock_bottom|a_lifetime_ago|decade_ago|once_upon
    my|first|last attempt|overdose|suicide_attempt|relapse taught|was|saved|showed|happened|in|years
    years|months|days|year sober|clean * now|today|and|after|because|from|this
    i was|had|have been? clean|sober|free ** years|months|days|since|year|now
    sober|clean since|for|date|birthday|anniversary|today|now|this
    celebrating|celebrate
    DAYS|years|year since i|my|the
    almost|nearly|tried|wanted ** years|months|year ago
    so|im|am glad|grateful|thankful|proud|happy ** alive|didnt|here|survived|still|sober|past|now|today|made|clean`,
  ),
  en(
    'resumption',
    `
    but|and|now|then ** tonight|again|now|today|back|lately|still_do|still_want|still_feel|still_there|worse|right_now|this_week
    again|tonight|lately|rn|back_again|these_days|right_now|nowadays|this_time|today_i|this_week|this_morning|all_over_again
    now|today|lately i have * plan|urges|thoughts|gun|pills
    now|today|lately i|im ** want|feel|need|plan|planning|back|keep|thinking|ready|gonna|worse|cant|again
    now it|its ** back|worse|again|happening|all
    back|coming|creeping * to|again|worse|now
    came|come back
    this time|week|weekend
    so fed|tired
    i just|just_now
    last_night|yesterday`,
  ),
  en(
    'bereaved',
    `
    lost my|a|him|her|our|someone|another|two|friend ** to|from|last|in|years|brother|sister|son|daughter|friend|mom|dad|suicide|overdose|this|dad|cousin
    passed away|on|last
    funeral|memorial|rip|grieving|grief|anniversary_of|buried|memory_of|rest_in_peace|obituary|widow|mourning|eulogy|headstone
    died by|from|of|in|last|when|years|ten|five|two|three
    killed himself|herself|themselves
    took|ended his|her|their own? life
    overdosed and died|last|in|years
    since|before|when|after he|she|they|my|his|her ** died|passed|death|suicide|overdose
    is gone now
    we lost
    found him|her|them ** years|ago|last|that_day`,
  ),
  en(
    'coped',
    `
    but|and|so|then|instead ** called|texted|told|talked|prayed|went|played|surfed|reached|hit|walked|rode|breathed ** sponsor|counselor|meeting|tape|instead|someone|group|friend|passed|urge|out|it_out|away|mom|wife|therapist
    CRAVING|urge|urges|craving|it|they ** passed|went_away|gone_now|faded|got_through|made_it_through|beat_it|subsided
    made_it|got_through|rode_it|stayed * through|out|sober|clean|the_craving
    didnt|did_not * use|drink|pick_up|relapse|cave|act_on|give_in
    said|told * him|her|them|em? no
    poured|flushed|dumped|threw * it|them? out|away|down|drain
    turned|walked * it|around|away? down|away|around|out
    proud of myself|me|that`,
  ),
];
