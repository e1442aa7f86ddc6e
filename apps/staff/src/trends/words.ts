import { later } from '../parts/later.js';
import { useWords } from '../wording/index.js';
import type { TrendsWording } from '../wording/trends.en.js';

const english = later(() => import('../wording/trends.en.js'));
const spanish = later(() => import('../wording/trends.es.js'));

/** Few colleagues come here, so its words are not in the first load. Waits for them as for a part of the page. */
export function useTrendsWords(): TrendsWording {
  const { language } = useWords();
  return language === 'es' ? spanish().trendsEs : english().trendsEn;
}
