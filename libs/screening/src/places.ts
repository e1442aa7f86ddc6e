import { type Cue, type Slot, slots as slotNames } from './lexicon.js';
import type { Match } from './match.js';
import type { Token } from './tokens.js';

export type As = Cue['as'];
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type CueMatch = Match & { readonly heard: { readonly cue: As; readonly bits: number } };

/** Who speaks of themselves. */
const me = new Set(
  'i im ive id ill me my myself mine ima imma we us our yo mi mis conmigo quiero voy tengo estoy soy puedo pienso nosotros nos'.split(' '),
);
/** However it is spelt: "myselfff" is nobody else. */
const isMe = ({ surface, words }: Token): boolean => me.has(surface) || words.some(({ text }) => me.has(text));

const slots: ReadonlySet<As> = new Set<Slot>(slotNames);

const placed: readonly As[] = [
  ...(['title', 'fiction', 'bereaved', 'supporter', 'negation', 'past', 'ordinary', 'hypothetical', 'teaching', 'idiom'] as const),
  ...(['hyperbole', 'coped', 'not-negation', 'taken-back', 'resumption', 'recent', 'plain', 'in-earnest'] as const),
  ...slotNames,
];
/** Each kind of cue that matters by where it stands has a bit on one of two pages. */
const pages = 2;
const numbers = new Map<As, number>(placed.map((as, i) => [as, i]));
if (placed.length > 32 * pages) throw new Error('There are more kinds of cues than bits for them.');
const pageOf = (as: As): number => (numbers.get(as) ?? 0) >> 5;
/** Two kinds on two pages may share one: a mask of bits says what may be there, and {@link stands} what is. */
export const bit = (as: As): number => {
  const number = numbers.get(as);
  return number === undefined ? 0 : 1 << (number & 31);
};
/** Does a cue of this kind stand there? */
export const stands = (marks: Marks, as: As, at: number): boolean => ((marks[pageOf(as)]?.[at] ?? 0) & bit(as)) !== 0;

/** Of each page, the bits at each place. */
export type Marks = readonly Int32Array[];
const marksFor = (places: number): Marks => Array.from({ length: pages }, () => new Int32Array(places));
function mark(marks: Marks, as: As, at: number): void {
  const page = marks[pageOf(as)];
  if (page) page[at] = (page[at] ?? 0) | bit(as);
}

/** The bits of several kinds. */
export const maskOf = (kinds: readonly As[]): number => kinds.reduce((sum, as) => sum | bit(as), 0);

/** What fills a slot. */
export const slotMask = maskOf([...slots]);
/** What takes a guard from a finding. */
export const liftMask = maskOf(['taken-back', 'resumption', 'recent', 'plain', 'in-earnest', 'time', 'means', 'farewell']);

/** Where the cues lie among the words: made when something was heard that they can change. */
export interface Places {
  readonly sentences: Int32Array;
  /** The cues heard at each token, and in each sentence. */
  readonly atToken: Marks;
  readonly inSentence: Marks;
  /** Of each sentence, where the first wish ends and the last begins. */
  readonly wishEnds: Int32Array;
  readonly wishBegins: Int32Array;
  /** Of each kind of cue, where it is heard first, and the last sentence that it is heard in. */
  readonly first: Map<As, number>;
  readonly last: Map<As, number>;
  readonly negated: Uint8Array;
  /** How many of the tokens before each one are the author's word for themselves. */
  readonly me: Int32Array;
}

export function placesOf(tokens: readonly Token[], cues: readonly CueMatch[]): Places {
  const sentences = new Int32Array(tokens.length);
  const mine = new Int32Array(tokens.length + 1);
  let sentence = 0;
  for (const [i, token] of tokens.entries()) {
    sentences[i] = token.before === 'sentence' ? ++sentence : sentence;
    mine[i + 1] = (mine[i] ?? 0) + (isMe(token) ? 1 : 0);
  }
  const places: Places = {
    sentences,
    atToken: marksFor(tokens.length),
    inSentence: marksFor(sentence + 1),
    wishEnds: new Int32Array(sentence + 1).fill(tokens.length + 1),
    wishBegins: new Int32Array(sentence + 1).fill(-1),
    first: new Map(),
    last: new Map(),
    negated: new Uint8Array(tokens.length),
    me: mine,
  };
  const told = reachOfPast(tokens.length, cues);
  for (const cue of cues) if (!takesUp.has(cue.heard.cue) || (told[cue.from] ?? 0) < cue.to) note(places, cue);
  for (const { heard, from, to } of cues) {
    if (heard.cue === 'negation' && !stands(places.atToken, 'not-negation', from)) negate(places, tokens, to);
  }
  return places;
}

/** What takes up again what was past. */
const takesUp: ReadonlySet<As> = new Set(['resumption', 'recent']);

/** Of each token, how far a word of the past reaches that begins there or before: "ten years ago this week" is no week that takes it up again. */
function reachOfPast(tokens: number, cues: readonly CueMatch[]): Int32Array {
  const reach = new Int32Array(tokens);
  for (const { heard, from, to } of cues) if (heard.cue === 'past') reach[from] = Math.max(reach[from] ?? 0, to);
  for (let i = 1; i < tokens; i++) reach[i] = Math.max(reach[i] ?? 0, reach[i - 1] ?? 0);
  return reach;
}

function note(
  { sentences, atToken, inSentence, wishEnds, wishBegins, first, last }: Places,
  { heard: { cue: as }, from, to }: CueMatch,
): void {
  const [begins, ends] = [sentences[from] ?? 0, sentences[to - 1] ?? 0];
  for (let i = from; i < to; i++) mark(atToken, as, i);
  for (let i = begins; i <= ends; i++) mark(inSentence, as, i);
  first.set(as, Math.min(first.get(as) ?? from, from));
  last.set(as, Math.max(last.get(as) ?? -1, ends));
  if (as !== 'intent') return;
  for (let i = begins; i <= ends; i++) {
    wishEnds[i] = Math.min(wishEnds[i] ?? to, to);
    wishBegins[i] = Math.max(wishBegins[i] ?? from, from);
  }
}

/** As in NegEx: a negation reaches a few words on, as far as its clause, and a pseudo-negation does not count. */
function negate({ negated }: Places, tokens: readonly Token[], from: number): void {
  const reach = 4;
  for (let i = from; i < Math.min(from + reach, tokens.length); i++) {
    const token = tokens[i];
    if (token?.before !== 'none' || terminators.has(token.surface)) return;
    negated[i] = 1;
  }
}

const terminators = new Set([
  'but',
  'because',
  'cuz',
  'cause',
  'though',
  'although',
  'however',
  'yet',
  'except',
  'until',
  'just',
  'only',
  'pero',
  'porque',
  'aunque',
  'sino',
  'hasta',
]);
