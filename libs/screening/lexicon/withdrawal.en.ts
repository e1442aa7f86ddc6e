import { rulesOf } from '../src/lexicon.js';

export const withdrawalEn = rulesOf('withdrawal', 'en', [
  {
    id: 'en.withdrawal.danger',
    severity: 'high',
    evidence: true,
    despite: ['ordinary', 'negation'],
    phrase: `
      STOPPED *** DEPRESSANT *** DTS
      DTS *** STOPPED ** DEPRESSANT
      STOPPED *** DEPRESSANT *** my|i|im|and|now *** DTS
      DTS *** since|after|because|from|without *** DEPRESSANT|drink|beer|quit|quitting|stopped|withdrawal|detox
      DAYS *** without|no|off|since|sober|clean|last *** DEPRESSANT *** DTS
      DAYS *** sober|clean|off|in|into|without *** DTS_HARD
      withdrawal|withdrawals|withdrawing|detoxing|detox *** DTS_HARD
      DTS_HARD *** withdrawal|withdrawals|withdrawing|detoxing
      DEPRESSANT *** withdrawal|withdrawals *** DTS
      DEPRESSANT * withdrawal|withdrawals|detox ** at_home|alone|by_myself|on_my_own|bad|scared|kicking|real|now|killing
      cold turkey *** DEPRESSANT
      DEPRESSANT *** cold turkey
      DTS *** cold_turkey|quit|quitting|stopped ** DEPRESSANT|from
      day|night|hour 1|2|3|4|one|two|three|four * STOPPED DEPRESSANT
      DTS *** day|night 1|2|3|4|5 ** DEPRESSANT
      flushed|dumped|threw_out|tossed ** DEPRESSANT *** seize|seizing|seizure|shaking|hallucinating|feel|sick
      feel|like|about|going|gonna ** to? seize|have_a_seizure
      delirium tremens
      i|im|have|having|got|think|the dts|dt_s
      ran_out|out of|my ** DEPRESSANT *** DTS|scared|withdrawal|sick|seizure|panicking|doctor
      seeing|saw ** bugs|things|shadows|spiders|people ** not|arent|crawling|there|walls|real|since|skin *** detox|quit|stopped|drink|sober|alcohol|DEPRESSANT|drinking`,
    reason: 'Stopping alcohol or benzodiazepines with shaking, seeing things or a seizure can kill.',
    hits: ["quit drinking two days ago and now I'm shaking", 'stopped my klonopin, now I am seeing shadows'],
    misses: ['my phone is shaking on the table', 'the withdrawal from the ATM failed'],
  },
  {
    id: 'en.withdrawal.seizure',
    severity: 'imminent',
    evidence: true,
    phrase: `
      i|im|ive|just|think|OTHER ** HAD|HAVING|having|had|is|has|been|keeps * SEIZURE|seizures|seizing|convulsing *** withdrawal|withdrawals|DEPRESSANT|detox|detoxing|quit|stopped|sober|drink|alone|now|and|help|just|again|on
      OTHER|i ** is|am|started|keeps|are having? SEIZURE
      OTHER|i ** HAVING|having SEIZURE
      SEIZURE *** DEPRESSANT|withdrawal|detox|quit|stopped|drinking
      DEPRESSANT|withdrawal|detox|quit|stopped|cold_turkey *** HAD|having|had|HAVING * SEIZURE`,
    reason: 'A seizure.',
    hits: ['i just had a seizure, stopped drinking yesterday', 'my wife is having a seizure'],
    misses: ['the seizure of the assets was in the news', 'seizure dogs are amazing'],
  },
  {
    id: 'en.withdrawal.bad',
    severity: 'concern',
    phrase: `
      i|im|ive|my|these|having|in|the|bad|this|severe|going_through ** dopesick|dope_sick|withdrawal|withdrawals|withdrawing|detoxing ** bad|so|sick|cant|hell|alone|home|myself|killing|kicking|right|unbearable|hard|worse|die|help|awful|rough|brutal|now
      dopesick|dope_sick
      kicking ** DRUG|dope|cold_turkey ** alone|home|myself|hell|sick|by
      sick|sweating|puking|throwing_up|shaking|shivering|aching|diarrhea *** from|without|since|kicking|coming_off ** DRUG|withdrawal|dope|withdrawals`,
    reason: 'Bad withdrawal.',
    hits: ['im dopesick', 'these withdrawals are brutal'],
    misses: ['withdrawal at the bank', 'social withdrawal is a symptom'],
  },
  {
    id: 'en.withdrawal.hours-in',
    severity: 'high',
    evidence: true,
    phrase: `
      hours|hrs|hr|hour|days|day|nights ** off|without|since|w_out|no|from|into|after|clean|last|in * the|my|a|last|any? ** DEPRESSANT|booze|liquor|beers|xannies|kpins|drink *** DTS|DTS_HARD|crawl|crawling|shadows|bugs|voices|whispers|wet|heart|twitching|jumping
      off|without|since|quit|stopped|no DEPRESSANT|booze|liquor|beers|kpins|xannies *** DTS|DTS_HARD|shake|shaking|crawl|crawling|shadows|bugs|seeing_stuff|see_stuff|twitching ** stuff|wall|walls|crawl|things|bad|hands|now|again|today|and|everywhere
      hands|whole_body|body ** shaking|shake|tremble|trembling *** since|without|off|no DEPRESSANT|booze|liquor
      off|without|since|quit|stopped|no * the? DEPRESSANT|booze|liquor|beers *** hands|body|heart|stuff|things|bugs|shadows ** shaking|shake|crawl|crawling|racing|moving|tremble
      DTS|DTS_HARD|see_stuff|seeing_stuff|seeing_shit|hearing_stuff|hearing_shit|hands_wont_stop|cant_hold_a_cup|sheets_soaked *** DEPRESSANT|booze|detox|detoxing|last_drink|since_i_stopped|since_i_quit|kpins|xannies
      stopped|quit|dropped|quitting|cut_off|flushed|tossed|ran_out|out|ditched|cold_turkey|jumped_off|no_more ** DEPRESSANT|booze|kpins|xannies *** DTS|DTS_HARD|crawl|crawling|shadows|twitching|heart|not_real|confused|fever|soaked
      seeing|see|saw|hear|hearing ** stuff|things|shit|people|bugs|ants|spiders|shadows|music|whispers ** not|arent|isnt|crawl|crawling|there|walls|wall|floor|real ** DEPRESSANT|booze|detox|withdrawal|day|quit|stopped|hours`,
    reason: 'Hours or days off alcohol or benzodiazepines, with signs.',
    hits: ['two days without booze and my hands are shaking', 'seeing shadows since i stopped the kpins'],
    misses: ['two days without coffee, my head hurts', 'my hands shake when i give a talk'],
  },
  {
    id: 'en.withdrawal.alone-detox',
    severity: 'concern',
    phrase: `
      detoxing|detox|kicking|withdrawing|coming_off|tapering|quitting|cold_turkey ** DEPRESSANT|booze|DRUG|STREET_DRUG|at_home|alone|by_myself|in_my_room|in_my_apartment|on_my_own|off ** alone|home|by_myself|myself|cold_turkey|no_doctor|no_meds|scared|dangerous|safe|without
      is|can|could|should ** cold_turkey|stop_drinking|quit_drinking|stop_xanax|quit_xanax|detox|come_off ** safe|dangerous|die|alone|home|kill|myself|seizure|all_at_once
      sick|puking|shaking|sweats|sweating|chills|crawling|aching|cramps|diarrhea|restless|kicking_my_legs ** no|without|from|ran_out|out_of|coming_off|kicking|off * my|the|more|any? ** subs|suboxone|methadone|dope|fent|DRUG|STREET_DRUG|dose
      ran_out|out|lost|stole|stolen|missed|cut_me_off|cut_off|kicked_off ** subs|suboxone|methadone|strips|my_dose|script|kpins|xanax|benzos|gabapentin ** sick|scared|withdrawal|freaking|days|help|shaking|what|panic|using|use|weekend|cant`,
    reason: 'Detoxing alone, or cut off from a medicine.',
    hits: ['kicking dope alone in my room', 'ran out of subs and im sick'],
    misses: ['ran out of milk and im sick of it', 'social detox from my phone at home'],
  },
]);
