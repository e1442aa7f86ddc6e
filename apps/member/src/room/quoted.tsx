import type { MessageId } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { useParts } from '../store.js';
import { useRoom } from './room-context.js';
import { useMessages } from './use-message.js';
import { useShownText } from './veil.js';

/** What a message answers, above its own words. It is asked for by id: what was taken down lives on in no copy. */
export function Quoted({ id }: { id: MessageId }) {
  const { words } = useApp();
  const { session, goTo } = useRoom();
  const { me } = useParts(session.store, 'me');
  const [message = null] = useMessages(session, [id]);
  const shown = useShownText(message === 'gone' ? null : message);
  const text = words.member.room;
  if (message === 'gone') return <p className="quoted gone-quote">{text.goneMessage}</p>;
  if (message === null) return <p className="quoted gone-quote">{words.member.loading}</p>;
  return (
    <button type="button" className="quoted" onClick={() => goTo(id)}>
      <span className="vh">{text.goTo}: </span>
      <b>{message.author.key === me?.key ? text.you : message.author.alias}</b>
      <span className="clip" dir="auto">
        {shown}
      </span>
    </button>
  );
}
