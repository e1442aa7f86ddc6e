import { ClockIcon, problemSentence } from '#libs/ui';
import { useApp } from '../app-context.js';
import type { Queued } from './outbox.js';
import { useRoom } from './room-context.js';

/** How far own words have come, and what their author may do about it. */
export function QueuedNote({ item }: { item: Queued }) {
  const { words, clock, serverNow } = useApp();
  const { session } = useRoom();
  const text = words.member.room;
  const { clientKey, problem } = item;
  // While it is asked again it is still not confirmed.
  const state = item.state === 'sending' && item.unsure ? 'unconfirmed' : item.state;
  const sentence = {
    sending: text.sendingNow,
    unconfirmed: text.unconfirmed,
    waiting: text.waiting,
    asking: text.asking,
    failed: text.failedState,
  }[state];
  const decide = state === 'failed' || state === 'asking';
  return (
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
  );
}
