import { rulesOf } from '../src/lexicon.js';

/** Harm to oneself that is not said to be meant to end in death. */
export const selfHarmEn = rulesOf('self-harm', 'en', [
  {
    id: 'en.self-harm.did',
    severity: 'high',
    evidence: true,
    phrase: `
      cutting|burning again
      cant_stop|keep|back_to picking_up|grabbing|reaching_for|holding * blade|razor|knife|lighter
      hit|punched|slapped|scratched|choked|bit SELF ** face|head|over|until|again|arm|leg|hard
      i|ive|just cut again|tonight|last_night|yesterday
      i|ive cut today|deep|deeper|too_deep
      i|ive|just|been|im|started|keep|again|back_to CUT|BURN|hurt|hurting|harmed|harming|cutting SELF
      i|ive|just|been|im|started|keep CUT|BURN ** SKIN
      CUT|BURN|hurting|harming SELF again|today|tonight|now|rn|last_night|this_morning|every
      i|im|been|started|ive self harmed|harming|harm|harmed_again
      i|im|been|started|ive|back_to|still|keep cutting again|tonight|now|every_day|daily|my|on|to|rn|when|today
      i|ive|just relapsed * on|into|with cutting|self_harm|sh|burning
      i|im punching|punched|banging|hit|hitting|scratching|scratched|banged ** wall|walls|my_head|SELF|my_face|until|my_arms|my_legs ** bleed|bled|blood|knuckles|wall|walls|until|raw|again|head
      SKIN * are|is|all * bleeding|cut_up|covered|cuts|fresh|raw|sliced
      fresh|new|deep|more cuts|cut|burns|wounds|scars ** my|on|arms|thighs|today|legs|arm|leg|wrist
      hurting|cutting|burning|harming SELF ** is|helps|every|again|works|makes|to_feel|to_cope|daily|lately|because|when|feels
      banging|hitting|slamming|punching|smashing|bashing|hit|banged * my_head|SELF|my_face ** wall|until|till|against|repeatedly|floor|so
      glass|mirror|blade|knife|lighter|razor|cigarette|scissors ** on|against|into|across ** my_arm|my_arms|my_skin|my_leg|my_thigh|my_thighs|my_wrist|SELF|my_stomach
      CUT too deep
      self harm|harming|harmed is|thoughts|urges|again|relapse
      cut|cuts ** need|needs|might_need|wont * stitches|stop_bleeding|stop`,
    reason: 'Has hurt oneself.',
    hits: ['I cut myself again last night', 'started burning my arms'],
    misses: ['I cut my finger slicing bread', 'she hurt my feelings'],
  },
  {
    id: 'en.self-harm.intent',
    severity: 'high',
    raisedBy: [],
    phrase: `
      GONNA CUT|hurt|burn|harm|cutting|hurting SELF
      GONNA|about_to self harm
      BLADE ** out|ready|again|found|bought|hid|hidden|hiding ** cut|cutting|SELF|GONNA|skin|arms
      got|found|took|have my|the|a|some? old? blade|blades|razor|razors * out|again|back|tonight|now|today|apart`,
    reason: 'Is about to hurt oneself.',
    hits: ['about to cut myself', 'found my old razors again'],
    misses: ['going to cut the cake myself', 'bought a razor for shaving'],
  },
  {
    id: 'en.self-harm.urge',
    severity: 'concern',
    phrase: `
      WANT|URGE|THINK|tempted|need ** to|of|about|with? CUT|hurt|harm|burn|punish|hurting|harming|cutting|burning SELF|my_skin|my_arms|my_arm|again
      WANT|URGE|THINK|tempted|urges|urge|need|craving ** self harm|injury|injure|harming
      want|wanna|need|THINK|urge|urges|craving|miss|missing|tempted * to_cut|to_self_harm|the_blade|to_bleed|my_blade|my_razor|cutting|burn_myself|see_blood|feel_pain|to_sh|to_relapse_on_sh
      scratch|peel|rip|claw|tear|pick|dig my skin|arms|face|flesh * off|bleed|until|open|raw
      WANT ** SELF|it|my_skin|my_arms bleed
      make|making|see ** SELF|it bleed
      URGE to? CUT|bleed|burn|scratch|hurt SELF|again|so|is|tonight|bad|today|deep
      urge|urges to? cut|bleed|burn
      i|im DESERVE * pain|punished|hurt|suffer
      only|cutting|bleeding|pain ** makes_it_stop|feel_something|helps|relief|numb|release|feel_anything|feel_real
      hurt SELF`,
    reason: 'An urge to hurt oneself.',
    hits: ['the urge to cut is so strong', 'I keep wanting to hurt myself'],
    misses: ['I want to cut sugar', 'need to burn the yard leaves'],
  },
  {
    id: 'en.self-harm.starving',
    severity: 'concern',
    phrase: `
      i|im|been|ive starving|starve|purging|purged|throwing_up|made SELF ** punish|sick|every|again|after|puke|throw|disappear|days
      havent|have_not|not eaten|eating in|for * days|week ** punish|deserve|want|disappear|worth
      started|been|im|keep purging|making_myself_throw_up|making_myself_sick`,
    reason: 'Starving or purging as harm.',
    hits: ['been purging again', "I'm making myself throw up"],
    misses: ['starving, what is for lunch', 'the dog threw up again'],
  },
  {
    id: 'en.self-harm.reopened',
    severity: 'high',
    evidence: true,
    phrase: `
      have|got|holding|with * the|a|my HURT_SELF_WITH ** and ** started|starting|already|bleeding|cutting|shaking
      relapsed|slipped|went_back * on|into|with|to cutting|self_harm|sh|burning|self_injury|hurting_myself
      burn|burned|burning|burnt|scratched|hit|bruised|punched|bit SKIN|SELF ** with|using|on_purpose|until|till ** cig|cigarette|lighter|match|iron|purpose|bled|bruise|hammer|again|blood
      cut|cutting|slit|sliced|slashed|carved SKIN
      CUT|BURN|carved|cut|burned|scratched|wrote|etched ** words|word|name|lines|letters|initials|marks|holes|x|tally|worthless ** SKIN|skin|arm|leg|thigh|stomach|wrist|hip
      hit|hitting|banged|banging|slammed|slamming|smashed|smashing|bashed|punched|punching * my|myself|the? ** head|face|fist|knuckles|wall|mirror ** till|until|bled|bleed|bleeding|bloody|again|swollen|bruised|black
      opened|opening|reopened|reopening|picked|picking|picking_at|tore|ripped|ripping|cut|dug|digging * up|at|open|into|through|over? ** OLD_WOUNDS
      took|put|dragged|ran|used|pressed|held|pushed|run|stuck|jabbed * a|the|my|that? HURT_SELF_WITH ** to|on|into|across|against|over|in ** my|SKIN|WRISTS * arm|arms|thigh|thighs|leg|legs|wrist|wrists|skin|stomach|hip|hips|hand|ankle|hands
      bleeding|blood|stitches|bandages|bandaged|bandage|gauze ** my ** arm|arms|thigh|thighs|wrist|wrists|leg|legs ** again|cut|myself|did_it|relapsed|sleeves|hiding|from
      long sleeves ** hide|cover|so|again|nobody|because
      i did it again ** cut|arm|blade|blood|thigh|scars|skin|wrist|razor
      cut|cutting|burned|burning|scratched|hit|hurt|hurting|punished|punishing|bruised|starved SELF * again|tonight|today|last_night|because|to_feel|until|so|this_morning|yesterday
      DAYS|clean|months|streak ** clean|free|no * from|of? cutting|self_harm|sh ** gone|broke|lost|over|ruined|reset|relapsed`,
    reason: 'Wounds opened again, or made.',
    hits: ['picked open my old cuts last night', 'ran the razor across my thigh'],
    misses: ['picked a scab off my knee gardening', 'wearing long sleeves, its cold'],
  },
  {
    id: 'en.self-harm.wants-blade',
    severity: 'concern',
    phrase: `
      keep|kept|cant_stop|been|just|so_badly|really * wanting|want|needing|need|thinking ** to|about? cut|burn_myself|hurt_myself|cutting|cut_myself
      trying|fighting|struggling|hard|tempted|barely|fight|try *** not to? cut|hurt_myself|self_harm|burn_myself|scratch_myself|cut_myself|harm_myself
      WANT|need|miss|missing|crave|craving|keep_thinking_about|thinking_about|dream_about|cant_stop_thinking_about * to|of|about|the? ** feel|see|hold|use|touch|grab|get|sting|pain|rush|release ** HURT_SELF_WITH|blood|burn|sting|cut|myself_bleed|bleed|skin
      WANT|need|miss|missing|crave|craving * the|my|that|a|to? ** HURT_SELF_WITH ** so|again|bad|badly|tonight|rn|skin|arm|on_me|feel
      miss|missing|crave|craving|urge|urges|tempted|itching|dying|want|wanting|need * to|for|the|of? cut|cutting|burn_myself|self_harm|sh|hurt_myself|hurting_myself|bleed ** so|again|bad|badly|tonight|rn|today|lately|strong|more_than
      HURT_SELF_WITH ** calling|calling_me|calling_my_name|looking|staring|drawer|whispering ** me|my_name|again|right|at_me|open|thinking
      only|nothing * thing|else? ** helps|calms|works|quiets|stops ** cutting|pain|bleeding|blade|burning|hurting
      deserve|need|want|have * to? ** punish|hurt|punished|hurting|pain ** myself|for|again|me|bad`,
    reason: 'Wants to hurt oneself.',
    hits: ['i miss the blade so much', 'want to feel the sting on my skin again'],
    misses: ['need a razor for shaving', 'I sharpened the lawn mower'],
  },
]);
