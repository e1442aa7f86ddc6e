export { type CompiledLexicon, compileLexicon } from './compile.js';
export type { Context, Earlier } from './conversation.js';
export { Ear, type Heard, type Hearing } from './ear.js';
export type { Cue, GuardName, Lexicon, Rule, WordClasses } from './lexicon.js';
export { Lexicons } from './lexicons.js';
export { examine, type Finding, type SignalFound, screen } from './screen.js';
export { Signal } from './signal.entity.js';
export { starterLexicon } from './starter-lexicon.js';
