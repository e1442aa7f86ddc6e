import { childEn, domesticEn, medicalEn, psychosisEn, violenceEn, withdrawalEn } from '../lexicon/danger.en.js';
import { guardsEn } from '../lexicon/guards.en.js';
import { overdoseEn } from '../lexicon/overdose.en.js';
import { relapseEn } from '../lexicon/relapse.en.js';
import { selfHarmEn } from '../lexicon/self-harm.en.js';
import { suicideActEn } from '../lexicon/suicide-act.en.js';
import { suicideEn } from '../lexicon/suicide.en.js';
import { wordsEn } from '../lexicon/words.en.js';
import { compileLexicon } from './compile.js';
import type { Lexicon } from './lexicon.js';

export const starter: Lexicon = {
  version: 'starter-1',
  classes: { ...wordsEn },
  cues: [...guardsEn],
  rules: [
    ...suicideEn, ...suicideActEn, ...selfHarmEn, ...overdoseEn, ...relapseEn, ...withdrawalEn, ...violenceEn, ...domesticEn, ...childEn,
    ...psychosisEn, ...medicalEn,
  ],
};

/** What a programme begins with; its own from then on. */
export const starterLexicon = compileLexicon(starter);
