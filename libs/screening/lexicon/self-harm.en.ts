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
]);
