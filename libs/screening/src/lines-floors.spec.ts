import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from './screen.js';
import { rank } from './severity.js';
import { starterLexicon } from './starter-lexicon.js';

/** Severity, category, what it tries, text. Of `held` files nobody who writes rules has read a line. */
const read = (name: string) =>
  readFileSync(join(process.cwd(), 'libs/screening/lines', `${name}.tsv`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [severity = '', category = '', , text = ''] = line.split('\t');
      const found = screen(text, starterLexicon);
      return { severity, found: rank(found[0]?.severity ?? 'none'), named: found[0]?.category === category };
    });

/** How many of those that must page do, how many concerns are heard, how many harmless lines alert, how many findings name the category. */
function count(name: string) {
  const lines = read(name);
  const grave = lines.filter(({ severity }) => severity === 'imminent' || severity === 'high');
  const concern = lines.filter(({ severity }) => severity === 'concern');
  const heard = lines.filter(({ severity, found }) => severity !== 'none' && found >= rank('concern'));
  return {
    paged: grave.filter(({ found }) => found >= rank('high')).length,
    heard: concern.filter(({ found }) => found >= rank('concern')).length,
    named: heard.filter(({ named }) => named).length,
    falseAlerts: lines.filter(({ severity, found }) => severity === 'none' && found >= rank('concern')).length,
    falsePages: lines.filter(({ severity, found }) => severity === 'none' && found >= rank('high')).length,
    lines: lines.length,
  };
}

// What is reached, not what is good enough: a change to a rule shows here what it moves among lines that it was not made for.
// A floor goes up with every gain; it goes down only with a reason in the commit.
const floors = {};

describe.each(Object.entries(floors))('%s', (name, floor) => {
  it('is heard as it was', () => {
    expect(count(name)).toEqual(floor);
  });
});
