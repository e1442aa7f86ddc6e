import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody, StaffMessageView, TakeDownReason } from '#libs/contracts';
import { useCanAct, useDesk } from '../desk.js';
import { Refusal, useProblemText } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { NoteSheet } from './note-sheet.js';
import { usePin } from './pinned-bar.js';
import { ReasonSheet } from './reason-sheet.js';

interface MessageActsProps {
  readonly message: StaffMessageView;
  readonly pinned: boolean;
  readonly put: (message: StaffMessageView) => void;
  readonly onChanged: () => void;
}

/** What a counselor may do with this one. */
export function MessageActs({ message, pinned, put, onChanged }: MessageActsProps) {
  const { words } = useWords();
  const { ask, tell } = useDesk();
  const textOf = useProblemText();
  const canAct = useCanAct();
  const [asking, setAsking] = useState<'keepOutMessage' | 'redactMessage' | 'note'>();
  const pin = usePin();
  const [problem, setProblem] = useState<ProblemBody>();
  const held = message.state === 'held';
  const posted = message.state === 'posted';
  const mayTakeDown = posted && message.author.seat === 'peer';
  if (!held && !posted) return null;

  const release = async () => {
    const reply = await ask('releaseMessage', { messageId: message.id, version: message.version });
    if (reply.ok) tell(words.held.posted);
    else tell(textOf(reply.problem));
    onChanged();
  };
  const decide = async (reason: TakeDownReason) => {
    if (!asking || asking === 'note') return;
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
      {posted && (
        <>
          <Button className="btn quiet small" isDisabled={!canAct} onPress={() => void pin(message.id, !pinned)}>
            {pinned ? words.rooms.unpin : words.rooms.pin}
          </Button>
          <Button className="btn quiet small" isDisabled={!canAct} onPress={() => setAsking('note')}>
            {words.rooms.note}
          </Button>
        </>
      )}
      {asking === 'note' && <NoteSheet message={message} onClose={() => setAsking(undefined)} onDone={onChanged} />}
      {asking && asking !== 'note' && (
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
