import { type ReactNode, useState } from 'react';
import type { MessageView } from '#libs/contracts';
import { MoreIcon, QuiltPatch } from '#libs/ui';
import { useApp } from '../app-context.js';
import { Foldable } from './foldable.js';
import { GoneRow } from './gone-row.js';
import { OwnNote } from './own-note.js';
import { QueuedNote } from './queued-note.js';
import { Quoted } from './quoted.js';
import { useRoom } from './room-context.js';
import { SaidWords } from './said-words.js';
import { TakeBack } from './take-back.js';
import { ThreadLine } from './thread-line.js';
import { useLongPress } from './use-long-press.js';
import { Veiled } from './veil.js';

interface MessageRowProps {
  message: MessageView;
  mine: boolean;
  /** The one message that Tab reaches; arrows move it. */
  stop: boolean;
  onFocus: () => void;
  /** It was gone to. */
  found?: boolean;
  /** In its own thread the line to it would lead nowhere. */
  inThread?: boolean;
  children?: ReactNode;
}

export function MessageRow({ message, mine, stop, onFocus, found = false, inThread = false, children }: MessageRowProps) {
  const { words, clock } = useApp();
  const { session, show } = useRoom();
  const text = words.member.room;
  const [asking, setAsking] = useState(false);
  const { id, author, state, seq, quotes, contentNote } = message;
  const staff = author.seat === 'counselor';
  const gone = message.text === null;
  const menu = () => show({ kind: 'menu', id });
  const press = useLongPress(state === 'posted' && !gone ? menu : null);
  const change = mine ? session.store.get().outbox.find(({ edits }) => edits === id) : undefined;

  const marks = { 'data-id': id, 'data-state': state, ...(seq === null ? {} : { 'data-seq': seq }) };
  const thread = !inThread && <ThreadLine message={message} />;
  if (gone)
    return (
      <GoneRow message={message} mine={mine} marks={{ ...marks, tabIndex: stop ? 0 : -1, onFocus }}>
        {thread}
      </GoneRow>
    );
  const more = state === 'posted' && (
    <button type="button" className="more" aria-label={text.actions} aria-haspopup="dialog" onClick={menu}>
      <MoreIcon size={20} />
    </button>
  );
  return (
    <article
      {...marks}
      {...press}
      {...(found ? { 'data-found': '' } : {})}
      {...(change ? { 'data-queued': change.state } : {})}
      className={`msg ${mine ? 'me' : ''} ${staff ? 'staff' : ''} ${change ? 'queued' : state}`}
      tabIndex={stop ? 0 : -1}
      onFocus={onFocus}
    >
      {!mine && <QuiltPatch patch={author.patch} size={36} staff={staff} />}
      <div>
        <div className="who">
          {mine && more}
          <b>{mine ? text.you : author.alias}</b>
          {staff && <span className="role">{text.counselor}</span>}
          <time dateTime={message.at}>{clock.time(message.at)}</time>
          {message.edited && <span className="edited">{text.edited}</span>}
          {!mine && more}
        </div>
        <div className="txt">
          {quotes !== null && <Quoted id={quotes} />}
          {mine && contentNote !== null && <p className="veil">{text.noteNow(words.talk.contentNote[contentNote])}</p>}
          <Veiled message={message}>
            <Foldable text={change?.text ?? message.text ?? ''} />
          </Veiled>
          {change && <QueuedNote item={change} />}
          {mine && state !== 'posted' && (
            <OwnNote message={message} reader={session.store.get().state?.on[0]?.name ?? null} onTakeBack={() => setAsking(true)} />
          )}
        </div>
        {asking && <TakeBack onKeep={() => setAsking(false)} onTakeBack={() => session.retract(id)} />}
        <SaidWords message={message} mine={mine} />
        {thread}
        {children}
      </div>
    </article>
  );
}
