import type { Cue } from '../src/lexicon.js';

const en = (as: Cue['as'], phrases: string): Cue => ({ as, language: 'en', phrases });

/** What else was said: words that make a finding worse, or make it one. */
export const slotCuesEn: readonly Cue[] = [
  en(
    'explicit',
    `
    SUICIDE
    SUICIDAL
    KILL SELF
    KMS
    SEWER
    end|take|taking|ending LIFE_MINE
    WANT to? DIE
    OD|overdosing
    DONT_WANT to? LIVE`,
  ),
  en(
    'time',
    `
    when|after|once ** shift|work|class|group|meeting|dinner|show|movie ** ends|over|done|out|lets_out
    in|within|about five|ten|fifteen|twenty|thirty|5|10|15|20|30|a_couple|couple|a_few minutes|mins|min|hours|hrs|hour
    by|before the_time|tonight|tmrw|lunch|dinner|bed|group|shift|sunup|daylight
    when|once|after|soon_as ** asleep|alone|empty|gone|dark
    midnight
    tonight
    tonite
    2nite
    2night
    tn
    this evening
    today is the|my day
    before|by sunrise|morning|dawn|midnight
    in|within an_hour|the_next_hour|a_few_hours|10_minutes|ten_minutes|minutes|30_minutes|an_hour_or_so
    tomorrow morning|night|at|after|is_the_day
    later today|tonight
    after|when|once|as_soon_as ** asleep|go_to_sleep|leave|leaves|falls_asleep|goes_to_bed|work|shift|go_to_bed|at_work
    soon_as|today i
    this_afternoon
    at midnight|noon|dawn|sunrise|sunset|3am|2am|4am|5am|6am
    doing_it now|today
    im_doing_it
    this is it`,
  ),
  en(
    'now',
    `
    right_now|rn|now|as_i_type|this_minute|this_second|any_minute|immediately|as_we_speak|happening_now|just_now|atm
    help now|please|hurry|me`,
  ),
  en(
    'means',
    `
    MEANS ** BEFORE_ME|loaded|head|here|ready|hand|NECK
    loaded gun|pistol|shotgun|rifle
    PILLS ** BEFORE_ME
    bottle|handful * of PILLS
    i|ive|we|he|she|they have|got|bought|found|keep|has|grabbed|getting|get|holding|got_hold_of ** gun|pistol|rifle|shotgun|rope|noose|razor|:gun:|glock|knife|machete|bat
    access to a? gun|pistol|firearm
    HOLDING ** PILLS|GUN|ROPE
    enough PILLS|dope|fent|heroin
    stash|stockpile|stockpiled|saved_up ** PILLS
    STANDING ** HIGH_EDGE
    at|on the HIGH_EDGE
    with|using|by my|a|the gun|knife|pistol|rope|belt|shotgun|razor|machete
    gun|knife ** trunk|car|bag|drawer|closet|nightstand`,
  ),
  en(
    'farewell',
    `
    bye|goodbye|farewell|so_long|peace_out group|family|everybody|room|my_friends|folks|people
    one last|final time|walk|meal|hug|kiss|look|drive|song|cigarette|smoke|call
    dont|do_not * bother|try * calling|call|texting|coming|saving|looking
    be good|kind|nice|gentle to each_other|one_another|yourselves|my_kids|your_mom
    someone|somebody|you|yall|they * should? knows|know|remembers|find|finds
    thank|thanks ** being ** kind|good|there to|for me
    goodbye|farewell|good_bye
    bye everyone|forever|all|guys|yall|world|friends
    this is|was? my? last message|post|text|night|day|time
    i love you all
    love you|yall all|guys * sorry|bye|always
    thank|thanks ** for everything
    forgive me
    tell|let KINFOLK|them|her|him ** LOVE_SORRY
    sorry for everything
    take|look care|after ** KINFOLK|DOG
    see you on the? other side|next
    remember me
    wrote|writing|left|written ** note|letters|goodbyes|will|notes
    not_your_fault|nobodys_fault|no_ones_fault
    wont_be_around|wont_be_here|wont_be_coming_back|wont_be_back
    dont|do_not cry|wait_up|look|wait for me
    nice|good|honor * knowing you|u|yall|everyone`,
  ),
  en(
    'intent',
    `
    had enough
    done with everything|all_of_it|it_all|trying|fighting|living
    nothing_matters|whats_the_point|cant_do_this|cannot_do_this|cant_take_it
    CANT go_on|keep_going|keep_living|carry_on
    KILL SELF
    WANT to? DIE
    end|ending it all?
    DONT_WANT to? LIVE
    SUICIDE
    SUICIDAL
    GONNA|ready|want_to DO_IT|jump|die|go
    CANT ** ANYMORE
    no_point|no_way_out|done_with_life|over_soon|be_over
    wont_be|not_be ** here|alive|around
    thank|thanks ** for everything
    goodbye
    better off without|dead
    nobody will|would miss|care|notice|find
    wont need|be_needing * it|them|anymore|these|this`,
  ),
  en(
    'body',
    `
    BODY_WRONG
    OUT_COLD
    shaky|shaking|sweating|dizzy|blurry|vomiting|fainting|seizing|twitching
    heart|chest ** weird|hurts|fast|pounding|racing|tight|stopping|killing|stop
    everything|room|vision|world is|going? * black|dark|fading|spinning|blurry|slow|gray
    SKIN_PART ** BLUE`,
  ),
  en(
    'blood',
    `
    bleeding|bleed|blood ** stop|everywhere|lot|out|much|floor|all_over|tub|sink|sheets|towel|dripping|slow|fast|wont
    water ** red|pink
    wont|cant * stop bleeding
    so_much|lots_of|all_this|a_lot_of blood
    deep|bone|fat_layer|white_part|stitches|tourniquet`,
  ),
  en(
    'brink',
    `
    quiet|peaceful|windy|silent up|out|here|now
    nobody|no_one|not_a_soul is? * around|here|up_here|out_here|knows|will_find|home
    wind|drop|fall|water|traffic|cars is|are|looks|look|sounds|below|loud|far|down|cold|deep
    looking|staring down
    how|so|long|pretty * far down
    is it|its? really|so|very|finally quiet
    do|doing|did the math
    one|a step|push|slip|foot away|forward|off|more
    dont|not|never plan|planning|coming|going|driving * back|home
    who_would_find|hope_nobody|hope_no_one|before_anyone`,
  ),
  en(
    'shame',
    `
    dont|please_dont|pls_dont ** hate|judge|kick|mad|tell|yell
    havent|didnt|dont|not|never|cant|afraid_to|scared_to ** tell|told|admit|face
    ashamed|embarrassed|guilty|disgusted|disappointed|regret|piece_of_shit|like_shit|like_trash|like_garbage|hate_myself|failure|failed|letdown|let_everyone_down
    my|from|the sponsor|counselor|chip|clean_date|sobriety|home_group|clean_time
    dont|please_dont|pls_dont * judge|hate|tell
    back to|at day|zero|one|square_one
    days|months|year|years|weeks|time gone|clean|sober|ruined|wasted`,
  ),
  en(
    'deal',
    `
    hmu|dm|pm|tap_in|hit_my_line|hml|inbox_me|link_me|for_sale|for_the_low|for_cheap|on_deck|in_stock|on_me|who_needs|who_wants|prices|a_pop|each|delivery|i_deliver|wholesale|no_fent|lab_tested|discount|serious_buyers|bulk
    hit|text|message|dm|pm me|us|my_line
    got|have * extra|plenty|tons|more|that|some_left
    anyone|anybody|whos|who ** selling|holding|wants|needs|looking|got|has|interested
    for|only|at 5|10|15|20|25|30|40|50|60|80|100 bucks|dollars|a|each|apiece|per|cash`,
  ),
];
