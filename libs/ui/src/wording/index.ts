import type { Language } from '#libs/contracts';
import type { CrisisWording } from './crisis.js';
import type { SharedWording } from './shared.js';
import type { TalkWording } from './talk.js';

export interface SharedWords {
  shared: SharedWording;
  crisis: CrisisWording;
  talk: TalkWording;
}

const languages: Record<Language, () => Promise<SharedWords>> = {
  en: async () => ({
    shared: (await import('./en.js')).en,
    crisis: (await import('./crisis.en.js')).crisis,
    talk: (await import('./talk.en.js')).talk,
  }),
  es: async () => ({
    shared: (await import('./es.js')).es,
    crisis: (await import('./crisis.es.js')).crisis,
    talk: (await import('./talk.es.js')).talk,
  }),
};

/** A reader loads the words of one language only. */
export const loadSharedWords = (language: Language): Promise<SharedWords> => languages[language]();
