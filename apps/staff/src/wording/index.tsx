import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language } from '#libs/contracts';
import { loadSharedWords, loadStaffProblems, type SharedWords } from '#libs/ui';
import type { Wording } from './en.js';
import { type Formats, formatsOf } from './formats.js';

export interface Words {
  readonly language: Language;
  readonly words: Wording;
  /** What members read too, and so what staff must see as it is. */
  readonly shared: SharedWords['shared'];
  readonly talk: SharedWords['talk'];
  readonly formats: Formats;
  readonly speak: (language: Language) => void;
}

const load: Record<Language, () => Promise<Wording>> = {
  en: async () => (await import('./en.js')).en,
  es: async () => (await import('./es.js')).es,
};

const shelf = 'lamplight.language';
const firstLanguage = (): Language => {
  try {
    const kept = localStorage.getItem(shelf);
    if (kept === 'en' || kept === 'es') return kept;
  } catch {
    // A browser that keeps nothing has a language of its own.
  }
  return navigator.language.startsWith('es') ? 'es' : 'en';
};

const WordsContext = createContext<Words | undefined>(undefined);

/** One language is loaded at a time; nothing is shown before it is here. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const [loaded, setLoaded] = useState<Pick<Words, 'language' | 'words' | 'shared' | 'talk'>>();

  useEffect(() => {
    let current = true;
    void Promise.all([load[language](), loadSharedWords(language), loadStaffProblems(language)]).then(([words, common, problems]) => {
      if (!current) return;
      const { talk } = common;
      const shared = { ...common.shared, problem: { ...common.shared.problem, ...problems } };
      document.documentElement.lang = language;
      setLoaded({ language, words, shared, talk });
    });
    return () => {
      current = false;
    };
  }, [language]);

  const value = useMemo<Words | undefined>(
    () =>
      loaded && {
        ...loaded,
        formats: formatsOf(loaded.language, loaded.words),
        speak: (next) => {
          setLanguage(next);
          try {
            localStorage.setItem(shelf, next);
          } catch {
            // It holds until the page closes.
          }
        },
      },
    [loaded],
  );
  return value && <WordsContext.Provider value={value}>{children}</WordsContext.Provider>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('outside the words');
  return words;
}
