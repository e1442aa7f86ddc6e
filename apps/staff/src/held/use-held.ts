import { useCallback, useEffect, useRef, useState } from 'react';
import type { HeldView, MessageId, TakeDownReason } from '#libs/contracts';
import { useAnswer } from '../answer.js';
import { useDesk } from '../desk.js';
import { useProblemText } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { decide, due, undo, type Waiting } from './undo.js';

const AGAIN_MS = 8_000;

/** The held messages, and the decisions that can still be taken back. A released one goes out at once: nothing is lost by that. */
export function useHeld() {
  const { words } = useWords();
  const { ask, tell } = useDesk();
  const textOf = useProblemText();
  const answer = useAnswer('held', {}, AGAIN_MS);
  const [waiting, setWaiting] = useState<readonly Waiting<TakeDownReason>[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef(waiting);
  latest.current = waiting;
  const { reload } = answer;

  const send = useCallback(
    async ({ key, act }: Waiting<TakeDownReason>, keepalive = false) => {
      const reply = await ask('keepOutMessage', { messageId: key, reason: act }, { keepalive });
      if (!reply.ok) tell(reply.problem.type === 'message-not-held' ? words.held.someoneElse : textOf(reply.problem));
      await reload();
    },
    [ask, tell, textOf, words, reload],
  );
  const latestSend = useRef(send);
  latestSend.current = send;

  useEffect(() => {
    const flush = () => {
      for (const one of latest.current) void latestSend.current(one, true);
      latest.current = [];
    };
    const timer = setInterval(() => {
      const now = due(latest.current, performance.now());
      if (now.send.length === 0) return;
      latest.current = now.waiting;
      setWaiting(now.waiting);
      setGone((before) => new Set([...before, ...now.send.map((one) => one.key)]));
      for (const one of now.send) void latestSend.current(one);
    }, 250);
    addEventListener('pagehide', flush);
    return () => {
      clearInterval(timer);
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  const keepOut = (id: MessageId, reason: TakeDownReason) => setWaiting(decide(waiting, id, reason, performance.now()));
  const takeBack = () => {
    const before = undo(waiting);
    setWaiting(before.waiting);
    if (before.undone) tell(words.held.undone);
    return before.undone?.key;
  };
  const release = async (id: MessageId) => {
    setGone((before) => new Set([...before, id]));
    const reply = await ask('releaseMessage', { messageId: id });
    if (reply.ok) tell(words.held.posted);
    else {
      tell(reply.problem.type === 'message-not-held' ? words.held.someoneElse : textOf(reply.problem));
      setGone((before) => new Set([...before].filter((one) => one !== id)));
    }
    await reload();
  };

  const hidden = (one: HeldView) => gone.has(one.message.id) || waiting.some((w) => w.key === one.message.id);
  const rows = answer.value?.held.filter((one) => !hidden(one));
  return { answer, rows, waiting, keepOut, takeBack, release };
}
