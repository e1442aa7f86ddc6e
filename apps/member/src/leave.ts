import { createCall } from '#libs/ui';
import { wipeKept } from './kept/kept.js';
import { endNotesHere } from './notes/notes-here.js';

const WEATHER = 'https://www.weather.gov/';
/** Says, after everything else was wiped, that the session must not be used again: the goodbye may not have reached the server. */
const LEFT = 'left';
const WIPE_WITHIN_MS = 150;

let leaving = false;
/** As the mark does, where the browser keeps none. */
let leftHere = false;
export const isLeaving = (): boolean => leaving;

/**
 * Quick exit. The cover comes first and depends on nothing; then goodbye to the server without waiting for it, everything on this
 * device, and a page that replaces this one in the history.
 */
export function leave(to: string = WEATHER): void {
  if (leaving) return;
  leaving = true;
  cover();
  void createCall()('endSession', {}, { keepalive: true }).then((gone) => {
    if (gone.ok) forgetLeft();
  });
  dispatchEvent(new Event('lamplight:leaving'));
  try {
    sessionStorage.clear();
    localStorage.clear();
    localStorage.setItem(LEFT, '1');
  } catch {
    // A browser that keeps nothing has nothing to wipe.
  }
  const enough = new Promise((resolve) => setTimeout(resolve, WIPE_WITHIN_MS));
  void Promise.race([Promise.all([wipeKept(), endNotesHere()]), enough]).finally(() => location.replace(to));
}

function cover(): void {
  const sheet = document.createElement('div');
  sheet.className = 'cover';
  document.body.replaceChildren(sheet);
}

/** Sign-out: whether or not the server hears it, this device does not come in by the session that is left. */
export function markLeft(): void {
  leftHere = true;
  try {
    localStorage.setItem(LEFT, '1');
  } catch {
    // It holds until the page closes.
  }
}

function forgetLeft(): void {
  leftHere = false;
  try {
    localStorage.removeItem(LEFT);
  } catch {
    // Nothing was kept.
  }
}

/** At the start of a page: a goodbye that may not have arrived is said again before anything is shown. */
export async function sayGoodbyeAgain(): Promise<'no-need' | 'said' | 'not-heard'> {
  let left: string | null = null;
  try {
    left = localStorage.getItem(LEFT);
  } catch {
    // What this page knows decides.
  }
  if (left === null && !leftHere) return 'no-need';
  const gone = await createCall()('endSession', {});
  if (!gone.ok) return 'not-heard';
  forgetLeft();
  return 'said';
}

/** Back from the weather page: some browsers show the page as it was. */
export function neverShowAgain(): void {
  addEventListener('pageshow', (event) => {
    if (event.persisted && leaving) location.reload();
  });
}
