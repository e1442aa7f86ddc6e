import { later } from '../parts/later.js';
import { useWords } from '../wording/index.js';
import type { PlansWording } from '../wording/plans.en.js';

const english = later(() => import('../wording/plans.en.js'));
const spanish = later(() => import('../wording/plans.es.js'));

/** Admins alone come here, so its words are not in the first load. Waits for them as for a part of the page. */
export function usePlansWords(): PlansWording {
  const { language } = useWords();
  return language === 'es' ? spanish().plansEs : english().plansEn;
}
