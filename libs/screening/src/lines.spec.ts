import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine } from './screen.js';
import { starterLexicon } from './starter-lexicon.js';

const lines = (name: string): string[] =>
  readFileSync(join(process.cwd(), 'libs/screening/lines', `${name}.txt`), 'utf8')
    .trim()
    .split('\n');
const alerts = (text: string): string[] =>
  examine(text, starterLexicon)
    .filter(({ severity }) => severity !== 'none')
    .map(({ ruleId, severity }) => `${ruleId} ${severity}`);

// Written apart from the rules, so that a change to a rule shows what else it moves.
describe('lines as members write them', () => {
  it.each(lines('calls'))('hears: %s', (text) => {
    expect(alerts(text)).not.toEqual([]);
  });

  it.each(lines('calm'))('leaves: %s', (text) => {
    expect(alerts(text)).toEqual([]);
  });
});
