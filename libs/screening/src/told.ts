import { type Earlier, justAsked } from './conversation.js';
import type { Answer } from './lexicon.js';
import type { CueMatch, Span } from './places.js';
import { amountIn, type Statement, statementsIn, withMore } from './question.js';
import type { Reading } from './reading.js';
import { asksGrade, gradeIn } from './scale.js';
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
    .cuesOf(answers)
    .filter(({ from }) => from < latest)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return first;
}

/** "Yeah" says what was asked, and a no its contrary; a figure may say how much, or how bad. Where several questions are open, each is answered. */
export function toldIn(own: Reading, earlier: readonly Earlier[]): readonly Told[] {
  const questions = justAsked(earlier);
  const whole = { from: 0, to: own.tokens.length };
  // One figure is one grade: of what was asked for last.
  const grade = gradeIn(questions.findLast(asksGrade) ?? '', own.text);
  const figures = [...questions.map((question) => amountIn(question, own.text)), grade]
    .filter((statement) => statement !== undefined)
    .map((statement) => ({ statement, at: whole }));
  const answer = answerIn(own);
  const said = answer ? questions.flatMap(statementsIn).flatMap((statement) => saidWith(answer, statement, own)) : [];
  return [...figures, ...said];
}

function saidWith({ heard, from, to }: CueMatch, { yes, no }: Statement, own: Reading): readonly Told[] {
  const at = { from, to };
  if (heard.cue === 'no') return [{ statement: no, at }];
  if (heard.cue === 'yes') return [{ statement: withMore(yes, own.text), at }];
  return [
    { statement: yes, at, unsure: true },
    { statement: no, at },
  ];
}

/** A text may be an answer when it says yes or no, or names a number. */
const figure = /\d|\b(?:all|every|everything|whole|entire|ten|nine|eight|seven|diez|nueve|ocho|siete)\b/;

/** A text of before, with what it says as an answer. */
export function asTold(text: string, reading: Reading, earlier: readonly Earlier[]): string {
  if (!earlier.some(({ by }) => by === 'other') || !(answerIn(reading) || figure.test(text))) return text;
  const sure = toldIn(reading, earlier).filter(({ unsure }) => !unsure);
  return [...sure.map(({ statement }) => statement), text].join('. ');
}
