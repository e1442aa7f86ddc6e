import { useSyncExternalStore } from 'react';

export interface Preferences {
  readonly keys: boolean;
  readonly sound: boolean;
  /** 1 to 10. */
  readonly volume: number;
  readonly fold: boolean;
  readonly theme: 'auto' | 'light' | 'dark';
}

const shelf = 'lamplight.staff';
const usual: Preferences = { keys: true, sound: true, volume: 6, fold: false, theme: 'auto' };
const read = (): Preferences => {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(shelf) ?? '{}') as Partial<Preferences>) };
  } catch {
    return usual;
  }
};

let current = read();
const watchers = new Set<() => void>();

const showTheme = (): void => {
  const { theme } = current;
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset['theme'] = theme;
};

export function prefer(changes: Partial<Preferences>): void {
  current = { ...current, ...changes };
  try {
    localStorage.setItem(shelf, JSON.stringify(current));
  } catch {
    // It holds until the page closes.
  }
  showTheme();
  for (const tell of watchers) tell();
}

export const preferences = (): Preferences => current;
const watch = (tell: () => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};
export const usePreferences = (): Preferences => useSyncExternalStore(watch, preferences);
export const applyTheme = showTheme;
