import { type Cue, type Slot, slots as slotNames } from './lexicon.js';
import type { Match } from './match.js';
import type { Token } from './tokens.js';

export type As = Cue['as'];
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type CueMatch = Match & { readonly heard: { readonly cue: As } };

/** Who speaks of themselves. */
const me = new Set(
  'i im ive id ill me my myself mine ima imma we us our yo mi mis conmigo quiero voy tengo estoy soy puedo pienso nosotros nos'.split(' '),
);

const slots: ReadonlySet<As> = new Set<Slot>(slotNames);

const placed: readonly As[] = [
  ...slotNames,
  ...(['negation', 'past', 'bereaved', 'ordinary', 'hypothetical', 'fiction', 'title', 'teaching', 'supporter', 'idiom'] as const),
  ...(['hyperbole', 'coped', 'not-negation', 'taken-back', 'resumption', 'in-earnest'] as const),
];
/** One bit for each kind of cue that matters by where it stands: 32 at most. */
const bits = new Map<As, number>(placed.map((as, i) => [as, 1 << i]));
export const bit = (as: As): number => bits.get(as) ?? 0;

const none: readonly As[] = [];
/** What fills a slot. */
export const slotMask = [...slots].reduce((sum, as) => sum | bit(as), 0);
/** What takes a guard from a finding. */
export const liftMask = (['taken-back', 'resumption', 'in-earnest', 'time', 'means', 'farewell'] as const).reduce(
  (sum, as) => sum | bit(as),
  0,
);

const masks = new WeakMap<readonly As[], number>();
/** The bits of several kinds. */
export function maskOf(kinds: readonly As[] = none): number {
  const known = masks.get(kinds);
  if (known !== undefined) return known;
  const mask = kinds.reduce((sum, as) => sum | bit(as), 0);
  masks.set(kinds, mask);
  return mask;
}

/** Where the cues lie among the words: made when something was heard that they can change. */
export interface Places {
  readonly sentences: Int32Array;
  /** Bits of the cues heard at each token, and in each sentence. */
  readonly atToken: Int32Array;
  readonly inSentence: Int32Array;
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
    mine[i + 1] = (mine[i] ?? 0) + (me.has(token.surface) ? 1 : 0);
  }
  const places: Places = {
    sentences,
    atToken: new Int32Array(tokens.length),
    inSentence: new Int32Array(sentence + 1),
    wishEnds: new Int32Array(sentence + 1).fill(tokens.length + 1),
    wishBegins: new Int32Array(sentence + 1).fill(-1),
    first: new Map(),
    last: new Map(),
    negated: new Uint8Array(tokens.length),
    me: mine,
  };
  for (const cue of cues) note(places, cue.heard.cue, cue);
  for (const { heard, from, to } of cues) {
    if (heard.cue === 'negation' && !((places.atToken[from] ?? 0) & bit('not-negation'))) negate(places, tokens, to);
  }
  return places;
}

function note({ sentences, atToken, inSentence, wishEnds, wishBegins, first, last }: Places, as: As, { from, to }: Span): void {
  const [begins, ends] = [sentences[from] ?? 0, sentences[to - 1] ?? 0];
  for (let i = from; i < to; i++) atToken[i] = (atToken[i] ?? 0) | bit(as);
  for (let i = begins; i <= ends; i++) inSentence[i] = (inSentence[i] ?? 0) | bit(as);
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
