import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from './screen.js';
import { rank } from './severity.js';
import { starterLexicon } from './starter-lexicon.js';

interface Count {
  /** Of what is high or imminent, how much is found high at least. */
  readonly paged: number;
  readonly concernHeard: number;
  readonly falseAlerts: number;
  readonly falsePages: number;
}

/** Of each line: severity, category, what it tries, text. */
function count(name: string): Count {
  const rows = readFileSync(join(process.cwd(), 'libs/screening/lines', `${name}.tsv`), 'utf8')
    .trim()
    .split('\n');
  const lines = rows.map((row) => {
    const [severity = '', , , text = ''] = row.split('\t');
    return { severity, found: rank(screen(text, starterLexicon)[0]?.severity ?? 'none') };
  });
  const found = (least: 'concern' | 'high', ...severities: string[]) =>
    lines.filter((line) => severities.includes(line.severity) && line.found >= rank(least)).length;
  return {
    paged: found('high', 'imminent', 'high'),
    concernHeard: found('concern', 'concern'),
    falseAlerts: found('concern', 'none'),
    falsePages: found('high', 'none'),
  };
}

// What is reached, not what is good enough. Nobody who writes rules reads the held half, so only its figures say how much a
// rule generalises. A gain raises the floor; what lowers it is said in the commit.
const reached: Readonly<Record<string, Count>> = {
  'functional.en': { paged: 247, concernHeard: 68, falseAlerts: 2, falsePages: 0 },
  'functional.held.en': { paged: 187, concernHeard: 50, falseAlerts: 11, falsePages: 6 },
  everyday: { paged: 131, concernHeard: 45, falseAlerts: 1, falsePages: 1 },
  messages: { paged: 65, concernHeard: 31, falseAlerts: 9, falsePages: 7 },
  'messages.held': { paged: 44, concernHeard: 24, falseAlerts: 20, falsePages: 14 },
  chat: { paged: 0, concernHeard: 0, falseAlerts: 0, falsePages: 0 },
  'chat.held': { paged: 0, concernHeard: 0, falseAlerts: 3, falsePages: 2 },
  spanish: { paged: 65, concernHeard: 29, falseAlerts: 0, falsePages: 0 },
  'spanish.held': { paged: 52, concernHeard: 19, falseAlerts: 1, falsePages: 1 },
  roundabout: { paged: 136, concernHeard: 22, falseAlerts: 9, falsePages: 5 },
  'roundabout.held': { paged: 141, concernHeard: 22, falseAlerts: 12, falsePages: 11 },
  recovery: { paged: 232, concernHeard: 84, falseAlerts: 9, falsePages: 7 },
  'recovery.held': { paged: 163, concernHeard: 60, falseAlerts: 24, falsePages: 15 },
  misread: { paged: 69, concernHeard: 12, falseAlerts: 18, falsePages: 7 },
  'misread.held': { paged: 51, concernHeard: 11, falseAlerts: 21, falsePages: 13 },
  regional: { paged: 55, concernHeard: 26, falseAlerts: 0, falsePages: 0 },
  long: { paged: 120, concernHeard: 34, falseAlerts: 4, falsePages: 3 },
  'long.held': { paged: 64, concernHeard: 25, falseAlerts: 2, falsePages: 1 },
  stories: { paged: 11, concernHeard: 3, falseAlerts: 13, falsePages: 8 },
  'stories.held': { paged: 14, concernHeard: 5, falseAlerts: 15, falsePages: 9 },
  embedded: { paged: 26, concernHeard: 5, falseAlerts: 1, falsePages: 1 },
  'embedded.held': { paged: 23, concernHeard: 4, falseAlerts: 6, falsePages: 2 },
};

describe.each(Object.entries(reached))('%s', (name, floor) => {
  const now = count(name);

  it('hears no less than before', () => {
    expect(now.paged).toBeGreaterThanOrEqual(floor.paged);
    expect(now.concernHeard).toBeGreaterThanOrEqual(floor.concernHeard);
  });

  it('alerts for no more that is harmless than before', () => {
    expect(now.falseAlerts).toBeLessThanOrEqual(floor.falseAlerts);
    expect(now.falsePages).toBeLessThanOrEqual(floor.falsePages);
  });
});
