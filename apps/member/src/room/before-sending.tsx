import { useEffect, useRef } from 'react';
import { useApp } from '../app-context.js';
import type { Trace } from './trace.js';

interface BeforeSendingProps {
  trace: Trace;
  onEdit: () => void;
  onSend: () => void;
}

/** A question beside the words, not a sheet over the page: Help stays within reach, and Send is open all the time. */
export function BeforeSending({ trace, onEdit, onSend }: BeforeSendingProps) {
  const { words } = useApp();
  const edit = useRef<HTMLButtonElement>(null);
  useEffect(() => edit.current?.focus(), []);
  const text = words.member.room;
  return (
    <div className="above before-sending">
      <p role="alert" id="before-sending">
        <b>{text.trace[trace]}</b> {text.traceSeen}
      </p>
      <div className="two">
        <button ref={edit} type="button" className="btn small" aria-describedby="before-sending" onClick={onEdit}>
          {text.edit}
        </button>
        <button type="button" className="btn small quiet" onClick={onSend}>
          {text.sendAnyway}
        </button>
      </div>
    </div>
  );
}
