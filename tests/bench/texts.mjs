// What members write on a calm day, from the lines that the screening is tested with: plain ASCII, and none that calls for help,
// alone or after another of them. A call for help opens an escalation, which is measured nowhere here.
import fs from 'node:fs';
import path from 'node:path';
import { screen, starterLexicon } from '#libs/screening';
import { root } from '../../tools/machine.mjs';

const PLAIN = /^[ !#-[\]-}]+$/;
const [SHORTEST, LONGEST] = [60, 140];
const MANY = 48;

const calls = (text, earlier) => screen(text, starterLexicon, { earlier: earlier.map((said) => ({ text: said })) }).length > 0;

export function calmTexts() {
  const lines = fs.readFileSync(path.join(root, 'libs', 'screening', 'lines', 'calm.txt'), 'utf8').split('\n');
  const short = lines.filter((line) => PLAIN.test(line) && !calls(line, []));
  const chosen = [];
  for (let n = 0; n + 1 < short.length && chosen.length < MANY; n += 2) {
    const text = `${short[n]}. ${short[n + 1]}`;
    if (text.length < SHORTEST || text.length > LONGEST || calls(text, [])) continue;
    if (chosen.every((other) => !calls(text, [other, other]) && !calls(other, [text, text]))) chosen.push(text);
  }
  return chosen;
}
