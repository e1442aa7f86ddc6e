import { DateTime } from 'luxon';

/** `seconds` after an instant that the database gave. */
export const later = (at: Date, seconds: number): Date => DateTime.fromJSDate(at).plus({ seconds }).toJSDate();

/** An instant that a contract has checked. */
export const instant = (at: string): Date => DateTime.fromISO(at).toJSDate();
