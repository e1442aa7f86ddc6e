import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fleschKincaidGrade, inflesz, stringsOf } from '#libs/ui';
import { en } from './en.js';
import { es } from './es.js';
import { lexiconEn } from './lexicon.en.js';
import { lexiconEs } from './lexicon.es.js';
import { plansEn } from './plans.en.js';
import { plansEs } from './plans.es.js';
import { reachEn } from './reach.en.js';
import { reachEs } from './reach.es.js';
import { trendsEn } from './trends.en.js';
import { trendsEs } from './trends.es.js';
import { watchEn } from './watch.en.js';
import { watchEs } from './watch.es.js';

const english = new Map(stringsOf({ ...en, lexicon: lexiconEn, plans: plansEn, reach: reachEn, trends: trendsEn, watch: watchEn }));
const spanish = new Map(stringsOf({ ...es, lexicon: lexiconEs, plans: plansEs, reach: reachEs, trends: trendsEs, watch: watchEs }));
const LONG_ENOUGH = 6;

/** The same in both languages: names of languages, units, one word that both share. */
const alike = new Set([
  'keys.',
  'time.',
  'case.heading',
  'sanction.language',
  'settings.themes',
  'rooms.count',
  'nav.role.supervisor',
  'case.entry',
  'audit.action',
  'sanction.minutes',
  'sanction.hours',
  'onCall.contact',
  'watch.seconds',
  'plans.forCause',
  'plans.minutes',
  'plans.seconds',
]);
const mayBeAlike = (path: string) => [...alike].some((start) => path.startsWith(start));

describe('the words of the staff app', () => {
  it('has every text in both languages', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...english].filter(([, text]) => text.trim() === '')).toEqual([]);
    expect([...spanish].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(['en', 'es'])('has a name for each list that the %s lexicon comes with, and shows no name of the code', (language) => {
    const lists = Object.keys(parse(readFileSync(`libs/screening/lexicon/guards.${language}.yaml`, 'utf8')) as object);
    for (const { term } of [en, es]) expect(lists.filter((name) => !term[name])).toEqual([]);
  });

  it('is translated, not copied', () => {
    const copied = [...english].filter(([path, text]) => text.includes(' ') && !mayBeAlike(path) && spanish.get(path) === text);
    expect(copied).toEqual([]);
  });

  it('reads at grade 8 or below in English', () => {
    const hard = [...english]
      .map(([path, text]) => ({ path, ...fleschKincaidGrade(text) }))
      .filter(({ words, score }) => words >= LONG_ENOUGH && score > 8);
    expect(hard).toEqual([]);
  });

  it('reads quite easily in Spanish', () => {
    const hard = [...spanish].map(([path, text]) => ({ path, ...inflesz(text) })).filter(({ words, score }) => words >= 8 && score < 55);
    expect(hard).toEqual([]);
  });
});
