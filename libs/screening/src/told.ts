import { type Earlier, justAsked } from './conversation.js';
import type { Answer } from './lexicon.js';
import type { CueMatch, Span } from './places.js';
import { amountIn, statementIn, withMore } from './question.js';
import type { Reading } from './reading.js';
import { gradeIn } from './scale.js';
import { Scene } from './scene.js';

const answers = ['yes', 'no', 'unsure'] as const satisfies readonly Answer[];
/** An answer begins with it, or nearly. */
const latest = 4;

/** What a text says in the light of the question that it answers, and the words of it that say so. */
export interface Told {
  readonly statement: string;
  readonly at: Span;
  /** Neither yes nor no: it may be so. */
  readonly unsure?: true;
}

/** The first, and of those that begin together the longest: "yeah no" is a no. */
function answerIn(own: Reading): CueMatch | undefined {
  const [first] = new Scene(own)
    .cuesInOwn(answers)
    .filter(({ from }) => from < latest)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return first;
}

/** "Yeah" says what was asked, and a no its contrary; a figure may say how much, or how bad. */
export function toldIn(own: Reading, earlier: readonly Earlier[]): readonly Told[] {
  const question = justAsked(earlier);
  if (question === undefined) return [];
  const whole = { from: 0, to: own.tokens.length };
  const figures = [amountIn(question, own.text), gradeIn(question, own.text)]
    .filter((statement) => statement !== undefined)
    .map((statement) => ({ statement, at: whole }));
  const answer = answerIn(own);
  const said = answer && statementIn(question);
  if (!answer || !said) return figures;
  const at = { from: answer.from, to: answer.to };
  if (answer.heard.cue === 'no') return [...figures, { statement: said.no, at }];
  if (answer.heard.cue === 'yes') return [...figures, { statement: withMore(said.yes, own.text), at }];
  return [...figures, { statement: said.yes, at, unsure: true }, { statement: said.no, at }];
}

/** A text may be an answer when it says yes or no, or names a number. */
const figure = /\d|\b(?:all|every|everything|whole|entire|ten|nine|eight|seven|diez|nueve|ocho|siete)\b/;

/** A text of before, with what it says as an answer. */
export function asTold(text: string, reading: Reading, earlier: readonly Earlier[]): string {
  if (!earlier.some(({ by }) => by === 'other') || !(answerIn(reading) || figure.test(text))) return text;
  const sure = toldIn(reading, earlier).filter(({ unsure }) => !unsure);
  return [...sure.map(({ statement }) => statement), text].join('. ');
}
