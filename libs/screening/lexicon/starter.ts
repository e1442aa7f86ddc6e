import type { Lexicon } from '../src/lexicon.js';
import { childEn } from './child.en.js';
import { childEs } from './child.es.js';
import { domesticEn } from './domestic.en.js';
import { domesticEs } from './domestic.es.js';
import { guardsEn } from './guards.en.js';
import { guardsEs } from './guards.es.js';
import { dailyGuardsEn } from './guards-daily.en.js';
import { tellingGuardsEn } from './guards-telling.en.js';
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
import { slotCuesEn } from './slots.en.js';
import { suicideEn } from './suicide.en.js';
import { suicideEs } from './suicide.es.js';
import { suicideActEn } from './suicide-act.en.js';
import { suicideDespairEn } from './suicide-despair.en.js';
import { suicideLeavingEn } from './suicide-leaving.en.js';
import { suicideMeansEn } from './suicide-means.en.js';
import { suicideMoreEs } from './suicide-more.es.js';
import { suicideOthersEs } from './suicide-others.es.js';
import { suicidePainEn } from './suicide-pain.en.js';
import { suicidePlanEn } from './suicide-plan.en.js';
import { suicideThoughtsEn } from './suicide-thoughts.en.js';
import { violenceEn } from './violence.en.js';
import { violenceEs } from './violence.es.js';
import { withdrawalEn } from './withdrawal.en.js';
import { withdrawalEs } from './withdrawal.es.js';
import { shorthandEn, wordsEn } from './words.en.js';
import { wordsEs } from './words.es.js';
import { endsEn } from './words-ends.en.js';
import { meansEn } from './words-means.en.js';
import { peopleEn } from './words-people.en.js';
import { slotsEn } from './words-slots.en.js';
import { talkEn } from './words-talk.en.js';

/** What a programme begins with; its own from then on. */
export const starter: Lexicon = {
  version: 'starter-2',
  classes: { ...wordsEn, ...meansEn, ...peopleEn, ...endsEn, ...talkEn, ...slotsEn, ...wordsEs },
  shorthand: shorthandEn,
  cues: [...slotCuesEn, ...guardsEn, ...tellingGuardsEn, ...dailyGuardsEn, ...guardsEs],
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
    ...suicidePlanEn,
    ...suicideDespairEn,
    ...suicideThoughtsEn,
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
    ...suicideOthersEs,
    ...suicideMoreEs,
    ...violenceEs,
    ...withdrawalEs,
  ],
};
