import { useEffect } from 'react';
import type { MessageId, MessageView } from '#libs/contracts';
import { useParts } from '../store.js';
import { messageIn } from './room-log.js';
import type { RoomSession } from './room-session.js';
import { useLine } from './use-line.js';

/** Messages by id: what is known here at once, the rest when the server has answered. `gone`: not there for this member any more. */
export function useMessages(session: RoomSession, ids: readonly MessageId[]): readonly (MessageView | 'gone' | null)[] {
  const { log, missing } = useParts(session.store, 'log', 'missing');
  const line = useLine();
  const asked = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the line is back.
  useEffect(() => session.want(ids), [session, asked, line, log.cursor === null]);
  return ids.map((id) => {
    const message = messageIn(log, id);
    if (!message) return missing.has(id) ? 'gone' : null;
    return message.text === null ? 'gone' : message;
  });
}
