import { use } from 'react';
import type { Language } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import type { TrendsWording } from '../wording/trends.en.js';

const load: Record<Language, () => Promise<TrendsWording>> = {
  en: async () => (await import('../wording/trends.en.js')).trendsEn,
  es: async () => (await import('../wording/trends.es.js')).trendsEs,
};
const asked = new Map<Language, Promise<TrendsWording>>();

/** Few colleagues come here, so its words are not in the first load. Waits for them as for a part of the page. */
export function useTrendsWords(): TrendsWording {
  const { language } = useWords();
  const words = asked.get(language) ?? load[language]();
  asked.set(language, words);
  return use(words);
}
