import type { Language } from '#libs/contracts';
import { clockFor } from '#libs/ui';
import { loadWords } from '../wording/index.js';
import { whoIsOn } from './who-is-on.js';

const words = { en: await loadWords('en'), es: await loadWords('es') };
const now = Date.parse('2026-11-26T20:00:00.000Z');
const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
const dana = { name: 'Dana', until: at(2) };
const sam = { name: 'Sam', until: at(5) };
const says = (language: Language, on: (typeof dana | { name: string; until: null })[], nextOnAt: string | null = null) =>
  whoIsOn(words[language], clockFor(language, 'UTC'), { on, nextOnAt }, now);

describe('who answers now, in words', () => {
  it('is one person until their shift ends', () => {
    expect(says('en', [dana])).toBe('Dana is on until 10 pm');
    expect(says('es', [dana])).toBe('Dana atiende hasta las 10 pm');
  });

  it('is one person whose end nobody knows', () => {
    expect(says('en', [{ name: 'Dana', until: null }])).toBe('Dana is on now');
    expect(says('es', [{ name: 'Dana', until: null }])).toBe('Dana atiende ahora');
  });

  it('is several people, who are on and not is on', () => {
    expect(says('en', [dana, sam])).toBe('Dana and Sam are on now');
    expect(says('es', [dana, sam])).toBe('Dana y Sam atienden ahora');
  });

  it('leaves out whose shift has ended since', () => {
    expect(says('en', [{ name: 'Sam', until: at(-1) }, dana])).toBe('Dana is on until 10 pm');
    expect(says('en', [{ name: 'Sam', until: at(-1) }], at(12))).toBe('No counselor is on right now. The next one is on at 8 am tomorrow.');
  });
});
