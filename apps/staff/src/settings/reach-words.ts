import { later } from '../parts/later.js';
import { useWords } from '../wording/index.js';
import type { ReachWording } from '../wording/reach.en.js';

const english = later(() => import('../wording/reach.en.js'));
const spanish = later(() => import('../wording/reach.es.js'));

/** Only the settings need them, so they are not in the first load. Waits for them as for a part of the page. */
export function useReachWords(): ReachWording {
  const { language } = useWords();
  return language === 'es' ? spanish().reachEs : english().reachEn;
}
