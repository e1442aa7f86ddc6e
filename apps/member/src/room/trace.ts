/** What in a text leads to its author outside this room. */
export type Trace = 'phone' | 'email' | 'handle';

/** Digits in at most five groups, as people write them: a list of ten small numbers is none. */
const NUMBER = /(?<![\w.,/-])[+(]?\d{1,15}(?:[\s().-]{1,3}\d{1,15}){0,4}(?![\w/])/gu;
const DATE = /\b(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{2,4})\b/gu;
/** Nobody's own: the toll-free numbers, among them the lines that help. */
const TOLL_FREE = /^1?8(?:00|33|44|55|66|77|88)\d{7}$/u;
const LOCAL = /^\d{3}[-.]\d{4}$/u;

const EMAIL = /[^\s@<>()]@[^\s@<>()]{1,250}\.\p{L}{2,}|\b(?:at|arroba)\s+(?:gmail|hotmail|outlook|yahoo|icloud|proton(?:mail)?)\b/iu;

const APP = 'insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|facebook|fb|telegram|discord|venmo|cash ?app';
/** With something that a word seldom has in it: an alias of the room after an at sign is not meant. */
const ODD = '(?=[\\w.]*[\\d_])[a-z][\\w.]{2,}';
const HANDLE = new RegExp(
  `(?:^|[\\s(:])@${ODD}|\\b(?:${APP})\\W{1,3}(?:(?:is|es)\\s+)?@?${ODD}|\\b(?:facebook|instagram|snapchat|tiktok|venmo)\\.com/[\\w@]|\\b(?:t|wa)\\.me/\\w`,
  'iu',
);

function isPhone(written: string): boolean {
  const digits = written.replaceAll(/\D/gu, '');
  if (TOLL_FREE.test(digits)) return false;
  if (written.startsWith('+')) return digits.length >= 8 && digits.length <= 15;
  return digits.length === 10 || (digits.length === 11 && digits.startsWith('1')) || LOCAL.test(written);
}

/** On this phone alone: nothing is asked of anybody. A nudge, so it may miss, and should seldom be wrong. */
export function traceIn(text: string): Trace | null {
  const plain = text.normalize('NFKC').replaceAll(/[\u2010-\u2015]/gu, '-');
  if (EMAIL.test(plain)) return 'email';
  if (HANDLE.test(plain)) return 'handle';
  const numbers = plain.replaceAll(DATE, 'x').match(NUMBER) ?? [];
  return numbers.some(isPhone) ? 'phone' : null;
}

const CALL =
  /\b(?:help|hurt|kill|die|dying|dead|suicid|overdos|o\.?d\b|pills|narcan|naloxon|emergency|ambulance|911|988|alone|goodbye|can'?t (?:go|do|take|live|breathe)|ayud|auxilio|socorro|mat(?:ar|o)|mor(?:ir|í)|muer|suicid|sobredosis|pastillas|emergencia|ambulancia|sol[oa]|adi[oó]s|no (?:puedo|aguanto))/iu;

/** It may be a call for help: that waits for no question. Far too many are taken for one, and only the question is lost by it. */
export const mayCall = (text: string): boolean => CALL.test(text.normalize('NFKC').replaceAll('’', "'"));
