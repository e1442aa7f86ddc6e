import { type ContentNote, contentNotes, type TriggerTopics } from '#libs/contracts';
import type { TopicWords } from '#libs/ui';

/** What a text is compared by: words alone, in small letters, without accents. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

export interface Touchable {
  readonly text: string | null;
  readonly contentNote: ContentNote | null;
}

export type Touches = (message: Touchable) => boolean;
export const touchesNothing: Touches = () => false;

/** Does a message touch what this member would rather open by a tap? By its note, or by whole words. */
export function touchesOf({ topics, words }: TriggerTopics, lists: readonly TopicWords[]): Touches {
  const chosen = new Set(topics);
  const listed = contentNotes.filter((topic) => chosen.has(topic)).flatMap((topic) => lists.flatMap((list) => list[topic]));
  const phrases = [...listed, ...words].map(wordsOf).filter((phrase) => phrase.length > 0);
  if (chosen.size === 0 && phrases.length === 0) return touchesNothing;
  const byFirst = new Map<string | undefined, string[][]>();
  for (const phrase of phrases) byFirst.set(phrase[0], [...(byFirst.get(phrase[0]) ?? []), phrase]);

  const holds = (text: string) => {
    const said = wordsOf(text);
    return said.some(
      (word, at) => byFirst.get(word)?.some((phrase) => phrase.every((part, offset) => said[at + offset] === part)) ?? false,
    );
  };
  return ({ text, contentNote }) => (contentNote !== null && chosen.has(contentNote)) || (text !== null && holds(text));
}
