import type { Language } from '#libs/contracts';
import { telephoneWords, type Urgency } from './telephone-words.js';

const voices: Record<Language, string> = { en: 'en-US', es: 'es-US' };
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const say = (language: Language, text: string) => `<Say language="${voices[language]}">${escaped(text)}</Say>`;
const document = (...parts: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?><Response>${parts.join('')}</Response>`;

export const TAKE_KEY = '4';
/** A wrong key is asked again so often. */
const ROUNDS = 3;
const PATIENCE_SECONDS = 8;

interface Ask {
  readonly language: Language;
  readonly urgency: Urgency;
  /** Where the key goes, in this round. */
  readonly keysUrl: (round: number) => string;
}

/** Says that something waits, and waits for one key; says it all once more to whoever was still looking for the telephone. */
export function askForKey({ language, urgency, keysUrl }: Ask, { round, wrong }: { round: number; wrong: boolean }): string {
  const { waits, press, wrongKey, bye } = telephoneWords[language];
  if (round > ROUNDS) return document(say(language, bye), '<Hangup/>');
  const line = [wrong && wrongKey, waits[urgency], press[urgency === 'test' ? 'test' : 'take']].filter((part) => part !== false).join(' ');
  const gather = `<Gather input="dtmf" numDigits="1" timeout="${String(PATIENCE_SECONDS)}" method="POST" action="${escaped(keysUrl(round))}">${say(language, line)}</Gather>`;
  return document(gather, gather, say(language, bye), '<Hangup/>');
}

export const sayAndHangUp = (language: Language, text: string): string => document(say(language, text), '<Hangup/>');
export const replyByText = (text: string): string => document(`<Message>${escaped(text)}</Message>`);
export const noReply = (): string => document();
