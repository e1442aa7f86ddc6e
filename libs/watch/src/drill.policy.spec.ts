import { mayBeHours, mayDrill } from './drill.policy.js';

const quiet = { running: false, crisis: false, rooms: 1 };
const refusal = (verdict: ReturnType<typeof mayDrill>) => (verdict.allowed ? 'allowed' : verdict.problem.code);

describe('a drill', () => {
  it.each([
    ['allowed', {}],
    ['drill-running', { running: true }],
    ['drill-real-crisis', { crisis: true }],
    ['drill-no-room', { rooms: 0 }],
    // Somebody in danger goes before everything else that is in the way.
    ['drill-real-crisis', { running: true, crisis: true, rooms: 0 }],
  ])('%s: %j', (code, over) => {
    expect(refusal(mayDrill({ ...quiet, ...over }))).toBe(code);
  });

  it.each([
    ['allowed', '09:00', '10:00'],
    ['allowed', '00:00', '23:59'],
    ['drill-hours-short', '09:00', '09:59'],
    ['drill-hours-short', '17:00', '09:00'],
  ])('%s: between %s and %s', (code, from, to) => {
    expect(refusal(mayBeHours({ from, to }))).toBe(code);
  });
});
