import { fleschKincaidGrade, inflesz, stringsOf } from '#libs/ui';
import { notesEn } from '../notes/words.en.js';
import { notesEs } from '../notes/words.es.js';
import { ownCareEn } from '../own-care/words.en.js';
import { ownCareEs } from '../own-care/words.es.js';
import { en } from './en.js';
import { es } from './es.js';

const english = stringsOf({ ...en, ownCare: ownCareEn, notes: notesEn });
const spanish = stringsOf({ ...es, ownCare: ownCareEs, notes: notesEs });
const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

it('says the same things in both languages', () => {
  expect(spanish.map(([path]) => path)).toEqual(english.map(([path]) => path));
  expect(english.filter(([, text], index) => text === spanish[index]?.[1])).toEqual([]);
});

it('is easy to read in English: grade 5 at most, 4 on average', () => {
  const readings = english.map(([path, text]) => ({ path, text, ...fleschKincaidGrade(text) })).filter(({ words }) => words >= 3);
  expect(readings.filter(({ words, score }) => words >= 6 && Number(score.toFixed(1)) > 5)).toEqual([]);
  expect(mean(readings.map(({ score }) => score))).toBeLessThanOrEqual(4);
});

it('is easy to read in Spanish: 65 or more on the INFLESZ scale', () => {
  const readings = spanish.map(([path, text]) => ({ path, text, ...inflesz(text) })).filter(({ words }) => words >= 8);
  expect(readings.filter(({ score }) => score < 65)).toEqual([]);
  expect(mean(readings.map(({ score }) => score))).toBeGreaterThanOrEqual(75);
});

it('keeps a sentence at 16 words', () => {
  const long = [...english, ...spanish]
    .flatMap(([, text]) => text.split(/[.!?]\s/))
    .filter((sentence) => sentence.split(/\s+/).length > 16);
  expect(long).toEqual([]);
});
