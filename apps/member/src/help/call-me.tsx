import { useState } from 'react';
import { type CallMeView, ClientKey } from '#libs/contracts';
import { PhoneIcon } from '#libs/ui';
import { useApp } from '../app-context.js';

interface CallMeProps {
  title: string;
  note: string;
  className: string;
  /** Asked for, whatever the network does then. */
  onAsk?: () => void;
  onAsked: () => void;
}

/** One tap asks for a call. The same key is asked again after a lost answer: nobody is paged twice. */
export function CallMe({ title, note, className, onAsk, onAsked }: CallMeProps) {
  const { call, words, clock, serverNow } = useApp();
  const [clientKey] = useState(() => ClientKey.parse(crypto.randomUUID()));
  const [state, setState] = useState<'not-asked' | 'asking' | 'failed' | CallMeView>('not-asked');

  async function ask() {
    if (typeof state === 'object' || state === 'asking') return;
    onAsk?.();
    setState('asking');
    const reply = await call('callMe', { clientKey });
    setState(reply.ok ? reply.value : 'failed');
    onAsked();
  }

  return (
    <>
      <button
        type="button"
        className={`opt ${className}`}
        aria-disabled={typeof state === 'object'}
        aria-busy={state === 'asking'}
        onClick={() => void ask()}
      >
        <PhoneIcon size={26} />
        <span>
          <b>{title}</b>
          <small>{note}</small>
        </span>
      </button>
      <p role="status" className={typeof state === 'object' || state === 'failed' ? 'note-card strong' : 'vh'}>
        {state === 'failed' && words.crisis.askCallFailed}
        {typeof state === 'object' && words.crisis.askCallDone(clock.moment(state.answerBy, serverNow()))}
      </p>
    </>
  );
}
