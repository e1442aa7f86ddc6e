import { later } from '../parts/later.js';
import { useWords } from '../wording/index.js';
import type { LexiconWording } from '../wording/lexicon.en.js';

const english = later(() => import('../wording/lexicon.en.js'));
const spanish = later(() => import('../wording/lexicon.es.js'));

/** Few colleagues come here, so its words are not in the first load. Waits for them as for a part of the page. */
export function useLexiconWords(): LexiconWording {
  const { language } = useWords();
  return language === 'es' ? spanish().lexiconEs : english().lexiconEn;
}
