import { MESSAGE_LIMIT } from '#libs/contracts';

/** Bytes that a message may have, whatever its graphemes: one letter can carry thousands of accents. */
const BYTE_LIMIT = 8_000;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const CONTROLS = /(?![\n\t])\p{Cc}/gu;
const BIDI_OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/gu;
/** Marks on one letter, whatever invisible stands between them. */
const MANY_MARKS = /(?:\p{M}\p{Cf}*){5,}/gu;
/** Accents that go on any letter: Arabic has four on one, Vietnamese two. Of a script's own, a Burmese syllable has six. */
const OF_NO_SCRIPT = /\p{Script=Inherited}/u;
const MOST_ACCENTS = 4;
const MOST_MARKS = 8;
const VISIBLE = /[^\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u;

/** The text as it is kept, heard and shown: well-formed, without controls, direction overrides and heaps of marks, trimmed. */
export const clean = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/gu, '\n').replace(CONTROLS, '').replace(BIDI_OVERRIDES, '').replace(MANY_MARKS, thinned).trim();

/** Beyond what people write, marks only climb over the lines of others. */
function thinned(marks: string): string {
  let [accents, all] = [0, 0];
  return marks.replace(/\p{M}/gu, (mark) => {
    const accent = OF_NO_SCRIPT.test(mark);
    if (all === MOST_MARKS || (accent && accents === MOST_ACCENTS)) return '';
    all += 1;
    if (accent) accents += 1;
    return mark;
  });
}

export const isEmpty = (text: string): boolean => !VISIBLE.test(text);

export function isTooLong(text: string): boolean {
  if (Buffer.byteLength(text) > BYTE_LIMIT) return true;
  if (text.length <= MESSAGE_LIMIT) return false;
  let count = 0;
  for (const _ of graphemes.segment(text)) {
    count += 1;
    if (count > MESSAGE_LIMIT) return true;
  }
  return false;
}
