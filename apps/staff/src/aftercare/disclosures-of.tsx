import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { EscalationCase } from '#libs/contracts';
import { useCanAct } from '../desk.js';
import { useWords } from '../wording/index.js';
import { DisclosureSheet } from './disclosure-sheet.js';
import { PrintedDisclosure } from './printed-disclosure.js';
import { useAftercare } from './use-aftercare.js';

/** What left the programme from this case, and the form for it: there once something did. */
export function DisclosuresOf({ value: { row } }: { value: EscalationCase }) {
  const { words } = useWords();
  const { value, placed, reload } = useAftercare();
  const canAct = useCanAct();
  const [writing, setWriting] = useState(false);
  const text = words.aftercare.disclosure;
  if (!value?.discloses || !placed) return null;
  return (
    <section className="sec">
      <h2>{text.title}</h2>
      {value.disclosures.map((one) => (
        <PrintedDisclosure key={one.id} of={one} programme={value.programme} />
      ))}
      <Button className="btn small" isDisabled={!canAct} onPress={() => setWriting(true)}>
        {text.open}
      </Button>
      {writing && <DisclosureSheet row={row} onClose={() => setWriting(false)} onSaved={() => void reload()} />}
    </section>
  );
}
