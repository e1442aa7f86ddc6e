import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine, screen } from './screen.js';
import { rank } from './severity.js';
import { starterLexicon } from './starter-lexicon.js';

const lines = (name: string): string[] =>
  readFileSync(join(process.cwd(), 'libs/screening/lines', name), 'utf8')
    .trim()
    .split('\n');
const alerts = (text: string): string[] =>
  examine(text, starterLexicon)
    .filter(({ severity }) => severity !== 'none')
    .map(({ ruleId, severity }) => `${ruleId} ${severity}`);

// Written apart from the rules, so that a change to a rule shows what else it moves.
describe('lines as members write them', () => {
  it.each(lines('calls.txt'))('hears: %s', (text) => {
    expect(alerts(text)).not.toEqual([]);
  });

  it.each(lines('calm.txt'))('leaves: %s', (text) => {
    expect(alerts(text)).toEqual([]);
  });
});

// Each batch was written before the rules were looked at: number, severity, category, text.
describe('batches of lines', () => {
  const batches = lines('batches.tsv').map((line) => {
    const [, severity = '', category = '', text = ''] = line.split('\t');
    const found = screen(text, starterLexicon);
    return { severity, category, text, found, worst: found[0]?.severity ?? 'none' } as const;
  });
  const grave = batches.filter(({ severity }) => severity === 'imminent' || severity === 'high');

  it('pages for what is high or imminent', () => {
    const missed = grave.filter(({ worst }) => rank(worst) < rank('high')).map(({ text }) => text);
    expect(missed.length / grave.length).toBeLessThanOrEqual(0.03);
  });

  it('hears concern', () => {
    const concern = batches.filter(({ severity }) => severity === 'concern');
    const missed = concern.filter(({ worst }) => worst === 'none').map(({ text }) => text);
    expect(missed.length / concern.length).toBeLessThanOrEqual(0.03);
  });

  it('names the category', () => {
    const named = batches.filter(({ category, found }) => category !== '-' && found.some((signal) => signal.category === category));
    expect(named.length / batches.filter(({ category }) => category !== '-').length).toBeGreaterThanOrEqual(0.95);
  });

  it.each(batches.filter(({ severity }) => severity === 'none'))('leaves: $text', ({ text }) => {
    expect(alerts(text)).toEqual([]);
  });
});
