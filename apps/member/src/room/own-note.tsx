import type { MessageView } from '#libs/contracts';
import { EyeIcon } from '#libs/ui';
import { useApp, useInside } from '../app-context.js';
import { useNow } from '../now.js';
import { reasonOf } from './reason.js';

const LONG_MS = 15 * 60 * 1000;

interface OwnNoteProps {
  message: MessageView;
  /** Who reads what is held: somebody on duty, by name. */
  reader: string | null;
  onTakeBack: () => void;
}

/** Under an own message that the room does not see: what happens to it, who decides, what one can do. */
export function OwnNote({ message, reader, onTakeBack }: OwnNoteProps) {
  const { words, clock } = useApp();
  const { crisis } = words;
  const { openPrivate } = useInside();
  const text = words.member.room;
  const longAt = Date.parse(message.at) + LONG_MS;
  const now = useNow([message.state === 'held' ? longAt : null]);
  const name = message.by ?? reader ?? text.aCounselor;
  const reason = reasonOf(words, message.reason);

  return (
    <div className="note">
      <EyeIcon size={20} />
      <div>
        {message.state === 'held' && (
          <p>
            <b>{crisis.held}</b> {now > longAt ? crisis.heldLong(name) : crisis.heldBy(name)}
            {message.heldUntil !== null &&
              Date.parse(message.heldUntil) > now &&
              ` ${crisis.heldUntil(clock.moment(message.heldUntil, now))}`}
          </p>
        )}
        {message.state === 'kept-out' && (
          <p>
            <b>{crisis.keptOut(name)}</b> {reason}
          </p>
        )}
        {message.state === 'redacted' && (
          <p>
            <b>{crisis.goneMine(name)}</b> {reason}
          </p>
        )}
        <div className="acts">
          {message.state === 'held' && (
            <button type="button" className="link" onClick={onTakeBack}>
              {text.takeBack}
            </button>
          )}
          <button type="button" className="link" onClick={() => void openPrivate({ starter: false })}>
            {name === text.aCounselor ? crisis.messageAnyone : text.messagePerson(name)}
          </button>
        </div>
      </div>
    </div>
  );
}
