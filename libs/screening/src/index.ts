export { type CompiledLexicon, compileLexicon } from './compile.js';
export type { Cue, GuardName, Lexicon, Rule, WordClasses } from './lexicon.js';
export { type Context, examine, type Finding, screen, type SignalFound } from './screen.js';
export { starterLexicon } from './starter-lexicon.js';
export { Ear, type Hearing, type Utterance } from './ear.js';
export { Signal } from './signal.entity.js';
