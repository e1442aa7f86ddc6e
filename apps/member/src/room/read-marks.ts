import type { RoomId } from '#libs/contracts';
import type { Line } from '../line.js';
import type { Store } from '../store.js';
import type { RoomView } from './room-view.js';
import { readTo } from './threads.js';

interface ReadMarkDeps {
  readonly roomId: RoomId;
  readonly line: Line;
  readonly store: Store<RoomView>;
  readonly mayAsk: () => boolean;
}

/** Tells the server how far this member has read. What was not heard is said again whenever `tell` is called: whenever the room is asked for. */
export function createReadMarks({ roomId, line, store, mayAsk }: ReadMarkDeps) {
  let told = 0;
  let high = 0;
  const replies = new Set<number>();
  let untold = false;

  function tell(): void {
    const { me, log, readAt } = store.get();
    if (!untold || !me || !mayAsk()) return;
    untold = false;
    const to = readTo(log.messages, me.key, { high: Math.max(high, readAt), replies });
    if (to <= Math.max(told, readAt)) return;
    told = to;
    void line.ask('room:read', { roomId, seq: to }).then((reply) => {
      if (reply.ok || told !== to) return;
      told = 0;
      untold = true;
    });
  }

  function seen(seq: number, where: 'room' | 'thread'): void {
    if (where === 'thread') replies.add(seq);
    else high = Math.max(high, seq);
    untold = true;
    tell();
  }

  return { tell, seen };
}
