import { Button } from 'react-aria-components';
import type { DoubtRow } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { severityLook } from '../escalations/queue-row.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import type { Outcome } from './use-review.js';
import { useLexiconWords } from './words.js';

interface DoubtItemProps {
  readonly doubt: DoubtRow;
  readonly canAct: boolean;
  readonly onSettle: (outcome: Outcome) => void;
}

/** One doubt: who had it, about which case, and by which phrases it was heard. What the member wrote stays in the case. */
export function DoubtItem({ doubt, canAct, onSettle }: DoubtItemProps) {
  const { review: words } = useLexiconWords();
  const { words: desk, formats } = useWords();
  const now = useServerNow(60_000);
  const { kind, should, severity } = doubt;
  const [first, ...others] = doubt.rules;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a row takes the focus, so that its keys work and the next one is heard.
    <article className="doubt" data-row={doubt.id} tabIndex={0} aria-label={`${words.openCase(doubt.number)}. ${words.kind[kind]}`}>
      <div>
        <p>
          <b>{words.kind[kind]}</b> <span className={`chip ${severityLook[severity]}`}>{words.heardAs(desk.severity[severity])}</span>{' '}
          {should === 'none' && <span className="chip quiet">{words.shouldNone}</span>}
          {should !== null && should !== 'none' && (
            <span className={`chip ${severityLook[should]}`}>{words.should(desk.severity[should])}</span>
          )}
        </p>
        {first && <p className="mono phrase">{first.phrase}</p>}
        <p className="hint">
          <a className="link" href={hrefOf('escalations', doubt.escalationId)}>
            {words.openCase(doubt.number)}
          </a>{' '}
          · {desk.cause[doubt.category]} · {formats.when(doubt.at, now)}
          {doubt.by && ` · ${words.by(doubt.by)}`}
          {others.length > 0 && ` · ${words.alsoBy(formats.list(others.map(({ ruleId }) => ruleId)))}`}
        </p>
      </div>
      <div className="lex-acts">
        {(['rule-changed', 'rule-kept'] as const).map((outcome) => (
          <Button key={outcome} className="btn small" isDisabled={!canAct} onPress={() => onSettle(outcome)}>
            {words.outcome[outcome]}
          </Button>
        ))}
      </div>
    </article>
  );
}
