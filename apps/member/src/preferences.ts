import type { Language } from '#libs/contracts';

/** How this device likes to read: nothing about who reads or what. */
export interface Preferences {
  language: Language | null;
  theme: 'auto' | 'light' | 'dark';
  text: '1' | '2' | '3';
}

const KEY = 'view';
const none: Preferences = { language: null, theme: 'auto', text: '1' };
const oneOf = <T extends string>(choices: readonly T[], value: unknown, otherwise: T): T =>
  choices.find((choice) => choice === value) ?? otherwise;

export function readPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const { language, theme, text } = kept as Record<keyof Preferences, unknown>;
    return {
      language: language === 'en' || language === 'es' ? language : null,
      theme: oneOf(['auto', 'light', 'dark'], theme, none.theme),
      text: oneOf(['1', '2', '3'], text, none.text),
    };
  } catch {
    return none;
  }
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing: the choice holds until the page closes.
  }
  showPreferences(preferences);
}

export function showPreferences({ language, theme, text }: Preferences): void {
  const { documentElement } = document;
  documentElement.lang = language ?? deviceLanguage();
  documentElement.dataset['theme'] = theme;
  documentElement.dataset['text'] = text;
}

export const deviceLanguage = (): Language => (navigator.languages.find((tag) => /^(en|es)\b/i.test(tag))?.startsWith('es') ? 'es' : 'en');
