import { MESSAGE_LIMIT } from '#libs/contracts';

/** Bytes that a message may have, whatever its graphemes: one letter can carry thousands of accents. */
const BYTE_LIMIT = 8_000;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const CONTROLS = /(?![\n\t])\p{Cc}/gu;
const BIDI_OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/gu;
const VISIBLE = /[^\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u;

/** The text as it is kept and shown: well-formed, without controls and direction overrides, trimmed. */
export const clean = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/gu, '\n').replace(CONTROLS, '').replace(BIDI_OVERRIDES, '').trim();

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
