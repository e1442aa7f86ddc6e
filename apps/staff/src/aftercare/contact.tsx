import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { EscalationRow, RevealedContact } from '#libs/contracts';
import { LockIcon } from '#libs/ui';
import { useServerNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { RevealSheet } from '../escalations/reveal-sheet.js';
import { useWords } from '../wording/index.js';

interface ContactProps {
  readonly row: EscalationRow;
  readonly onShown: () => void;
}

/** Sealed until it is asked for with a reason; then in this window alone, and gone by itself. */
export function Contact({ row, onShown }: ContactProps) {
  const { words, formats } = useWords();
  const { ask } = useDesk();
  const canAct = useCanAct();
  const now = useServerNow();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<RevealedContact>();
  const text = words.aftercare.contact;
  const left = shown ? Date.parse(shown.until) - now : 0;

  if (shown && left > 0) {
    const { name, relation, phone, address } = shown.contact;
    const lines = [[name, relation].filter(Boolean).join(', '), phone].filter(Boolean);
    return (
      <div className="contact" role="status">
        <b>{text.shown}</b>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {address && (
          <p>
            {text.address}: {address}
          </p>
        )}
        {lines.length === 0 && !address && <p>{text.empty}</p>}
        <span className="chip lamp">{words.reveal.hides(formats.short(left))}</span>{' '}
        <Button className="btn small quiet" onPress={() => setShown(undefined)}>
          {words.reveal.hide}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Button className="btn small" isDisabled={!canAct} onPress={() => setAsking(true)}>
        <LockIcon size={18} /> {text.open}
      </Button>
      {asking && (
        <RevealSheet
          words={text}
          row={row}
          reveal={(why) => ask('revealContact', { escalationId: row.id, ...why })}
          onClose={() => setAsking(false)}
          onRevealed={(contact) => {
            setShown(contact);
            setAsking(false);
            onShown();
          }}
        />
      )}
    </>
  );
}
