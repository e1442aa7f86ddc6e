import { useEffect, useRef, useState } from 'react';
import type { MessageId, RoomId, StaffMessageView } from '#libs/contracts';
import { useDesk } from '../desk.js';
import type { LiveRoom } from './room-log.js';

const AT_ONCE = 60;
export type Referred = (id: MessageId) => StaffMessageView | undefined;

/** Messages that others stand under, quote or that are pinned: as they are on screen, or else asked for by id, each once. */
export function useReferred(roomId: RoomId, live: LiveRoom | undefined): Referred {
  const { line } = useDesk();
  const [fetched, setFetched] = useState<ReadonlyMap<string, StaffMessageView>>(new Map());
  const asked = useRef(new Set<string>());
  const shown = new Map<string, StaffMessageView>(live?.messages.map((message) => [message.id, message]));
  const wanted = live
    ? [...live.room.state.pins, ...live.messages.flatMap(({ thread, quotes }) => [thread ?? [], quotes ?? []].flat())]
    : [];
  const missing = [...new Set(wanted)].filter((id) => !shown.has(id) && !asked.current.has(id)).slice(0, AT_ONCE);
  const key = missing.join();

  useEffect(() => {
    if (key === '') return;
    const messageIds = key.split(',') as MessageId[];
    for (const id of messageIds) asked.current.add(id);
    void line.say('room:some', { roomId, messageIds }).then((reply) => {
      if (reply.ok) setFetched((before) => new Map([...before, ...reply.value.messages.map((message) => [message.id, message] as const)]));
      else for (const id of messageIds) asked.current.delete(id); // asked for again at the next change
    });
  }, [line, roomId, key]);

  // What is taken down later is not kept here in a copy.
  useEffect(
    () =>
      line.on('room:changed', (frame) => {
        const changed = frame.roomId === roomId ? frame.messages.filter(({ id }) => asked.current.has(id)) : [];
        if (changed.length > 0) setFetched((before) => new Map([...before, ...changed.map((message) => [message.id, message] as const)]));
      }),
    [line, roomId],
  );
  return (id) => shown.get(id) ?? fetched.get(id);
}
