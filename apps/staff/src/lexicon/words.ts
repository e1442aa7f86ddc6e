import { use } from 'react';
import type { Language } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import type { LexiconWording } from '../wording/lexicon.en.js';

const load: Record<Language, () => Promise<LexiconWording>> = {
  en: async () => (await import('../wording/lexicon.en.js')).lexiconEn,
  es: async () => (await import('../wording/lexicon.es.js')).lexiconEs,
};
const asked = new Map<Language, Promise<LexiconWording>>();

/** Few colleagues come here, so its words are not in the first load. Waits for them as for a part of the page. */
export function useLexiconWords(): LexiconWording {
  const { language } = useWords();
  const words = asked.get(language) ?? load[language]();
  asked.set(language, words);
  return use(words);
}
