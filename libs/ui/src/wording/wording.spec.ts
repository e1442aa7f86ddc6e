import { contentNotes, problems, sanctionReasons, takeDownReasons } from '#libs/contracts';
import { clockFor } from '../clock.js';
import { crisis as crisisEn } from './crisis.en.js';
import { crisis as crisisEs } from './crisis.es.js';
import { en } from './en.js';
import { es } from './es.js';
import { englishSyllables, fleschKincaidGrade, inflesz, spanishSyllables, stringsOf } from './readability.js';
import { patchLabel, problemSentence, sanctionSentence } from './sentences.js';
import { staffProblems as staffEn } from './staff-problems.en.js';
import { staffProblems as staffEs } from './staff-problems.es.js';
import { talk as talkEn } from './talk.en.js';
import { talk as talkEs } from './talk.es.js';
import { topicWords as topicsEn } from './topics.en.js';
import { topicWords as topicsEs } from './topics.es.js';

const english = [...stringsOf(en), ...stringsOf(staffEn), ...stringsOf(crisisEn), ...stringsOf(talkEn)];
const spanish = [...stringsOf(es), ...stringsOf(staffEs), ...stringsOf(crisisEs), ...stringsOf(talkEs)];
const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

it('says the same things in both languages', () => {
  expect(spanish.map(([path]) => path)).toEqual(english.map(([path]) => path));
  expect(Object.keys({ ...en.problem, ...staffEn }).sort()).toEqual(Object.keys(problems).sort());
  expect(Object.keys(en.takeDown)).toEqual(expect.arrayContaining([...takeDownReasons]));
  expect(Object.keys(en.sanctionReason)).toEqual(expect.arrayContaining([...sanctionReasons]));
});

it('leaves no string empty, and none untranslated', () => {
  expect([...english, ...spanish].filter(([, text]) => text.trim() === '')).toEqual([]);
  const shared = new Set(['crisis.sightNo']);
  const same = english.filter(([path, text], index) => text === spanish[index]?.[1] && /\s/.test(text) && !shared.has(path));
  expect(same).toEqual([]);
});

it('is easy to read in English: grade 5 at most, 4 on average', () => {
  const readings = english.map(([path, text]) => ({ path, text, ...fleschKincaidGrade(text) })).filter((reading) => reading.words >= 3);
  expect(readings.filter((reading) => reading.words >= 6 && Number(reading.score.toFixed(1)) > 5)).toEqual([]);
  expect(mean(readings.map((reading) => reading.score))).toBeLessThanOrEqual(4);
});

it('is easy to read in Spanish: 65 or more on the INFLESZ scale', () => {
  const readings = spanish.map(([path, text]) => ({ path, text, ...inflesz(text) })).filter((reading) => reading.words >= 8);
  expect(readings.filter((reading) => reading.score < 65)).toEqual([]);
  expect(mean(readings.map((reading) => reading.score))).toBeGreaterThanOrEqual(75);
});

it('has words for each topic in both languages, each once', () => {
  for (const lists of [topicsEn, topicsEs])
    for (const topic of contentNotes) {
      expect(lists[topic].length).toBeGreaterThanOrEqual(6);
      expect(new Set(lists[topic]).size).toBe(lists[topic].length);
    }
});

it('says the word only to who said it first', () => {
  for (const { pauseTitle, pauseLead } of [crisisEn, crisisEs])
    for (const kind of ['vague', 'overdose', 'danger'] as const) expect(`${pauseTitle[kind]} ${pauseLead[kind]}`).not.toMatch(/suicid/i);
  expect([crisisEn.pauseTitle.explicit, crisisEs.pauseTitle.explicit].every((title) => /suicid/i.test(title))).toBe(true);
});

it.each([
  ['counselor', 3],
  ['message', 2],
  ['taken', 2],
  ['used', 1],
  ['nurse', 1],
  ['people', 2],
  ['naloxone', 3],
])('counts the syllables of %s', (word, count) => expect(englishSyllables(word)).toBe(count));

it.each([
  ['consejero', 4],
  ['alguien', 2],
  ['día', 2],
  ['quién', 1],
  ['naloxona', 4],
  ['ayuda', 3],
  ['cuidar', 2],
  ['leer', 2],
  ['muy', 1],
])('counts the syllables of %s', (word, count) => expect(spanishSyllables(word)).toBe(count));

describe('sentences', () => {
  const clock = clockFor('en', 'UTC');
  const now = '2026-11-23T18:00:00.000Z';
  const until = '2026-11-23T20:00:00.000Z';

  it('gives each sanction its end and its reason', () => {
    expect(sanctionSentence(en, clock, { kind: 'mute', until, reason: 'pause', by: 'Dana' }, now)).toBe(
      'You can read but not post until 8 pm. Dana set this. We all need a short rest.',
    );
    expect(sanctionSentence(en, clock, { kind: 'lock', until, reason: 'night' }, now)).toBe(
      'This room is closed for now. It opens at 8 pm. The room rests at night.',
    );
    expect(sanctionSentence(en, clock, { kind: 'slow', until, seconds: 30 }, now)).toBe(
      'Slow mode is on until 8 pm. You can post once in 30 seconds.',
    );
    expect(sanctionSentence(es, clockFor('es', 'UTC'), { kind: 'review', until }, now)).toBe(
      'Hasta las 8 pm, el equipo lee primero lo que se escribe aquí.',
    );
  });

  it('gives a refusal its end and its holder', () => {
    expect(problemSentence(en, clock, { type: 'too-many-tries', until }, now)).toBe(
      'Too many tries. Wait a while, or call your program. You can try again at 8 pm.',
    );
    const staff = { ...en, problem: { ...en.problem, ...staffEn } };
    expect(problemSentence(staff, clock, { type: 'escalation-taken', holder: 'Sam' }, now)).toBe('Someone else has this case. Sam has it.');
    expect(problemSentence(en, clock, { type: 'escalation-taken' }, now)).toBe(en.problem.internal); // no member is refused so
  });

  it('says a patch', () => expect(patchLabel(en, 0)).toMatch(/^Pinwheel, .+ and .+$/));
});
