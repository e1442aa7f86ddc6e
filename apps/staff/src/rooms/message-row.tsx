import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody, StaffMessageView, TakeDownReason } from '#libs/contracts';
import { QuiltPatch } from '#libs/ui';
import { useServerNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { FoldedText } from '../escalations/folded-text.js';
import { Refusal, useProblemText } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { ReasonSheet } from './reason-sheet.js';

interface MessageRowProps {
  readonly message: StaffMessageView;
  readonly put: (message: StaffMessageView) => void;
  readonly onChanged: () => void;
}

export function MessageRow({ message, put, onChanged }: MessageRowProps) {
  const { words, formats, shared } = useWords();
  const now = useServerNow(60_000);
  const counselor = message.author.seat === 'counselor';
  const { state, reason } = message;
  const reasonText =
    reason === null
      ? undefined
      : reason in shared.takeDown
        ? shared.takeDown[reason as TakeDownReason]
        : words.holdReason[reason as keyof typeof words.holdReason];
  return (
    <article className={counselor ? 'msg staff' : 'msg'} data-state={state}>
      <QuiltPatch patch={message.author.patch} size={32} staff={counselor} />
      <div className="msg-body">
        <p className="msg-who">
          <b>{message.author.alias}</b>
          {counselor && <span className="chip plum">{words.rooms.counselor}</span>}
          <time dateTime={message.at} aria-live="off">
            {formats.when(message.at, now)}
          </time>
        </p>
        {message.text !== null ? (
          <p className="msg-text">
            <FoldedText text={message.text} signals={message.signals ?? []} />
          </p>
        ) : (
          <p className="msg-text none">{state === 'retracted' ? words.rooms.gone : words.case.textGone}</p>
        )}
        {state !== 'posted' && (
          <p className="why">
            <span className={`chip ${state === 'held' ? 'lamp' : 'plum'}`}>{words.rooms.state[state]}</span>
            {reasonText && <span>{reasonText}</span>}
            {message.by && <span>{words.rooms.by(message.by)}</span>}
            {state === 'held' && (
              <span>{message.heldUntil ? words.rooms.heldUntil(formats.time(message.heldUntil)) : words.rooms.heldForPerson}</span>
            )}
          </p>
        )}
        <MessageActs message={message} put={put} onChanged={onChanged} />
      </div>
    </article>
  );
}

function MessageActs({ message, put, onChanged }: MessageRowProps) {
  const { words } = useWords();
  const { ask, tell } = useDesk();
  const textOf = useProblemText();
  const canAct = useCanAct();
  const [asking, setAsking] = useState<'keepOutMessage' | 'redactMessage'>();
  const [problem, setProblem] = useState<ProblemBody>();
  const held = message.state === 'held';
  const mayTakeDown = message.state === 'posted' && message.author.seat === 'peer';
  if (!held && !mayTakeDown) return null;

  const release = async () => {
    const reply = await ask('releaseMessage', { messageId: message.id });
    if (reply.ok) tell(words.held.posted);
    else tell(textOf(reply.problem));
    onChanged();
  };
  const decide = async (reason: TakeDownReason) => {
    if (!asking) return;
    const reply = await ask(asking, { messageId: message.id, reason });
    if (!reply.ok) return setProblem(reply.problem);
    put({ ...message, state: asking === 'redactMessage' ? 'redacted' : 'kept-out', reason });
    setAsking(undefined);
    onChanged();
  };

  return (
    <div className="msg-acts">
      {held && (
        <>
          <Button className="btn small" isDisabled={!canAct} onPress={() => void release()}>
            {words.rooms.release}
          </Button>
          <Button className="btn small" isDisabled={!canAct} onPress={() => setAsking('keepOutMessage')}>
            {words.rooms.keepOut}
          </Button>
        </>
      )}
      {mayTakeDown && (
        <Button className="btn quiet small" isDisabled={!canAct} onPress={() => setAsking('redactMessage')}>
          {words.rooms.takeDown}
        </Button>
      )}
      {asking && (
        <ReasonSheet
          title={asking === 'redactMessage' ? words.rooms.takeDownTitle : words.rooms.keepOutTitle}
          lead={asking === 'redactMessage' ? words.rooms.takeDownLead : words.rooms.keepOutLead}
          go={asking === 'redactMessage' ? words.rooms.takeDown : words.rooms.keepOut}
          text={message.text}
          onClose={() => setAsking(undefined)}
          onGo={decide}
        >
          <Refusal problem={problem} />
        </ReasonSheet>
      )}
    </div>
  );
}
