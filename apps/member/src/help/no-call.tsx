import { useEffect, useRef, useState } from 'react';
import type { HelpView } from '#libs/contracts';
import { useApp } from '../app-context.js';

interface NoCallProps {
  state: NonNullable<HelpView['call']>;
  onSaid: () => void;
}

/** Asked for by mistake, or not needed any more: the team is told, and still looks. */
export function NoCall({ state, onSaid }: NoCallProps) {
  const { call, words } = useApp();
  const { crisis } = words;
  const [said, setSaid] = useState<'saying' | 'said' | 'failed'>();
  const done = useRef<HTMLParagraphElement>(null);

  async function say() {
    if (said === 'saying') return;
    setSaid('saying');
    const reply = await call('callNotNeeded', {});
    setSaid(reply.ok ? 'said' : 'failed');
    if (reply.ok) onSaid();
  }
  // The button that had the focus is gone.
  useEffect(() => {
    if (said === 'said' && state === 'not-needed') done.current?.focus();
  }, [said, state]);

  const says = state === 'not-needed' ? crisis.noCallDone : said === 'failed' ? crisis.noCallFailed : null;
  return (
    <>
      {state === 'asked' && (
        <button type="button" className="btn quiet" aria-busy={said === 'saying'} onClick={() => void say()}>
          {crisis.noCall}
        </button>
      )}
      <p ref={done} tabIndex={-1} role="status" className={says === null ? 'vh' : 'note-card strong'}>
        {says}
      </p>
    </>
  );
}
