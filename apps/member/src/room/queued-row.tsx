import type { Care } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { RoomCareCard } from './care-card.js';
import { Foldable } from './foldable.js';
import type { Queued } from './outbox.js';
import { QueuedNote } from './queued-note.js';
import { Quoted } from './quoted.js';

interface QueuedRowProps {
  item: Queued;
  care: Care | undefined;
}

/** Own words that the server has not taken in yet. They look like a message, and say that they are none. */
export function QueuedRow({ item, care }: QueuedRowProps) {
  const { words, clock } = useApp();
  const text = words.member.room;
  const { state, clientKey, quotes, contentNote } = item;

  return (
    <article className={`msg me queued ${state}`} data-queued={state} data-id={clientKey} tabIndex={-1}>
      <div>
        <div className="who">
          <b>{text.you}</b>
          <time>{clock.time(item.writtenAt)}</time>
        </div>
        <div className="txt">
          {quotes !== null && <Quoted id={quotes} />}
          {contentNote !== null && <p className="veil">{text.noteNow(words.talk.contentNote[contentNote])}</p>}
          <Foldable text={item.text} />
          <QueuedNote item={item} />
        </div>
        {care && <RoomCareCard care={care} id={clientKey} clientKey={clientKey} />}
      </div>
    </article>
  );
}
