import { childEn, domesticEn, medicalEn, psychosisEn, violenceEn, withdrawalEn } from '../lexicon/danger.en.js';
import { otherDangerEs, overdoseEs, relapseEs, selfHarmEs } from '../lexicon/danger.es.js';
import { guardsEn } from '../lexicon/guards.en.js';
import { guardsEs } from '../lexicon/guards.es.js';
import { overdoseEn } from '../lexicon/overdose.en.js';
import { relapseEn } from '../lexicon/relapse.en.js';
import { selfHarmEn } from '../lexicon/self-harm.en.js';
import { suicideActEn } from '../lexicon/suicide-act.en.js';
import { suicideEn } from '../lexicon/suicide.en.js';
import { suicideEs } from '../lexicon/suicide.es.js';
import { shorthandEn, wordsEn } from '../lexicon/words.en.js';
import { wordsEs } from '../lexicon/words.es.js';
import { compileLexicon } from './compile.js';
import type { Lexicon } from './lexicon.js';

export const starter: Lexicon = {
  version: 'starter-1',
  classes: { ...wordsEn, ...wordsEs },
  shorthand: shorthandEn,
  cues: [...guardsEn, ...guardsEs],
  rules: [
    ...suicideEn,
    ...suicideActEn,
    ...selfHarmEn,
    ...overdoseEn,
    ...relapseEn,
    ...withdrawalEn,
    ...violenceEn,
    ...domesticEn,
    ...childEn,
    ...psychosisEn,
    ...medicalEn,
    ...suicideEs,
    ...selfHarmEs,
    ...overdoseEs,
    ...relapseEs,
    ...otherDangerEs,
  ],
};

/** What a programme begins with; its own from then on. */
export const starterLexicon = compileLexicon(starter);
