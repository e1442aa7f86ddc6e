import { use } from 'react';
import type { Language } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import type { ReachWording } from '../wording/reach.en.js';

const load: Record<Language, () => Promise<ReachWording>> = {
  en: async () => (await import('../wording/reach.en.js')).reachEn,
  es: async () => (await import('../wording/reach.es.js')).reachEs,
};
const asked = new Map<Language, Promise<ReachWording>>();

/** Only the settings need them, so they are not in the first load. Waits for them as for a part of the page. */
export function useReachWords(): ReachWording {
  const { language } = useWords();
  const words = asked.get(language) ?? load[language]();
  asked.set(language, words);
  return use(words);
}
