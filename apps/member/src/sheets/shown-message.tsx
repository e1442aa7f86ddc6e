import type { MessageView } from '#libs/contracts';
import { QuiltPatch } from '#libs/ui';
import { useApp } from '../app-context.js';
import { Foldable } from '../room/foldable.js';
import { useRoom } from '../room/room-context.js';
import { Veiled } from '../room/veil.js';
import { useParts } from '../store.js';

/** A message away from its place: who, when, and the words. */
export function ShownMessage({ message }: { message: MessageView }) {
  const { words, clock, serverNow } = useApp();
  const { session } = useRoom();
  const { me } = useParts(session.store, 'me');
  const { author } = message;
  const staff = author.seat === 'counselor';
  const text = words.member.room;
  return (
    <article className={staff ? 'msg staff' : 'msg'}>
      <QuiltPatch patch={author.patch} size={36} staff={staff} />
      <div>
        <div className="who">
          <b>{author.key === me?.key ? text.you : author.alias}</b>
          {staff && <span className="role">{text.counselor}</span>}
          <time dateTime={message.at}>{`${clock.day(message.at, serverNow())}, ${clock.time(message.at)}`}</time>
        </div>
        <div className="txt">
          <Veiled message={message}>
            <Foldable text={message.text ?? ''} />
          </Veiled>
        </div>
      </div>
    </article>
  );
}
