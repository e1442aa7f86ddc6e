import { compileLexicon } from './compile.js';

/** What a programme begins with; its own from then on. */
export const starterLexicon = compileLexicon({ version: 'starter-1', classes: { FILLER: ['really'] }, cues: [], rules: [] });
