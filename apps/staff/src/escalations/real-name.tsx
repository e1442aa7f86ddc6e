import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { EscalationRow, RevealedName } from '#libs/contracts';
import { LockIcon } from '#libs/ui';
import { useServerNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { useWords } from '../wording/index.js';
import { RevealSheet } from './reveal-sheet.js';

interface RealNameProps {
  readonly row: EscalationRow;
  readonly onShown: () => void;
}

/** Sealed until it is asked for with a reason; then in this window alone, and gone by itself. */
export function RealName({ row, onShown }: RealNameProps) {
  const { words, formats } = useWords();
  const { ask } = useDesk();
  const canAct = useCanAct();
  const now = useServerNow();
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState<RevealedName>();
  const left = name ? Date.parse(name.until) - now : 0;

  if (name && left > 0)
    return (
      <p className="real-name" role="status">
        <b>{`${name.givenName} ${name.familyName}`}</b>
        <span className="chip lamp">{words.reveal.hides(formats.short(left))}</span>
        <Button className="btn small quiet" onPress={() => setName(undefined)}>
          {words.reveal.hide}
        </Button>
      </p>
    );
  return (
    <>
      <Button className="btn small" isDisabled={!canAct} onPress={() => setAsking(true)}>
        <LockIcon size={18} /> {words.reveal.open}
      </Button>
      {asking && (
        <RevealSheet
          words={words.reveal}
          row={row}
          reveal={(why) => ask('revealName', { escalationId: row.id, ...why })}
          onClose={() => setAsking(false)}
          onRevealed={(revealed) => {
            setName(revealed);
            setAsking(false);
            onShown();
          }}
        />
      )}
    </>
  );
}
