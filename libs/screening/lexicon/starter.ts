import type { Lexicon } from '../src/lexicon.js';
import { childEn } from './child.en.js';
import { childEs } from './child.es.js';
import { domesticEn } from './domestic.en.js';
import { domesticEs } from './domestic.es.js';
import { guardsEn } from './guards.en.js';
import { guardsEs } from './guards.es.js';
import { medicalEn } from './medical.en.js';
import { medicalEs } from './medical.es.js';
import { overdoseEn } from './overdose.en.js';
import { overdoseEs } from './overdose.es.js';
import { psychosisEn } from './psychosis.en.js';
import { psychosisEs } from './psychosis.es.js';
import { relapseEn } from './relapse.en.js';
import { relapseEs } from './relapse.es.js';
import { selfHarmEn } from './self-harm.en.js';
import { selfHarmEs } from './self-harm.es.js';
import { suicideEn } from './suicide.en.js';
import { suicideEs } from './suicide.es.js';
import { suicideActEn } from './suicide-act.en.js';
import { violenceEn } from './violence.en.js';
import { violenceEs } from './violence.es.js';
import { withdrawalEn } from './withdrawal.en.js';
import { withdrawalEs } from './withdrawal.es.js';
import { shorthandEn, wordsEn } from './words.en.js';
import { wordsEs } from './words.es.js';

/** What a programme begins with; its own from then on. */
export const starter: Lexicon = {
  version: 'starter-1',
  classes: { ...wordsEn, ...wordsEs },
  shorthand: shorthandEn,
  cues: [...guardsEn, ...guardsEs],
  rules: [
    ...childEn,
    ...domesticEn,
    ...medicalEn,
    ...overdoseEn,
    ...psychosisEn,
    ...relapseEn,
    ...selfHarmEn,
    ...suicideEn,
    ...suicideActEn,
    ...violenceEn,
    ...withdrawalEn,
    ...childEs,
    ...domesticEs,
    ...medicalEs,
    ...overdoseEs,
    ...psychosisEs,
    ...relapseEs,
    ...selfHarmEs,
    ...suicideEs,
    ...violenceEs,
    ...withdrawalEs,
  ],
};
