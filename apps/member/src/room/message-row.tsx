import { type ReactNode, useState } from 'react';
import type { MessageView } from '#libs/contracts';
import { MoreIcon, QuiltPatch } from '#libs/ui';
import { useApp } from '../app-context.js';
import { Foldable } from './foldable.js';
import { GoneRow } from './gone-row.js';
import { OwnNote } from './own-note.js';
import type { RoomSession } from './room-session.js';
import { TakeBack } from './take-back.js';

interface MessageRowProps {
  message: MessageView;
  mine: boolean;
  session: RoomSession;
  /** The one message that Tab reaches; arrows move it. */
  stop: boolean;
  onFocus: () => void;
  children?: ReactNode;
}

export function MessageRow({ message, mine, session, stop, onFocus, children }: MessageRowProps) {
  const { words, clock } = useApp();
  const text = words.member.room;
  const [asking, setAsking] = useState(false);
  const { author, state, seq } = message;
  const staff = author.seat === 'counselor';
  const gone = message.text === null;

  const marks = { 'data-id': message.id, 'data-state': state, ...(seq === null ? {} : { 'data-seq': seq }) };
  if (gone) return <GoneRow message={message} mine={mine} marks={{ ...marks, tabIndex: stop ? 0 : -1, onFocus }} />;
  return (
    <article {...marks} className={`msg ${mine ? 'me' : ''} ${staff ? 'staff' : ''} ${state}`} tabIndex={stop ? 0 : -1} onFocus={onFocus}>
      {!mine && <QuiltPatch patch={author.patch} size={36} staff={staff} />}
      <div>
        <div className="who">
          {mine && state === 'posted' && (
            <button type="button" className="more" aria-label={text.actions} aria-expanded={asking} onClick={() => setAsking(!asking)}>
              <MoreIcon size={20} />
            </button>
          )}
          <b>{mine ? text.you : author.alias}</b>
          {staff && <span className="role">{text.counselor}</span>}
          <time dateTime={message.at}>{clock.time(message.at)}</time>
        </div>
        <div className="txt">
          <Foldable text={message.text ?? ''} />
          {mine && state !== 'posted' && (
            <OwnNote message={message} reader={session.store.get().state?.on[0]?.name ?? null} onTakeBack={() => setAsking(true)} />
          )}
        </div>
        {asking && <TakeBack onKeep={() => setAsking(false)} onTakeBack={() => session.retract(message.id)} />}
        {children}
      </div>
    </article>
  );
}
