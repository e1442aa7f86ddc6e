import type { Care } from '#libs/contracts';
import { ClockIcon, problemSentence } from '#libs/ui';
import { useApp } from '../app-context.js';
import { CareCard } from './care-card.js';
import { Foldable } from './foldable.js';
import type { Queued } from './outbox.js';
import type { RoomSession } from './room-session.js';

interface QueuedRowProps {
  item: Queued;
  session: RoomSession;
  care: Care | undefined;
}

/** Own words that the server has not taken in yet. They look like a message, and say that they are none. */
export function QueuedRow({ item, session, care }: QueuedRowProps) {
  const { words, clock, serverNow } = useApp();
  const text = words.member.room;
  const { state, clientKey, problem } = item;
  const sentence = {
    sending: text.sendingNow,
    unconfirmed: text.unconfirmed,
    waiting: text.waiting,
    asking: text.asking,
    failed: text.failedState,
  }[state];
  const decide = state === 'failed' || state === 'asking';

  return (
    <article className={`msg me queued ${state}`} data-queued={state} data-id={clientKey} tabIndex={-1}>
      <div>
        <div className="who">
          <b>{text.you}</b>
          <time>{clock.time(item.writtenAt)}</time>
        </div>
        <div className="txt">
          <Foldable text={item.text} />
          <div className="note" role={decide ? 'alert' : undefined}>
            <ClockIcon size={20} />
            <div>
              <p>
                {state === 'failed' ? <b>{sentence}</b> : sentence}{' '}
                {state === 'failed' && problem && problemSentence(words.shared, clock, problem, serverNow())}
              </p>
              {decide && (
                <div className="acts">
                  <button type="button" className="link" onClick={() => session.sender.retry(clientKey)}>
                    {state === 'asking' ? text.sendIt : words.member.tryAgain}
                  </button>
                  <button type="button" className="link" onClick={() => session.sender.discard(clientKey)}>
                    {text.deleteIt}
                  </button>
                </div>
              )}
            </div>
          </div>
        </div>
        {care && <CareCard care={care} session={session} id={clientKey} clientKey={clientKey} />}
      </div>
    </article>
  );
}
