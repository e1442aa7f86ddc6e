import type { StaffMessageView, TakeDownReason } from '#libs/contracts';
import { QuiltPatch } from '#libs/ui';
import { useServerNow } from '../clock.js';
import { FoldedText } from '../escalations/folded-text.js';
import { useWords } from '../wording/index.js';
import { MessageActs } from './message-acts.js';
import { Before, Below, NoteChip } from './message-parts.js';
import type { Referred } from './use-referred.js';

interface MessageRowProps {
  readonly message: StaffMessageView;
  readonly pinned: boolean;
  readonly referred: Referred;
  readonly put: (message: StaffMessageView) => void;
  readonly onChanged: () => void;
}

export function MessageRow({ message, pinned, referred, put, onChanged }: MessageRowProps) {
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
          {message.edited && <span className="msg-edited">{words.rooms.edited}</span>}
          <NoteChip message={message} />
        </p>
        <Before message={message} referred={referred} />
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
        <Below message={message} />
        <MessageActs message={message} pinned={pinned} put={put} onChanged={onChanged} />
      </div>
    </article>
  );
}
