import type { CompiledLexicon } from './compile.js';
import { type Earlier, justAsked } from './conversation.js';
import { type Judgement, judge } from './judge.js';
import type { Answer } from './lexicon.js';
import type { CueMatch, Span } from './places.js';
import { amountIn, statementIn, withMore } from './question.js';
import { type Reading, readText } from './reading.js';
import { Scene } from './scene.js';
import { rank } from './severity.js';

const answers = ['yes', 'no', 'unsure'] as const satisfies readonly Answer[];
/** An answer begins with it, or nearly. */
const latest = 4;

/** The first, and of those that begin together the longest: "yeah no" is a no. */
function answerIn(alone: Scene): CueMatch | undefined {
  const [first] = alone
    .cuesInOwn(answers)
    .filter(({ from }) => from < latest)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return first;
}

/** "Yeah" says what was asked, and a no its contrary. One who won't say leaves concern; whoever can't say that they are safe is not. */
export function answered(alone: Scene, own: Reading, earlier: readonly Earlier[], lexicon: CompiledLexicon): readonly Judgement[] {
  const question = justAsked(earlier);
  const amount = question === undefined ? undefined : amountIn(question, own.text);
  const told = amount === undefined ? [] : saidAs(amount, own, lexicon, { from: 0, to: own.tokens.length });
  const found = question === undefined ? undefined : answerIn(alone);
  const statement = found && question !== undefined ? statementIn(question) : undefined;
  if (!found || !statement) return told;
  const { heard, from, to } = found;
  const answer = heard.cue as Answer;
  const says = answer === 'unsure' ? (['yes', 'no'] as const) : ([answer] as const);
  const answered = says.flatMap((say) =>
    saidAs(answer === 'yes' ? withMore(statement.yes, own.text) : statement[say], own, lexicon, { from, to }).map((judged) => {
      const severity = answer === 'unsure' && say === 'yes' && rank(judged.severity) > rank('concern') ? 'concern' : judged.severity;
      return { ...judged, severity };
    }),
  );
  return [...told, ...answered];
}

/** What the rules hear in a statement that a text makes with its words `at`. */
function saidAs(statement: string, own: Reading, lexicon: CompiledLexicon, { from, to }: Span): readonly Judgement[] {
  const scene = new Scene(own, [readText(statement, lexicon)]);
  const where = { from: scene.own + from, to: scene.own + to };
  return scene.rules
    .filter((match) => match.to <= scene.own)
    .flatMap((match) => judge(scene, match, where) ?? [])
    .map((judged) => ({ ...judged, asked: true }));
}
