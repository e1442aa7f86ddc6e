import { type RefObject, useCallback } from 'react';
import type { HeldView, MessageId, TakeDownReason } from '#libs/contracts';
import { useAnswer } from '../answer.js';
import { useDesk } from '../desk.js';
import { useProblemText } from '../parts/problem.js';
import { useSteady } from '../parts/use-steady.js';
import { useUndo } from '../parts/use-undo.js';
import { useWords } from '../wording/index.js';

const AGAIN_MS = 8_000;

interface HeldRowOf {
  readonly id: MessageId;
  readonly one: HeldView;
}
const NONE: readonly HeldRowOf[] = [];

/** The held messages, and the decisions that can still be taken back. A released one goes out at once: nothing is lost by that. */
export function useHeld(list: RefObject<HTMLElement | null>) {
  const { words } = useWords();
  const { ask, tell } = useDesk();
  const textOf = useProblemText();
  const answer = useAnswer('held', {}, AGAIN_MS);
  const { reload } = answer;

  const send = useCallback(
    async (messageId: MessageId, reason: TakeDownReason, keepalive: boolean) => {
      const reply = await ask('keepOutMessage', { messageId, reason }, { keepalive });
      if (!reply.ok) tell(reply.problem.type === 'message-not-held' ? words.held.someoneElse : textOf(reply.problem));
      await reload();
    },
    [ask, tell, textOf, words, reload],
  );
  const { waiting, gone, hide, show, put: keepOut, takeBack: undo } = useUndo<MessageId, TakeDownReason>(send);
  const takeBack = () => {
    const undone = undo();
    if (undone) tell(words.held.undone);
    return undone;
  };
  const release = async (id: MessageId) => {
    const version = answer.value?.held.find(({ message }) => message.id === id)?.message.version;
    hide(id);
    const reply = await ask('releaseMessage', { messageId: id, ...(version !== undefined && { version }) });
    if (reply.ok) tell(words.held.posted);
    else {
      tell(reply.problem.type === 'message-not-held' ? words.held.someoneElse : textOf(reply.problem));
      show(id);
    }
    await reload();
  };

  const rows = useSteady(list, answer.value?.held.map((one) => ({ id: one.message.id, one })) ?? NONE).filter(({ id }) => !gone.has(id));
  return { answer, rows, waiting, keepOut, takeBack, release };
}
