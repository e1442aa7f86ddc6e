import { later } from '../later.js';

/** What is opened by a tap, each in a file of its own. */
export const ThreadPart = later(async () => (await import('../thread/thread-page.js')).ThreadPage);
export const SheetsPart = later(async () => (await import('../sheets/room-sheets.js')).RoomSheets);
export const SearchPart = later(async () => (await import('../sheets/search-sheet.js')).SearchSheet);

/** Ahead of the tap, once nothing else waits: a part that is here already opens without a connection too. */
export function fetchParts(): () => void {
  const timer = setTimeout(
    () => void Promise.all([ThreadPart, SheetsPart, SearchPart].map((part) => part.fetch().catch(() => undefined))),
    2000,
  );
  return () => clearTimeout(timer);
}
