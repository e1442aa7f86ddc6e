import type { Language } from '#libs/contracts';

export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** As people say it: two names of one zone are the same in it. An older browser knows only the name of the place. */
export function zoneName(timeZone: string, language: Language): string {
  try {
    const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts();
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}
