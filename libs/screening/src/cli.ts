import { createInterface } from 'node:readline';
import type { Earlier } from './conversation.js';
import { explain } from './explain.js';
import { type SignalFound, screen } from './screen.js';
import { rank } from './severity.js';
import { starterLexicon } from './starter-lexicon.js';

/** One line in: a text, or turns that one author says in order (or `speakers` say; the last speaker is screened). */
interface Line {
  readonly id: string;
  readonly text?: string;
  readonly turns?: readonly string[];
  readonly speakers?: readonly string[];
}

function answer(id: string, [found]: readonly SignalFound[], turn?: number): object {
  const at = turn === undefined ? {} : { turn };
  if (!found) return { id, severity: 'none', ...at };
  const { severity, category, ruleId: rule, phrase, span, ...rest } = found;
  return { id, severity, category, rule, phrase, span, ...at, ...rest, explanation: explain(found) };
}

/** Of a conversation: the worst that the last speaker reached, and at which turn, counted from one. What others say is what they answer. */
function converse(id: string, turns: readonly string[], speakers: readonly string[] = []): object {
  const speaker = speakers.at(-1);
  const earlier: Earlier[] = [];
  let worst: { found: readonly SignalFound[]; turn: number } | undefined;
  for (const [i, text] of turns.entries()) {
    const by = speakers[i] === speaker ? 'author' : 'other';
    const found = by === 'author' ? screen(text, starterLexicon, { earlier }) : [];
    if (rank(found[0]?.severity ?? 'none') > rank(worst?.found[0]?.severity ?? 'none')) worst = { found, turn: i + 1 };
    earlier.push({ text, by });
  }
  return worst ? answer(id, worst.found, worst.turn) : answer(id, []);
}

export function screenLine(line: string): string {
  const { id, text = '', turns, speakers } = JSON.parse(line) as Line;
  return JSON.stringify(turns ? converse(id, turns, speakers) : answer(id, screen(text, starterLexicon)));
}

/** Reads JSONL and writes JSONL, a line for a line. */
export async function run(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  for await (const line of createInterface({ input })) if (line.trim()) output.write(`${screenLine(line)}\n`);
}
