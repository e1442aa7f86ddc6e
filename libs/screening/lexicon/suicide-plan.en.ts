import { rulesOf } from '../src/lexicon.js';

/** A plan, a note, a way, a night that may not be outlived. */
export const suicidePlanEn = rulesOf('suicide', 'en', [
  {
    id: 'en.suicide.plan',
    severity: 'high',
    raisedBy: ['time', 'now', 'farewell'],
    phrase: `
      plan|planned|planning|waiting ** when|until|till|for * my|the|everyone|everybody|nobody|they|he|she ** out_of_town|asleep|away|leaves|isnt_home|not_home|arent_home|goes_to_work|go_to_bed|gone
      picking|picked|scouting|scouted|choosing|chose|chosen|looking_for|found * out|for? * a|my|the? * good|right? spot|tree|bridge|date ** but|where|nobody|no_one|quiet|lied|and_i|for_it|already
      mind is|has|s made_up ** no_one|nobody|cant|dont|noone
      made_up my mind ** no_one|nobody|cant|die|go|end|leave
      PLANNED ** KILL SELF
      plan|way|ways|method|date|day|place|spot|time|how|where|when ** KILL|DIE SELF
      plan|way|date|spot to|for DO_IT
      PICKED ** date|day|spot|place|method|bridge|tree|way|how to|i|for * DO_IT|die
      PICKED ** date|spot|method|bridge|tree|gun|building
      i KNOW_HOW ** DO_IT
      have|got|made my|a|the suicide? plan * ready|set|place|tonight|now|and
      PLANNED my? own? death|suicide|funeral|ending
      PLANNED how|where|when|what * DO_IT
      PLANNED every detail|it_out|it_all
      rehearsed|practiced|rehearsing|practicing how? ** it|drop|knot|jump|noose
      researching|researched|googled|googling|looked_up|looking_up|reading_up ** ways|methods|how|dose|doses ** die|suicide|kill|lethal|hang|overdose|od|DO_IT
      DIE|SUICIDE|SUICIDAL *** have|got|made a plan
      now i have a plan
      si with a plan
      THINK my own? death|funeral|suicide|dying`,
    reason: 'A plan, a method, a place or a date.',
    hits: ['picked a date to kill myself', "I know exactly how I'd do it"],
    misses: ['I have a plan to get sober', 'we have a date for the picnic'],
  },
  {
    id: 'en.suicide.note',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'intent'],
    phrase: `
      WROTE|recording ** goodbye|farewell text|texts|message|messages|video|videos
      WROTE ** NOTE to|for my|the|each kids|family|mom|wife|daughter|son|children|husband|parents|dad|everyone
      WROTE ** SUICIDE|goodbye|good_bye|farewell|final NOTE
      WROTE my|the NOTE
      WROTE my letters|goodbyes|own_obituary|obituary|eulogy
      WROTE NOTE|letters to|for my|the kids|family|mom|wife|daughter|son|children|husband|parents|dad
      NOTE is on|under|in the|my table|pillow|counter|desk|dresser|drawer|fridge
      suicide note`,
    reason: 'A note or letters of goodbye.',
    hits: ['I wrote my note already', 'writing goodbye letters to the kids'],
    misses: ['writing notes for class', 'left a message on the fridge'],
  },
  {
    id: 'en.suicide.method',
    severity: 'high',
    raisedBy: ['time', 'now', 'farewell', 'means'],
    phrase: `
      going|jumping|stepping|diving|driving|leaping|walking|flying|throwing_myself|launching_myself off|into|in_front_of|under|over * BIG|LONELY_PLACE ** tonight|today|tomorrow|when|after|and|end|soon|myself
      when|after|tonight|once *** GONNA|im|ill * going|jump|jumping|stepping|step|driving|drive|diving|walk? * off|in_front_of|into|under * BIG
      dead|body in|at a|the|some? ditch|alley|gutter|river|dumpster|bathtub|closet
      keep|cant_stop looking|staring|thinking|driving|walking|going at|about|by|to|past * HIGH_EDGE|rope|gun|knife|razor|blade|pistol|pills
      GONNA|WANT|THINK|TO|keep|might|should|could|ill|could_just|id_just|how_easy ** jump|jumping|step|stepping|drive|driving|walk|walking|crash|crashing|throw|throwing|run|running|lie|lay|laying|swerve|swerving|leap|steering|veer|veering ** off|in_front|into|infront|under|from|across * BIG
      jump|jumping|leaping off|from a|the|this HIGH_PLACE
      swerve|swerving|driving|drive|steer|crash my? car|truck into|off * BIG
      hang|hanging|shoot|shooting|drown|drowning|gas|gassing|stab|burn|electrocute SELF|to_death
      slit|slitting|cut|cutting|open|opening my wrists|wrist|veins|throat
      OD|overdose on_purpose
      starve SELF to death
      drink|drinking bleach|antifreeze|drano`,
    reason: 'A way to die, thought of or meant.',
    hits: ['thinking about stepping in front of a train', 'I want to drive into a tree'],
    misses: ['going to walk to the train', 'driving over the bridge for a picnic'],
  },
  {
    id: 'en.suicide.method-seeking',
    severity: 'high',
    raisedBy: ['time', 'farewell'],
    despite: ['hypothetical', 'supporter'],
    phrase: `
      ways|way|how|methods to die|kill_myself|end_my_life|end_it
      what|which dose|amount ** DRUG|PILLS ** do_it|kill|fatal|enough|end
      how many|much ** PILLS|DRUG|insulin|mg|milligrams|alcohol ** to|would|does|is|until|till|before|can ** DIE|KILL|fatal|lethal|OD|end|dead|do_it|it_take
      PAINLESS ** to DIE_OUT
      PAINLESS ** death|suicide|exit|method|DIE_OUT
      lethal|fatal|deadly dose|amount|combo|combination|mix
      how ** tie|make|hang a? noose|SELF
      how to|do|does|can|would|could|should * i|you|one|u|someone? KILL|DIE SELF|painlessly|quickly|without|fast|suicide
      how|where * i|you|to|can get|buy|find * gun|poison|cyanide|nembutal
      does|do|will|would|is * hanging|drowning|bleeding|overdosing|jumping|it|od * hurt|painful|quick|long
      how long ** bleed|hang|drown|suffocate|carbon|choke|overdose ** out|death|die|take|monoxide|pass|before
      how high|tall ** jump|fall|drop|building|bridge ** die|fatal|be_sure|survive|kill
      what happens if|when * TOOK_TAKE ** MANY * PILLS
      how to commit? SUICIDE
      SUICIDE methods|method|options|forum
      how many ** would|does|to|until * kill|die|be_lethal|OD|take * kill|me|you|to
      what|which ** PILLS|DRUG|meds|drugs|combo ** KILLW|kill|OD|lethal ** you|me|someone|a_person|yourself|sleep
      is|will|would it ** quick|fast|painless|painful|hurt|instant ** if|when|to ** jump|hang|drown|bleed|die|fall|shoot|OD|land
      how long ** bleed|drown|suffocate|choke|hang|OD * out|to_death
      best|easiest|fastest|quickest|surest way|ways to? DIE|kill_myself`,
    reason: 'Asks for a way to die.',
    hits: ['how many sleeping pills would it take', 'is there a painless way to go'],
    misses: ['how many pills did the nurse count', 'what is the best way to kill weeds'],
  },
  {
    id: 'en.suicide.unsafe',
    severity: 'high',
    raisedBy: ['means', 'farewell'],
    phrase: `
      GONNA do something bad|stupid|crazy|terrible|drastic|permanent|to_myself|i_regret
      CANT promise ** safe|alive|okay|ok|be_here|wont|anything|myself
      AFRAID ** alone ** thoughts|myself|mind|head|tonight|pills|gun
      NOT ** safe|trust with|by|from|alone|around|being ** SELF|alone|tonight|self
      NOT trust|safe SELF|alone|tonight|right_now
      NOT trust|safe ** with|around|by|from SELF
      NOT feel|be|stay|keep ** safe
      NOT keep|stay|be ** safe|alive|stop|hold ** myself|tonight|any|anymore|much
      unsafe with|from|by|around|alone_with SELF|me|my_meds|my_thoughts
      i|im|feel|feeling * so|really|very? unsafe ** tonight|alone|myself|home|meds|right_now|rn|with
      AFRAID ** what|that ** i|ill|im * do|might|will|gonna|hurt|could|KILL|going
      AFRAID i|ill|im ** KILL|hurt|do|end ** SELF|something|it|stupid
      AFRAID ** be|of|left|being * alone|SELF with? SELF|thoughts|tonight|right_now
      do|did|doing something permanent|stupid|drastic|irreversible|i_cant_take_back|id_regret|bad_to_myself
      AFRAID of|by SELF
      keep|stop|talk|hold|save me from|out|before|safe ** doing|KILL|it|jumping|myself|SELF|i_do|ledge|alive
      need|want someone|somebody|help|anyone ** stop|watch|keep me|before|or * from|safe|i|alone|tonight|ill`,
    reason: 'Does not feel safe with oneself and reaches for help.',
    hits: ["I don't feel safe with myself", "I'm scared of what I might do"],
    misses: ['the road is not safe in winter', "I'm afraid of the dentist"],
  },
  {
    id: 'en.suicide.survive-night',
    severity: 'high',
    raisedBy: ['means', 'farewell', 'intent'],
    phrase: `
      NOT|never see|picture|imagine|seeing myself ** making|alive|living|here|past|getting|lasting|reaching|turning
      NOT ** make|survive|last|get ** it_through|it_past|through|alive|thru|it_to|past|the_night|until|till|out * TONIGHT|night|alive|morning|week|weekend|day|christmas
      NOT ** make|survive TONIGHT
      dont|doubt|not_sure|wont|might_not|may_not ** be|see|reach|live ** alive|here|around|tomorrow|birthday * TOMORROW|christmas
      how|if ** survive|make_it_through|get_through|live_through TONIGHT|night|another_day|another_night|this_night`,
    reason: 'Does not expect to outlive the night.',
    hits: ["I don't think I'll make it through the night", 'not sure I can survive tonight'],
    misses: ["won't make the meeting", 'not sure I can pass the exam'],
  },
]);
