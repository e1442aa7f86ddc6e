import { later } from '../later.js';

/** What is opened by a tap, each in a file of its own. */
export const ThreadPart = later('ThreadPage', () => import('../thread/thread-page.js'));
export const SheetsPart = later('RoomSheets', () => import('../sheets/room-sheets.js'));
export const SearchPart = later('SearchSheet', () => import('../sheets/search-sheet.js'));

/** Ahead of the tap, once nothing else waits: a part that is here already opens without a connection too. */
export function fetchParts(): () => void {
  const timer = setTimeout(
    () => void Promise.all([ThreadPart, SheetsPart, SearchPart].map((part) => part.fetch().catch(() => undefined))),
    2000,
  );
  return () => clearTimeout(timer);
}
