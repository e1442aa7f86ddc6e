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
]);
