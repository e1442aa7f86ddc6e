import type { CompiledLexicon } from './compile.js';
import type { Earlier } from './conversation.js';
import { joinAll } from './joined.js';
import { type Judgement, judge } from './judge.js';
import type { Past } from './past.js';
import { type Reading, readOn, readText } from './reading.js';
import { Scene } from './scene.js';
import { rank } from './severity.js';
import { type Told, toldIn } from './told.js';

/** What an answer says, by itself and after what its author said before. One who won't say leaves concern; whoever can't say that they are safe is not. */
export function answered(own: Reading, earlier: readonly Earlier[], past: Past, lexicon: CompiledLexicon): readonly Judgement[] {
  return toldIn(own, earlier).flatMap((told) =>
    [[], past.joined()].flatMap((before, i) => (i > 0 && before.length === 0 ? [] : saidAs(told, own, before, lexicon))),
  );
}

/** What the rules hear in a statement that a text makes. */
function saidAs({ statement, at, unsure }: Told, own: Reading, before: readonly Reading[], lexicon: CompiledLexicon): readonly Judgement[] {
  const said = readText(statement, lexicon);
  const scene = joinAll(readOn(said, own), before, lexicon);
  const span = new Scene(own).offsets(at);
  return scene.rules
    .filter(({ from }) => from < scene.own + said.tokens.length)
    .flatMap((match) => judge(scene, match) ?? [])
    .map((judged) => {
      const severity = unsure && rank(judged.severity) > rank('concern') ? 'concern' : judged.severity;
      return { ...judged, severity, span, asked: true };
    });
}
