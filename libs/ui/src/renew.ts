/** What a new page has not mended, another one soon after would not either. */
const NOT_AGAIN_FOR_MS = 60_000;
const ANSWER_WITHIN_MS = 5000;

/**
 * Some browsers remember for as long as a page lives that one of its files could not be fetched, and never ask for it again. A new
 * page takes the place of this one: only where the server answers (without a network there would be none at all), and only while
 * nobody has words in a field or a sheet open.
 * @param wanted asked last: whoever leaves meanwhile must not be brought back
 */
export async function renewPage(wanted: () => boolean): Promise<void> {
  const [begun] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (begun?.type === 'reload' && performance.now() < NOT_AGAIN_FOR_MS) return;
  if (inUse() || !(await isThere())) return;
  if (wanted() && !inUse()) location.reload();
}

/** The page itself: a gateway may answer for a server that does not. */
const isThere = (): Promise<boolean> =>
  fetch(location.pathname, { headers: { accept: 'text/html' }, cache: 'no-store', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );

function inUse(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>('textarea, input:not([type=checkbox], [type=radio], [type=hidden])');
  return (
    document.querySelector('dialog[open], [role=dialog], [role=alertdialog]') !== null || [...fields].some(({ value }) => value !== '')
  );
}
