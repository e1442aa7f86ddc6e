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
import { relapseSignsEn } from './relapse-signs.en.js';
import { selfHarmEn } from './self-harm.en.js';
import { selfHarmEs } from './self-harm.es.js';
import { suicideEn } from './suicide.en.js';
import { suicideEs } from './suicide.es.js';
import { suicideActEn } from './suicide-act.en.js';
import { suicideLeavingEn } from './suicide-leaving.en.js';
import { suicideMeansEn } from './suicide-means.en.js';
import { suicideMoreEs } from './suicide-more.es.js';
import { suicidePainEn } from './suicide-pain.en.js';
import { violenceEn } from './violence.en.js';
import { violenceEs } from './violence.es.js';
import { withdrawalEn } from './withdrawal.en.js';
import { withdrawalEs } from './withdrawal.es.js';
import { shorthandEn, wordsEn } from './words.en.js';
import { wordsEs } from './words.es.js';
import { slotsEn } from './words-slots.en.js';

/** What a programme begins with; its own from then on. */
export const starter: Lexicon = {
  version: 'starter-2',
  classes: { ...wordsEn, ...slotsEn, ...wordsEs },
  shorthand: shorthandEn,
  cues: [...guardsEn, ...guardsEs],
  rules: [
    ...childEn,
    ...domesticEn,
    ...medicalEn,
    ...overdoseEn,
    ...psychosisEn,
    ...relapseEn,
    ...relapseSignsEn,
    ...selfHarmEn,
    ...suicideEn,
    ...suicideActEn,
    ...suicideMeansEn,
    ...suicideLeavingEn,
    ...suicidePainEn,
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
    ...suicideMoreEs,
    ...violenceEs,
    ...withdrawalEs,
  ],
};
