import type { MessageView } from '#libs/contracts';
import { ForwardIcon, QuiltPatch } from '#libs/ui';
import { useApp } from '../app-context.js';
import { useParts } from '../store.js';
import { useRoom } from './room-context.js';
import { threadLineOf } from './threads.js';

const PATCHES = 3;

/** All that the room shows of a thread: who is in it, how much, and whether something is new. */
export function ThreadLine({ message }: { message: MessageView }) {
  const { words } = useApp();
  const { session, openThread } = useRoom();
  const { log, me, readAt, threadSeen, outbox } = useParts(session.store, 'log', 'me', 'readAt', 'threadSeen', 'outbox');
  const text = words.member.room;
  const line = me && message.thread === null ? threadLineOf(log, message, { me: me.key, readAt, threadSeen }) : null;
  const own = outbox.filter(({ thread }) => thread === message.id);
  const stuck = own.some(({ state }) => state === 'failed' || state === 'asking');
  if (!line && own.length === 0) return null;
  return (
    <button type="button" className="thread-line" onClick={() => openThread(message.id)}>
      {line?.authors.slice(-PATCHES).map(({ key, patch, seat }) => (
        <QuiltPatch key={key} patch={patch} size={24} staff={seat === 'counselor'} />
      ))}
      <b>{line ? text.replies(line.count) : text.reply}</b>
      {line?.fresh && <span className="unread">{text.fresh}</span>}
      {own.length > 0 && <small>{stuck ? text.failedState : text.waiting}</small>}
      <ForwardIcon size={18} />
    </button>
  );
}
