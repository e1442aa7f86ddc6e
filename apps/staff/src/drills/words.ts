import { later } from '../parts/later.js';
import { useWords } from '../wording/index.js';
import type { WatchWording } from '../wording/watch.en.js';

const english = later(() => import('../wording/watch.en.js'));
const spanish = later(() => import('../wording/watch.es.js'));

/** Only admins come here, so its words are not in the first load. Waits for them as for a part of the page. */
export function useWatchWords(): WatchWording {
  const { language } = useWords();
  return language === 'es' ? spanish().watchEs : english().watchEn;
}
