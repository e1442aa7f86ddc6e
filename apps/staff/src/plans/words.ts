import { use } from 'react';
import type { Language } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import type { PlansWording } from '../wording/plans.en.js';

const load: Record<Language, () => Promise<PlansWording>> = {
  en: async () => (await import('../wording/plans.en.js')).plansEn,
  es: async () => (await import('../wording/plans.es.js')).plansEs,
};
const asked = new Map<Language, Promise<PlansWording>>();

/** Admins alone come here, so its words are not in the first load. Waits for them as for a part of the page. */
export function usePlansWords(): PlansWording {
  const { language } = useWords();
  const words = asked.get(language) ?? load[language]();
  asked.set(language, words);
  return use(words);
}
