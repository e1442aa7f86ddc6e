import { rulesOf } from '../src/lexicon.js';

/** Preparing, means in hand, a place: what is done, not what is felt. */
export const suicideMeansEn = rulesOf('suicide', 'en', [
  {
    id: 'en.suicide.rope-ready',
    severity: 'imminent',
    evidence: true,
    phrase: `
      have|got|bought|with * a|the|my? LIGATURE ** tree|beam|branch|spot|BEAM ** picked|ready|chosen|in_mind|out|leaving|tonight
      TIED|tied_up|hung_up the|a|my LIGATURE ** already|scared|ready|tonight|and|now|myself|strong|hold|goodbye|im|up
      LIGATURE ** around|round|over|from|through|off|onto|to ** BEAM
      kick|kicking|kicked|step|stepping|stepped * off|away|over? * the|this|my|a? chair|bucket|stool|ladder|crate *** away|out|now|neck|and|done|over|off
      i|ive|its|im|just|already * TIED|tested|testing|bought * the|a|my|it? ** LIGATURE ** BEAM|ready|tight|around|hold|weight
      LIGATURE ** TIED|up|over|from|around|on ** BEAM|neck|my_neck|ready
      i|ive|its|have * TIED it|this ** BEAM
      TIED *** LIGATURE *** BEAM ** neck|me|holds|chair|ready|tonight|weight|fits
      LIGATURE ** around|round|on|over ** my? neck|throat
      chair|stool|bucket|ladder ** under|below|beneath|kicked|kick|ready|here|underneath *** LIGATURE|BEAM|neck|tied`,
    reason: 'A noose or its parts made ready.',
    hits: ['the belt is looped over the closet rod', 'tied the cord to the rafter and my neck fits'],
    misses: ['tied the dog leash in the yard', 'fixed the ceiling fan with dad'],
  },
  {
    id: 'en.suicide.gun-at-hand',
    severity: 'imminent',
    evidence: true,
    phrase: `
      i|ill|im|then|gonna|and|just|about_to * pull|pulling|squeeze|squeezing the trigger
      loaded|cocked|racked|chambered|loading * the|my|a|one? FIREARM|nine|9|45|38|357|clip|mag|magazine|revolver
      loaded|cocked|chambered a? round|one|bullet
      FIREARM ** ON_ME
      got|took|pulled|grabbed|get|have|loaded|loading|cleaned|holding|i_have ** FIREARM ** SAFE_PLACE|ON_ME|tonight|right_now
      one bullet|round|shell|left ** chamber|chambered|gun|cylinder|mouth|waiting|name|ready
      barrel|muzzle ** mouth|teeth|temple|chin|tastes|cold
      found|know|cracked|guessed|got ** code|combo|combination|key|keys ** safe|gun_safe|gun_cabinet|his_gun|cabinet
      safety is? off ** FIREARM|gun|and|hand|ready
      i|ive * loaded the|my|his|dads|a FIREARM`,
    reason: 'A firearm at hand.',
    hits: ['got my uncles pistol out of the drawer', 'the revolver is on my chest'],
    misses: ['gun safe is locked and my sponsor has the key', 'gave my rifle to my brother for now'],
  },
  {
    id: 'en.suicide.pills-ready',
    severity: 'imminent',
    evidence: true,
    phrase: `
      i|ive|got|have|theres * got|have? * about|like? NUMBER|MANY * of? PILLS *** DRINK|vodka|whiskey|fifth|handle|bottle|tonight|using|taking|waiting|goodbye
      NUMBER * of? PILLS ** and|with ** DRINK|vodka|whiskey|fifth|handle|bottle|tonight
      PILLS|them|everything|all ** lined|laid|counted|poured|dumped|spread|set|crushed|sorted * out|up ** floor|table|bed|counter|sink|tub|dresser|desk|lap|nightstand|me
      laid|lined|counted|poured|dumped|spread|crushed ** PILLS ** out|up|floor|table|bed|counter|front|lap
      laid|lined|set|spread everything|it_all|them_all out|up ** floor|bed|tub|bathroom|table *** writing|knows|know|ready|sorry|goodbye|note|tonight|done
      handful|fistful|bottle|mouthful|cup of PILLS ** hand|lap|front|ready|now|here|going|swallow|down
      PILLS ** and|with ** bottle|fifth|handle|pint|vodka|whiskey|wine ** ready|front|here|next|table|tonight|goodnight`,
    reason: 'Pills laid out to be taken.',
    hits: ['my meds are all lined up on the sink', 'poured the pills out on the bed'],
    misses: ['the nurse gave me my pills at the window', 'all my bills are laid out on the table'],
  },
  {
    id: 'en.suicide.lonely-place',
    severity: 'imminent',
    evidence: true,
    phrase: `
      on|laying_on|lying_on|standing_on|sitting_on|walking the? train_tracks|tracks|railroad_tracks|subway_tracks ** waiting|train|and|now|rn|next|tonight|for|listening|alone
      im|i|here|up|sitting|standing|parked|came ** top|edge|roof|ledge|side|middle ** LONELY_PLACE *** quiet|peaceful|calm|nobody|no_one|alone|dark|cold|windy|wind|cars|looking|down|done|ready|jump|goodbye|sorry|tired|far
      im|i|here|came|walked|drove|up ** at|on|by|to|under ** bridge|overpass|tracks|rooftop|roof|ledge|cliff ** and * im|its|i|nobody|no? ** quiet|peaceful|calm|nobody|alone|dark|ready|done|jump|scared|tired|down|jumping
      SAT ** LONELY_PLACE *** dont|not|never|wont|no *** back|home|leaving|down|leave|up
      SAT ** LONELY_PLACE *** jump|jumping|fall|falling|water|ending|end|engine_running|hose|goodbye|sorry|one_step|step|quiet_now|looking_down|wondering_how|it_would_be|nobody_around|last
      SAT ** edge|ledge|railing|roof|rooftop|overpass|bridge ** looking|alone|wind|and|cant|again|thinking|crying|at_night|traffic|nobody
      engine|motor|car is? running ** garage|closed|shut|windows|hose
      waiting|listening for|on the next|last? train
      feet|legs|toes ** over|hanging|dangling|off ** edge|ledge|side|railing|roof|bridge`,
    reason: 'Alone in a place where people die.',
    hits: ['parked by the lake and im not driving home', 'my legs are hanging over the edge'],
    misses: ['sitting by the river fishing with my dad', 'standing on the pier watching the boats'],
  },
  {
    id: 'en.suicide.not-coming-back',
    severity: 'high',
    evidence: true,
    raisedBy: ['farewell', 'time', 'means'],
    phrase: `
      dont|not|no|never|wont * plan|planning|plans|intend|intending|gonna|going|intention * on|to|of? coming|come|driving|drive|making|make|walking|walk|getting|waking * back|home|up|down
      i|im|ill not|wont|never * coming|come|be * home|back ** tonight|ever|this_time|from|sorry|goodbye|tell|love|anymore
      one_way * trip|drive|ticket|walk|ride
      last|final drive|walk|ride|trip|swim|high|time_out|shot|meal|cigarette|sunset ** then|before|tonight|and|goodbye|it|done|i
      wont|dont|not need|needing * a|the? ride_home|way_back|return|tomorrow|next_week|my_chip|my_stuff|them_anymore`,
    reason: 'Goes and does not mean to return.',
    hits: ['i dont plan on coming home from this walk', 'one way trip out to the coast'],
    misses: ['not planning to go back to that job', 'last cigarette before i quit was monday'],
  },
  {
    id: 'en.suicide.means-saved',
    severity: 'high',
    raisedBy: ['time', 'farewell', 'intent'],
    phrase: `
      SAVED|hiding|keeping|skipping|cheeking|holding_on_to|holding_onto|palming ** PILLS ** just_in_case|enough|for|until|when|so|instead|in_a|under|stash|count|bottle
      i|ive|got|have|theres|keep|kept ** PILLS|dope|fent|insulin|FIREARM|rope ** just_in_case|hidden|put_away|stashed|nobody_knows|for_when|in_case_i|my_way_out|my_exit
      have|got|need|saved enough *** to ** die|od|overdose|end_it|never_wake|not_wake|do_it|finish|kill|sleep_forever|put_me_out
      BOUGHT ** FIREARM|rope|helium|razor_blades|LIGATURE|charcoal ** today|yesterday|for_it|and_i|for_me|just_in_case|so_i_can|no_one_knows|nobody_knows|tomorrow
      my exit|way_out|out|escape|backup_plan is|if|when|plan *** PILLS|FIREARM|rope|bottle|bridge`,
    reason: 'Keeps or gets what could kill.',
    hits: ['been saving up my sleeping pills just in case', 'bought a rope today and nobody knows'],
    misses: ['saved up for a new phone', 'bought a belt for the interview'],
  },
  {
    id: 'en.suicide.blade-and-blood',
    severity: 'imminent',
    evidence: true,
    beside: ['blood'],
    phrase: `
      tub|bathtub|bath|wrist|wrists|veins|vein|artery|blade|razor|boxcutter|box_cutter|throat`,
    reason: 'A blade or a vein, and blood.',
    hits: ['in the tub with the blade and the water is red', 'my wrists wont stop bleeding'],
    misses: ['scrubbed the tub, so quiet now', 'the razor is in the drawer'],
  },
  {
    id: 'en.suicide.gas-or-poison',
    severity: 'imminent',
    evidence: true,
    phrase: `
      drinking|drank|chugging|chugged|swallowing|swallowed|downing|downed|gulped|sipping * the|a|some|of|my? bleach|antifreeze|drano|lysol|pesticide|rat_poison|windex|detergent|poison|cleaner|gasoline|paint_thinner|cyanide|lighter_fluid|weed_killer|ammonia
      hose|tube|pipe *** hooked|hook|taped|run|connected|attached|ready|duct_taped|running *** tailpipe|exhaust|muffler|window
      hose|tube|pipe|vacuum_hose ** tailpipe|exhaust|muffler|car_window|my_car
      tailpipe|exhaust|fumes ** hose|window|garage|hooked|taped|breathing|breathe|sleepy|car_running
      charcoal|grill|helium|nitrogen|bag ** lit|burning|running|over|tank|sealed ** car|tent|bathroom|head|room|windows|garage * with|and|me|taped|sealed|now|alone|goodbye`,
    reason: 'Gas made ready, or poison drunk.',
    hits: ['got a hose from the exhaust into the window', 'breathing the fumes in the garage'],
    misses: ['the garden hose leaks', 'my exhaust pipe is loud'],
  },
  {
    id: 'en.suicide.wrong-side',
    severity: 'imminent',
    evidence: true,
    phrase: `
      wrong|other|outer|far|outside side|edge of the? railing|rail|fence|barrier|guardrail|bridge|balcony
      climbed|climbing|over|past * over|the|past? railing|rail|fence|barrier|guardrail|ledge ** jump|down|water|and|traffic|wind|scared|goodbye|alone`,
    reason: 'On the far side of the rail.',
    hits: ['on the outer edge of the bridge', 'climbed over the barrier and looking down at the water'],
    misses: ['the other side of the street', 'the railing is broken'],
  },
  {
    id: 'en.suicide.place-brink',
    severity: 'imminent',
    evidence: true,
    beside: ['brink', 'intent', 'farewell'],
    phrase: `
      climbing|climb|climbed|heading|headed|walking|going|driving|running|on_my_way|omw ** HIGH_EDGE|LONELY_PLACE
      SAT|top|edge|roof|came|drove|stuck ** at|on|by|near|under|of|over|to|top|up * the|a|this|my|old? LONELY_PLACE
      im|i at|on|by the|a LONELY_PLACE`,
    reason: 'In such a place, and it is quiet.',
    hits: ['im on the overpass looking down', 'drove to the quarry, nobody is out here'],
    misses: ['im at the lake with my kids', 'drove to the beach with my sister'],
  },
  {
    id: 'en.suicide.means-and-goodbye',
    severity: 'imminent',
    evidence: true,
    beside: ['farewell', 'brink'],
    phrase: `
      LIGATURE ** and|with|plus ** tree|beam|BEAM|branch|chair|stool|note|step_stool|ladder
      FIREARM|noose|my_belt|the_rope|a_rope|the_blade|my_razor|the_razor
      emptied|swallowed|downed|chugged|gulped|poured ** bottle|cabinet|pills|meds|mouth|throat|them|it_all|everything
      jump|jumping|leap|drop at|when|once|after|in|before ** midnight|sunrise|dawn|minutes|minute|hour|dark|noon|gone|clear`,
    reason: 'Means, and a goodbye or an empty place.',
    hits: ['the pistol is loaded. dont bother calling', 'emptied the bottle into my mouth, I love you all'],
    misses: ['the gun is locked at my sponsors', 'emptied the trash, see you Thursday'],
  },
]);
