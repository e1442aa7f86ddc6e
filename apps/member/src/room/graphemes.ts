import { MESSAGE_LIMIT } from '#libs/contracts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** As people count letters: an emoji of a family is one. */
export const graphemes = (text: string): number => [...segmenter.segment(text)].length;

const SHOW_FROM = 900;

/** Letters used, once the end is near; null before. A short text is never segmented: typing stays quick. */
export function countNearLimit(text: string): { used: number; over: boolean } | null {
  if (text.length < SHOW_FROM) return null;
  const used = graphemes(text);
  return used < SHOW_FROM ? null : { used, over: used > MESSAGE_LIMIT };
}
