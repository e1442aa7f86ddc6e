import { starter } from '../lexicon/starter.js';
import { compileLexicon } from './compile.js';

/** The starter lexicon, ready to screen with. */
export const starterLexicon = compileLexicon(starter);
