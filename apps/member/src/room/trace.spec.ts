import { mayCall, traceIn } from './trace.js';

it.each([
  ['phone', 'Text me at 555-867-5309.'],
  ['phone', '(415) 555 0142 is my number'],
  ['phone', '+1 415.555.0142'],
  ['phone', '14155550142'],
  ['phone', 'mi número es 55 1234 5678'],
  ['phone', 'call 867-5309'],
  ['phone', '+34 612 34 56 78'],
  ['phone', '４１５‑５５５‑０１４２'],
  ['phone', 'Free on 2026-11-26? 415-555-0142'],
  ['email', 'write to sam.w@example.org'],
  ['email', 'sam at gmail dot com'],
  ['email', 'sam arroba hotmail punto com'],
  ['handle', 'find me @sam_w22'],
  ['handle', 'my insta is sam.w22'],
  ['handle', 'Snap: sam_w'],
  ['handle', 'instagram.com/samw'],
  ['handle', 'https://wa.me/something'],
] as const)('finds a %s: %s', (found, text) => {
  expect(traceIn(text)).toBe(found);
});

it.each([
  'I walked around the block. It helped.',
  'Call or text 988, or 911.',
  'The line is 1-800-662-4357, or (888) 555-0142.',
  'Text HOME to 741741',
  '365 days today, 8760 hours',
  '10 9 8 7 6 5 4 3 2 1',
  '11/26/2026 at 10:30',
  '26-11-2026 19 30',
  '2026-11-26 19',
  'It cost 1,234,567,890 dollars',
  '1000000 reasons',
  '3.1415926535',
  'thanks @Heron, I mean it @ times',
  'I deleted Instagram today. Instagram is ruining me.',
  'El Facebook es malo para mí',
  'Room 212, 2024',
  'build 12-34-56-78-90-12-34',
])('finds nothing: %s', (text) => {
  expect(traceIn(text)).toBeNull();
});

it.each([
  'Please help me, 415-555-0142',
  'I want to die 415-555-0142',
  "I can't do this. 415-555-0142",
  'I can’t go on. 415-555-0142',
  'took all my pills 415-555-0142',
  'I am alone. 415-555-0142',
  'Ayuda, 55 1234 5678',
  'Me quiero morir 55 1234 5678',
  'No puedo más 55 1234 5678',
  'Estoy sola 55 1234 5678',
])('lets what may be a call for help go: %s', (text) => {
  expect(mayCall(text)).toBe(true);
});

it.each(['Text me at 415-555-0142.', 'Mi número es 55 1234 5678', 'good evening'])('takes for no call: %s', (text) => {
  expect(mayCall(text)).toBe(false);
});

it('takes long and odd texts in no time', () => {
  const began = performance.now();
  for (const text of [
    '1 '.repeat(2_000),
    '@'.repeat(4_000),
    'a.'.repeat(2_000),
    '1-'.repeat(2_000),
    'insta '.repeat(700),
    '('.repeat(4_000),
  ])
    traceIn(text);
  expect(performance.now() - began).toBeLessThan(500);
});
