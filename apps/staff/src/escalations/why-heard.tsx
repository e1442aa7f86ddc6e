import type { Evidence } from '#libs/contracts';
import { usePreferences } from '../preferences.js';
import { useWords } from '../wording/index.js';
import { isHard } from './folded-text.js';
import { pieces } from './marks.js';

/** A rule's owner may have left out the full stop. */
const sentence = (text: string): string => (text === '' || /[.!?…][)\]"'”’»]*$/u.test(text) ? text : `${text}.`);

/** Which words were heard by which rule, what the rule is for, and what else made them so grave; how the rule is written is for its owners. */
export function WhyHeard({ evidence: { text, signals } }: { evidence: Evidence }) {
  const { words, formats } = useWords();
  const why = words.case.whyGrave;
  const { fold } = usePreferences();
  // What is folded stays folded here, too.
  const quoted = fold && isHard(signals) ? '' : (text ?? '');
  return [...new Set(signals.map(({ ruleId }) => ruleId))].map((ruleId) => {
    const heard = signals.filter((signal) => signal.ruleId === ruleId);
    const [first] = heard;
    if (!first) return null;
    const { reason, asked, slots, signs } = first;
    const spans = heard.map(({ span }) => span);
    const said = pieces(quoted, spans).flatMap((piece) => (piece.marked ? piece.text : []));
    const grave = [
      sentence(reason.trim()),
      asked && why.asked,
      slots.length > 0 && why.slots(formats.list(slots.map((slot) => words.term[slot] ?? slot))),
      signs.length > 0 && why.signs(signs.length),
    ].filter(Boolean);
    return (
      <div key={ruleId} className="rule">
        <p>{words.case.heardBy(ruleId, said.join(' … '))}</p>
        {grave.length > 0 && <p>{grave.join(' ')}</p>}
        <details>
          <summary>{words.case.pattern}</summary>
          <p className="mono">{first.phrase}</p>
        </details>
      </div>
    );
  });
}
