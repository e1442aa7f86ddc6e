import { join } from 'node:path';
import { compileLexicon } from './compile.js';
import { readLexicon } from './read-lexicon.js';

/** What a programme begins with; its own from then on. */
export const starter = readLexicon(join(import.meta.dirname, '..', 'lexicon'));

/** The starter lexicon, ready to screen with. */
export const starterLexicon = compileLexicon(starter);
