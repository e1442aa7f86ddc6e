import { asksAnew, asksSomething } from './question.js';

/** A text that was said before in the same room. */
export interface Earlier {
  readonly text: string;
  /** How many milliseconds before. */
  readonly ago?: number;
  /** The author's own, when it is not said. */
  readonly by?: 'author' | 'other';
  /** It does not stand in the room: it was refused, or other words stand there now. */
  readonly loose?: boolean;
}

/** What was said before a text, oldest first. */
export interface Context {
  readonly earlier?: readonly Earlier[];
  /** What the rules on trial found, too. */
  readonly shadows?: boolean;
}

/** The author's texts that are read on into each other. */
const mostJoined = 5;
const joinedMs = 10 * 60_000;
/** As far back as signs add up. */
const mostSigns = 20;
const signsMs = 60 * 60_000;
/** A question waits while the author writes so many texts in between, or others do. */
const mostBetween = 2;
const longest = 1000;

/** What of a room a text is heard with: so many of its author's texts of this time, and so many of others' among so many of the room's last. */
export const HEARD_WITH = {
  own: { most: mostSigns, ms: signsMs },
  others: { most: mostBetween + 1, ms: joinedMs, among: 2 * mostBetween + 1 },
} as const;

const isOwn = ({ by = 'author' }: Earlier): boolean => by === 'author';
const within = (ms: number, { ago = 0 }: Earlier): boolean => ago <= ms;
/** The end of a long text, from where a word begins: of what was said before, no more is read. */
export const ending = (text: string): string => (text.length > longest ? text.slice(-longest).replace(/^\S+/, '') : text);

/** A text, and what was said before it. */
export interface Said {
  readonly text: string;
  readonly earlier: readonly Earlier[];
}

/** The author's last texts of ten minutes. */
export const justSaid = (earlier: readonly Earlier[]): readonly Said[] =>
  earlier
    .map((said, i) => ({ said, i }))
    .filter(({ said }) => isOwn(said) && within(joinedMs, said))
    .slice(-mostJoined)
    .map(({ said, i }) => ({ text: ending(said.text), earlier: earlier.slice(0, i) }));

/** The author's texts of the last hour. */
export const saidLately = (earlier: readonly Earlier[]): readonly Earlier[] =>
  earlier
    .filter((said) => isOwn(said) && within(signsMs, said))
    .slice(-mostSigns)
    .map((said) => ({ ...said, text: ending(said.text) }));

/**
 * What others asked last, oldest first, if the author can be answering it. Others may have written since, as people do in a room; but once the
 * author has written too, what is said then is about something else. What only asks how bad it is, what is there,
 * or too little by itself ("ok?"), hides no question before it.
 */
export function justAsked(earlier: readonly Earlier[]): readonly string[] {
  const asked: string[] = [];
  let [own, others] = [0, 0];
  for (const said of earlier.toReversed()) {
    if (said.loose) continue; // in the room it does not stand
    if (isOwn(said)) {
      own += 1;
      if (own > mostBetween || others > 0) break;
      continue;
    }
    if (others > mostBetween || !within(joinedMs, said)) break;
    const text = ending(said.text);
    if (asksSomething(text)) asked.push(text);
    if (asksAnew(text)) break;
    others += 1;
  }
  return asked.reverse();
}
