import { use } from 'react';
import type { Language } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import type { WatchWording } from '../wording/watch.en.js';

const load: Record<Language, () => Promise<WatchWording>> = {
  en: async () => (await import('../wording/watch.en.js')).watchEn,
  es: async () => (await import('../wording/watch.es.js')).watchEs,
};
const asked = new Map<Language, Promise<WatchWording>>();

/** Only admins come here, so its words are not in the first load. Waits for them as for a part of the page. */
export function useWatchWords(): WatchWording {
  const { language } = useWords();
  const words = asked.get(language) ?? load[language]();
  asked.set(language, words);
  return use(words);
}
