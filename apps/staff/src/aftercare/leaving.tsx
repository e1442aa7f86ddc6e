import type { ReactNode } from 'react';
import type { AccountId, Disposition, EscalationRow, SecondLookBy } from '#libs/contracts';
import { serverNow, useServerNow } from '../clock.js';
import { useDraft } from '../drafts.js';
import { fromField, toField } from '../on-call/days.js';
import { Choice, Field } from '../parts/field.js';
import { useWords } from '../wording/index.js';
import { useAftercare } from './use-aftercare.js';

const HOUR = 3_600_000;
const after = { '1h': 1, '4h': 4, '12h': 12, '24h': 24, '72h': 72 } as const;
type After = keyof typeof after;
const isAfter = (text: string): text is After => text in after;

interface Leaving {
  readonly fields: ReactNode;
  /** What is still missing, in words. */
  readonly wrong: string | undefined;
  readonly input: () => { checkAgainAt?: string; secondLookBy?: SecondLookBy };
  readonly forget: () => void;
}

/** What is owed after a case: when somebody checks in again, and who looks at how it was closed. */
export function useLeaving({ id, severity, drill }: EscalationRow, disposition: Disposition | undefined): Leaving {
  const { words } = useWords();
  const { value } = useAftercare();
  const now = useServerNow(60_000);
  const [again, setAgain] = useDraft(`again:${id}`);
  const [at, setAt] = useDraft(`again-at:${id}`);
  const [look, setLook] = useDraft(`look:${id}`);
  const text = words.aftercare.leaving;
  const needsAgain = !drill && disposition !== 'not-a-safety-concern';
  const needsLook = !drill && severity === 'imminent';
  const checkAgainAt = () =>
    isAfter(again) ? new Date(serverNow() + after[again] * HOUR).toISOString() : again === 'own' ? fromField(at) : undefined;

  const fields = !drill && (
    <>
      <Choice label={text.again} hint={text.againHint} value={again} onChange={(e) => setAgain(e.target.value)}>
        <option value="">{needsAgain ? text.choose : text.never}</option>
        {Object.entries(text.after).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Choice>
      {again === 'own' && (
        <Field type="datetime-local" label={text.at} min={toField(now)} value={at} onChange={(e) => setAt(e.target.value)} />
      )}
      <Choice label={text.look} hint={text.lookHint} value={look} onChange={(e) => setLook(e.target.value)}>
        <option value="">{needsLook ? text.chooseLook : text.nobody}</option>
        <option value="any-supervisor">{text.supervisor}</option>
        {value?.colleagues.map(({ accountId, name }) => (
          <option key={accountId} value={accountId}>
            {name}
          </option>
        ))}
      </Choice>
    </>
  );
  return {
    fields,
    wrong: needsAgain && checkAgainAt() === undefined ? text.needAgain : needsLook && look === '' ? text.needLook : undefined,
    input: () => {
      const checkAgain = checkAgainAt();
      return {
        ...(checkAgain !== undefined && { checkAgainAt: checkAgain }),
        ...(look !== '' && { secondLookBy: look as AccountId | 'any-supervisor' }),
      };
    },
    forget: () => {
      setAgain('');
      setAt('');
      setLook('');
    },
  };
}
