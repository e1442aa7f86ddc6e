import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Severity } from '#libs/contracts';
import { screenLine } from './cli.js';
import { rank } from './severity.js';

interface Line {
  readonly id: string;
  readonly expect: Severity | 'none';
}

const lines = readFileSync(join(process.cwd(), 'libs/screening/lines/conversations.held.jsonl'), 'utf8').trim().split('\n');
const answers = lines.map((line) => {
  const { expect: severity } = JSON.parse(line) as Line;
  return { severity, found: rank((JSON.parse(screenLine(line)) as { severity: Severity | 'none' }).severity) };
});
const count = (least: Severity, ...severities: Line['expect'][]) =>
  answers.filter(({ severity, found }) => severities.includes(severity) && found >= rank(least)).length;

// What is reached, not what is good enough: nobody who writes rules reads these.
describe('conversations that no rule was written for', () => {
  it('are heard no less than before', () => {
    expect(count('high', 'imminent', 'high')).toBeGreaterThanOrEqual(29);
  });

  it('alert for no more that is harmless than before', () => {
    expect(count('concern', 'none')).toBeLessThanOrEqual(4);
  });
});
