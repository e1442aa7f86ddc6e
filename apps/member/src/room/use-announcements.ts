import { useEffect, useRef } from 'react';
import type { MemberKey, MessageView } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { announce, arrivals, noArrivals } from '../frame/announcer.js';
import { isNewTo } from './log-rows.js';
import { newestSeq, type RoomLog } from './room-log.js';

interface Heard {
  log: RoomLog;
  me: MemberKey | null;
  atEnd: boolean;
  missed: number;
  /** As it is spoken here; null: it is not. */
  spoken: (message: MessageView) => string | null;
}

/** Only what comes at the end is spoken: name, then text, no time. History and own words are silent. */
export function useAnnouncements({ log, me, atEnd, missed, spoken }: Heard): void {
  const { words } = useApp();
  const last = useRef<number | null>(null);
  const recent = useRef(noArrivals);
  const waiting = useRef(new Set<string>());
  /** What waited already when the room was opened is told by its note. */
  const knew = useRef(false);
  const { room } = words.member;

  // biome-ignore lint/correctness/useExhaustiveDependencies: how it is spoken is asked when it comes.
  useEffect(() => {
    if (me === null || log.cursor === null) return;
    const from = last.current;
    last.current = Math.max(from ?? 0, newestSeq(log.messages));
    if (from === null || !atEnd) return;
    const fresh = log.messages.filter((message) => isNewTo(message, me, from)).flatMap((message) => spoken(message) ?? []);
    if (fresh.length === 0) return;
    const { after, say } = arrivals(recent.current, fresh, Date.now());
    recent.current = after;
    announce(typeof say === 'number' ? room.arrived(say) : say.join('. '));
  }, [log, me, atEnd, room]);

  // The pill is announced once, when it appears.
  const away = missed > 0;
  useEffect(() => {
    if (away) announce(room.jump(1));
  }, [away, room]);

  // What waited for a counselor is told when it was decided.
  useEffect(() => {
    for (const { id, state, by } of log.messages) {
      if (state === 'held') {
        if (knew.current && !waiting.current.has(id)) announce(words.crisis.heldNow);
        waiting.current.add(id);
      } else if (waiting.current.delete(id)) {
        const name = by ?? room.aCounselor;
        if (state === 'posted') announce(words.crisis.released(name));
        if (state === 'kept-out') announce(words.crisis.keptOut(name));
      }
    }
    knew.current = log.cursor !== null;
  }, [log, room, words]);
}
