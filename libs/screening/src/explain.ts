import type { Finding } from './screen.js';

const listed = (words: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
const bare = (sentence: string): string => sentence.replace(/\.$/, '');

/** One sentence for staff: what was heard, by which words of the lexicon, what raised it and what spoke against it. Never the text. */
export function explain({ severity, severityBefore, category, reason, phrase, slots, signs, asked, guards }: Finding): string {
  const said = [
    `${bare(reason)} (${category}), heard by "${phrase}"`,
    ...(asked ? ['in answer to a question'] : []),
    ...(slots.length > 0 ? [`together with ${listed(slots)}`] : []),
    ...(signs.length > 0 ? [`after ${listed(signs)}`] : []),
  ].join(', ');
  if (guards.length === 0) return `${said}: ${severity}.`;
  const against = guards.length === 1 ? 'speaks' : 'speak';
  return `${said}: ${severityBefore}, and ${severity} because ${listed(guards)} ${against} against it.`;
}
