import { useCallback, useEffect, useRef, useState } from 'react';
import type { Ack, ClientKey, Cursor, EventReply, ProblemBody, RoomId, StaffMessageView } from '#libs/contracts';
import { hearServerTime } from '../clock.js';
import { useDesk } from '../desk.js';
import { type Entering, keepEntering } from '../entry.js';
import { asReadable, highestSeq, type LiveRoom, lowestSeq, opened, reached, withMessages } from './room-log.js';

const AGAIN_MS = 20_000;
/** Read is what was on a page that somebody saw for so long. */
const LOOKED_AT_MS = 1000;

export interface OpenedRoom {
  readonly live: LiveRoom | undefined;
  /** What changes there is told here, and members see that somebody is here. */
  readonly inside: boolean;
  readonly problem: ProblemBody | undefined;
  readonly retry: () => void;
  readonly loadEarlier: () => Promise<ProblemBody | undefined>;
  readonly post: (text: string, clientKey: ClientKey) => Promise<Ack<EventReply<'message:post'>>>;
  readonly put: (message: StaffMessageView) => void;
  readonly catchUp: () => Promise<void>;
}

/** How many parts of this desk have a room open: closing one of them must not make the other deaf. */
const parts = new Map<RoomId, number>();
const join = (roomId: RoomId) => parts.set(roomId, (parts.get(roomId) ?? 0) + 1);
/** @returns whether nobody here has it open any more */
const part = (roomId: RoomId): boolean => {
  const left = (parts.get(roomId) ?? 1) - 1;
  if (left > 0) parts.set(roomId, left);
  else parts.delete(roomId);
  return left === 0;
};

/**
 * A room that is open on this desk. Being in it is cover, and the room is told: so it is left when it is closed here.
 * @param roomId null: there is none yet
 */
export function useRoom(roomId: RoomId | null, shown: boolean): OpenedRoom {
  const { line } = useDesk();
  const [live, setLive] = useState<LiveRoom>();
  const [problem, setProblem] = useState<ProblemBody>();
  const [inside, setInside] = useState(false);
  const entry = useRef<Entering>(undefined);
  const latest = useRef<LiveRoom>(undefined);
  latest.current = live;

  const add = useCallback((messages: readonly StaffMessageView[], cursor?: Cursor) => {
    setLive(
      (before) =>
        before && { ...before, messages: withMessages(before.messages, reached(before, messages)), cursor: cursor ?? before.cursor },
    );
  }, []);

  const catchUp = useCallback(async () => {
    let more = true;
    while (more && roomId && latest.current) {
      const reply = await line.say('room:since', { roomId, cursor: latest.current.cursor });
      if (!reply.ok) return;
      add(reply.value.messages, reply.value.cursor);
      // The next question must start where this answer ended.
      latest.current = { ...latest.current, cursor: reply.value.cursor };
      more = reply.value.more;
    }
  }, [line, roomId, add]);

  const hear = useCallback(
    (reply: Ack<EventReply<'room:open'>>) => {
      if (!reply.ok) {
        setInside(false);
        return setProblem(reply.problem);
      }
      hearServerTime(reply.value.serverTime);
      setProblem(undefined);
      setInside(true);
      setLive((before) => asReadable(opened(before, reply.value)));
      return catchUp(); // what stands further back may have changed, or be gone, while the line was down
    },
    [catchUp],
  );

  useEffect(() => {
    if (!roomId) return;
    join(roomId);
    const entering = keepEntering(line, { enter: () => line.say('room:open', { roomId }), hear });
    entry.current = entering;
    const stops = [
      entering.stop,
      line.watchState(() => line.state === 'lost' && setInside(false)),
      line.on('room:changed', (frame) => frame.roomId === roomId && add(frame.messages)),
      line.on(
        'room:state',
        (frame) => frame.roomId === roomId && setLive((b) => b && asReadable({ ...b, room: { ...b.room, state: frame.state } })),
      ),
      line.on('room:here', (frame) => frame.roomId === roomId && setLive((b) => b && { ...b, room: { ...b.room, here: frame.here } })),
    ];
    const timer = setInterval(() => void catchUp(), AGAIN_MS);
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
      if (part(roomId)) void line.say('room:leave', { roomId });
    };
  }, [line, roomId, hear, add, catchUp]);

  const seen = live ? highestSeq(live.messages) : 0;
  useEffect(() => {
    if (!roomId || seen === 0 || !shown) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(() => void line.say('room:read', { roomId, seq: seen }), LOOKED_AT_MS);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [line, roomId, seen, shown]);

  const loadEarlier = useCallback(async () => {
    const before = latest.current && lowestSeq(latest.current.messages);
    if (!roomId || before === undefined) return undefined;
    const reply = await line.say('room:earlier', { roomId, before });
    if (!reply.ok) return reply.problem;
    setLive((b) => b && { ...b, messages: withMessages(b.messages, reply.value.messages), earlier: reply.value.earlier });
    return undefined;
  }, [line, roomId]);

  const post = useCallback(
    async (text: string, clientKey: ClientKey): ReturnType<OpenedRoom['post']> => {
      if (!roomId) return { ok: false, problem: { type: 'room-not-found' } };
      const reply = await line.say('message:post', { roomId, clientKey, text, confirmed: true });
      if (reply.ok && reply.value.outcome === 'posted') add([reply.value.message]);
      return reply;
    },
    [line, roomId, add],
  );
  const put = useCallback((message: StaffMessageView) => add([message]), [add]);
  const retry = useCallback(() => entry.current?.now(), []);
  return { live, inside, problem, retry, loadEarlier, post, put, catchUp };
}
