import type { Language } from '#libs/contracts';
import { loadSharedWords, type SharedWords } from '#libs/ui';
import type { MemberWording } from './en.js';

export interface Words extends SharedWords {
  language: Language;
  member: MemberWording;
}

const languages: Record<Language, () => Promise<MemberWording>> = {
  en: async () => (await import('./en.js')).en,
  es: async () => (await import('./es.js')).es,
};

export async function loadWords(language: Language): Promise<Words> {
  const [member, shared] = await Promise.all([languages[language](), loadSharedWords(language)]);
  return { language, member, ...shared };
}
