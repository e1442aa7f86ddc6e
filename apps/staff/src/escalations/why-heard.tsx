import type { Evidence } from '#libs/contracts';
import { usePreferences } from '../preferences.js';
import { useWords } from '../wording/index.js';
import { isHard } from './folded-text.js';
import { pieces } from './marks.js';

/** Which words were heard by which rule, in one sentence; how the rule is written is for its owners. */
export function WhyHeard({ evidence: { text, signals } }: { evidence: Evidence }) {
  const { words } = useWords();
  const { fold } = usePreferences();
  // What is folded stays folded here, too.
  const quoted = fold && isHard(signals) ? '' : (text ?? '');
  return [...new Set(signals.map(({ ruleId }) => ruleId))].map((ruleId) => {
    const heard = signals.filter((signal) => signal.ruleId === ruleId);
    const spans = heard.map(({ span }) => span);
    const said = pieces(quoted, spans).flatMap((piece) => (piece.marked ? piece.text : []));
    return (
      <div key={ruleId} className="rule">
        <p>{words.case.heardBy(ruleId, said.join(' … '))}</p>
        <details>
          <summary>{words.case.pattern}</summary>
          <p className="mono">{heard[0]?.phrase}</p>
        </details>
      </div>
    );
  });
}
