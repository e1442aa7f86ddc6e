import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { EscalationCase } from '#libs/contracts';
import { useCanAct } from '../desk.js';
import { useWords } from '../wording/index.js';
import { SafetySheet } from './safety-sheet.js';
import { SafetyVersion } from './safety-version.js';
import { useAftercare } from './use-aftercare.js';

/** What the member answered to a colleague who asked, each version, and what that calls for. */
export function SafetyQuestions({ value: { row } }: { value: EscalationCase }) {
  const { words } = useWords();
  const { value, placed, reload } = useAftercare();
  const canAct = useCanAct();
  const [asking, setAsking] = useState(false);
  const text = words.aftercare.safety;
  const forms = value?.safetyForms ?? [];
  const closed = row.status === 'closed';
  if (!value || !placed || (closed && forms.length === 0)) return null;
  return (
    <section className="sec">
      <h2>{text.title}</h2>
      {forms.map((form, at) => (
        <SafetyVersion key={form.version} form={form} open={at === 0} />
      ))}
      {!closed && (
        <Button className="btn small" isDisabled={!canAct} onPress={() => setAsking(true)}>
          {forms.length > 0 ? text.again : text.open}
        </Button>
      )}
      {asking && <SafetySheet row={row} latest={forms[0]} onClose={() => setAsking(false)} onSaved={() => void reload()} />}
    </section>
  );
}
