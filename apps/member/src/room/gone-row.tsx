import { type HTMLAttributes, type ReactNode, useState } from 'react';
import type { MessageView } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { reasonOf } from './reason.js';

interface GoneRowProps {
  message: MessageView;
  mine: boolean;
  marks: HTMLAttributes<HTMLElement>;
  /** What others said to it stays. */
  children?: ReactNode;
}

/** What is left in the room of a message that was taken back or taken down, or that can't be read any more. */
export function GoneRow({ message, mine, marks, children }: GoneRowProps) {
  const { words } = useApp();
  const text = words.member.room;
  const [why, setWhy] = useState(false);
  const reason = reasonOf(words, message.reason);
  const sentence =
    message.state === 'retracted'
      ? mine
        ? words.crisis.tookBackMine
        : words.crisis.tookBackOther(message.author.alias)
      : message.state === 'redacted'
        ? words.crisis.goneOther(message.by ?? text.aCounselor)
        : text.unreadable;

  return (
    <article {...marks} className={mine ? 'gone me' : 'gone'}>
      <span>{sentence}</span>
      {reason !== null && message.state === 'redacted' && (
        <button type="button" className="link" aria-expanded={why} onClick={() => setWhy(!why)}>
          {why ? text.hideWhy : text.why}
        </button>
      )}
      {why && <p>{reason}</p>}
      {children}
    </article>
  );
}
