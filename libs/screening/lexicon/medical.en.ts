import { rulesOf } from '../src/lexicon.js';

export const medicalEn = rulesOf('medical', 'en', [
  {
    id: 'en.medical.driving-now',
    severity: 'imminent',
    evidence: true,
    phrase: `
      DRIVING_NOW ** seeing_double|swerving|nodding|blacking_out|passing_out|cant_see_straight
      IM_NOW|i|im ** INTOXICATED ** and|but|while|so|to|i|now|cant|already|about? ** driving|DRIVING_NOW
      IM_NOW|i|im|currently|still|just|been ** DRIVING_NOW ** INTOXICATED
      DRIVING_NOW ** INTOXICATED
      INTOXICATED ** DRIVING_NOW
      i|im|just|after|ive had|drank|drinking|took|smoked|shot|did ** DRINKS|DRUG|PILLS|beers|shots|drinks|bottle|vodka|wine|a_lot|too_much|fifth|edible *** DRIVING_NOW|drive|driving
      GONNA|about_to|ill|can|ima|imma|will ** drive|drive_home|get_in_my_car|get_behind_the_wheel ** anyway|drunk|INTOXICATED|after|even|but|now|home ** INTOXICATED|drinks|drinking|beers|now|had|drunk|anyway|shots|bottle
      nodding|nodding_off|dozing|falling_asleep|seeing_double|swerving|blacking_out ** wheel|driving|highway|road|car|lanes|freeway|drive
      DRIVING_NOW ** nodding|swerving|seeing_double|cant_see|everywhere|passing_out|blacking|fast|eyes ** off|double|straight|lanes|open|out|wheel|over
      keys ** in_hand|in_my_hand|in_the_ignition ** INTOXICATED|drink|drunk|drinks|had|beers|drinking
      INTOXICATED ** keys
      DRIVING_NOW *** after|with|had ** DRINKS
      DRINKS ** DRIVING_NOW
      had|drank DRINKS beers|drinks|shots|in_me *** DRIVING_NOW`,
    reason: 'Driving impaired, now.',
    hits: ["I'm drunk and driving home", 'had six beers, behind the wheel now'],
    misses: ['drove past the bar sober', 'driving instructor had two coffees'],
  },
  {
    id: 'en.medical.driving',
    severity: 'high',
    evidence: true,
    phrase: `
      i|ive|we|keep|OTHER|he|she|just|still|been|ended_up ** drove|drive|driven|driving ** INTOXICATED|home_drunk|after_drinking|blacked
      drove|driving|drive ** INTOXICATED|after ** last_night|again|drinking|home|today|kids|work|yesterday|to|with
      OTHER|he|she ** driving|drove|behind_the_wheel|left|leaving|keys ** INTOXICATED|drunk|high|wasted
      OTHER|he|she ** INTOXICATED ** driving|drove|behind_the_wheel|car|keys|leaving|drive`,
    reason: 'Driving impaired.',
    hits: ['I drove home drunk again', 'he left driving wasted'],
    misses: ['high winds when I drove home', 'drove the team bus'],
  },
  {
    id: 'en.medical.emergency',
    severity: 'high',
    evidence: true,
    raisedBy: ['now'],
    phrase: `
      i|im|my|having|ive|OTHER ** chest|heart ** pain|pains|crushing|hurts|hurting|tight|attack ** arm|breathe|help|bad|breath|left|now|jaw|and|wont|sweating|cant|spreading|blood
      CANT breathe ** chest|help|blue|now|lips|throat|911|please|closing|swelling
      coughing|puking|vomiting|throwing_up|pissing|peeing|shitting ** blood
      abscess|infection|arm|leg|injection_site|wound|cut ** red|streaks|swollen|pus|black|fever|spreading|hot|numb ** fever|spreading|streaks|shooting|injected|smell|hospital|worse|bad|chills|inject|red
      fever|chills ** shooting|injecting|shot_up|abscess|needle
      passed|blacked|passing out ** hit|head|bleeding|woke|floor|again|and|keep ** head|bleeding|floor|hospital|blood`,
    reason: 'A body in danger.',
    hits: ['crushing chest pain and my left arm is numb, having chest pain bad', 'im throwing up blood'],
    misses: ['my heart hurts for you', 'the chest of drawers is heavy'],
  },
  {
    id: 'en.medical.at-the-wheel',
    severity: 'imminent',
    evidence: true,
    phrase: `
      AT_WHEEL *** took|drank|did|smoked|had|popped|snorted|shot ** CLEAR_DRUG|DRINKS|edible|whole_pint
      took|drank|did|smoked|popped|snorted|shot ** CLEAR_DRUG *** AT_WHEEL
      AT_WHEEL *** DRUNK_NOW
      i|im|still|drunk|wasted|buzzed ** DRUNK_NOW *** AT_WHEEL
      wasted|drunk|hammered|buzzed|stoned|tipsy|faded|plastered *** AT_WHEEL
      AT_WHEEL ** after|had|with|on|like|drank ** DRINKS|bottle|pint|shots|xans|bars|percs|line|bowl|drinks|beers|edible|glasses|tall_boys|joint|STREET_DRUG
      had|drank|took|did|downed|after|killed ** DRINKS|DRINK|xans|bars|percs|line|bottle|pint|tall_boys|edible|nyquil|ambien|STREET_DRUG *** AT_WHEEL
      nodding|nodded|falling_asleep|fell_asleep|swerving|passed_out|passing_out|blacking_out|sideswiped|swerved * at|behind|the|while|in|a|on? ** wheel|driving|highway|freeway|light|road|lane|truck|home|car`,
    reason: 'Drives, or is about to, while impaired.',
    hits: ['about to drive after six shots', 'nodding at the wheel on the freeway'],
    misses: ['had three coffees and now driving home', 'my dad is driving us after his two meetings'],
  },
  {
    id: 'en.medical.body-fails',
    severity: 'high',
    evidence: true,
    phrase: `
      my|his|her ** chest|heart|jaw|left_arm|arm ** hurts|hurting|tight|pain|pains|crushing|pressure|pounding|numb|racing|skipping|squeezing ** coke|cocaine|meth|speed|addy|adderall|breathe|bad|cant|arm|sweating|help|hours|since|used|after|scared|worse
      abscess|infected|infection|swollen|streaks|oozing|pus|red_streaks *** spreading|fever|hot|smells|chills|black|up_my|bigger|red_streaks
      abscess|infected|infection|swollen|red|hot|oozing|pus|black|streaks|green ** arm|vein|hand|leg|site|injection|spot|foot|where_i_shot|from_shooting|needle ** fever|shot|hot|smells|chills|black|spreading|swollen|hurts|streaks|up|needle|using|red|bigger
      puking|throwing_up|vomiting|coughing|coughed|pissing|shitting|peeing|pooping|spitting|threw ** blood|coffee_grounds|black_stuff|black_tar|bile
      fell|fallen|hit|cracked|smashed|busted ** head ** drunk|bleeding|blood|dizzy|blacked|vomiting|puking|confused|cant_remember|passed|knocked|blurry|high
      eyes|skin|whites ** yellow|turning_yellow|jaundice|went_yellow
      passed|passing|blacked|blacking out ** again|twice|today|woke_up|bathroom|blood|floor|head|remember|for_no_reason|keeps
      havent|cant|not ** eaten|drank|keep_anything_down|peed|eat|drink_water|keep_water_down|hold_anything_down ** days|since|anything|blood|weak|dizzy|faint|passing`,
    reason: 'A body in danger.',
    hits: ['my abscess is hot and the red streaks are spreading up my arm', 'throwing up blood since morning'],
    misses: ['gave blood today, felt a bit dizzy', 'my jaw hurts from the dentist'],
  },
]);
