import { useSyncExternalStore } from 'react';

/** From here on the queue stands beside an open case, and the rail beside the page. */
const wide = matchMedia('(min-width: 800px)');
const watch = (tell: () => void) => {
  wide.addEventListener('change', tell);
  return () => wide.removeEventListener('change', tell);
};

export const useWide = (): boolean => useSyncExternalStore(watch, () => wide.matches);
