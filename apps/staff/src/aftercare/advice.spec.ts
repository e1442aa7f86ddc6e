import { type SafetyAnswers, safetyQuestions } from '#libs/contracts';
import { adviceOf } from './advice.js';

const no = Object.fromEntries(safetyQuestions.map((question) => [question, 'no'])) as SafetyAnswers;
const advice = (over: Partial<SafetyAnswers>) => adviceOf({ ...no, ...over });

it('is most urgent for intent or a plan, or an act in the past three months, whatever else was answered', () => {
  for (const question of ['intent', 'plan', 'act-lately'] as const) {
    expect(advice({ [question]: 'yes' })).toBe('now');
    expect(advice({ wish: 'not-asked', thoughts: 'declined', [question]: 'yes' })).toBe('now');
  }
});

it('is today for a method or an act long ago, soon for a wish or thoughts, and nothing for seven times no', () => {
  expect(advice({ method: 'yes' })).toBe('today');
  expect(advice({ 'act-ever': 'yes' })).toBe('today');
  expect(advice({ wish: 'yes' })).toBe('refer');
  expect(advice({ wish: 'yes', thoughts: 'yes' })).toBe('refer');
  expect(advice({})).toBe('none');
});

it('goes on asking while an answer leads to a question that nobody asked', () => {
  expect(advice({ wish: 'not-asked' })).toBe('ask');
  expect(advice({ thoughts: 'yes', plan: 'not-asked' })).toBe('ask');
  expect(advice({ 'act-ever': 'yes', 'act-lately': 'not-asked' })).toBe('ask');
  expect(advice({ thoughts: 'no', method: 'not-asked', intent: 'not-asked', plan: 'not-asked', 'act-lately': 'not-asked' })).toBe('none');
});
