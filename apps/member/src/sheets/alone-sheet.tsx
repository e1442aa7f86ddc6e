import type { MessageId } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { Sheet } from '../frame/sheet.js';
import { useRoom } from '../room/room-context.js';
import { useMessages } from '../room/use-message.js';
import { ShownMessage } from './shown-message.js';

/** A message that stands too far back to be gone to. */
export function AloneSheet({ id, onClose }: { id: MessageId; onClose: () => void }) {
  const { words } = useApp();
  const { session } = useRoom();
  const [message = null] = useMessages(session, [id]);
  const text = words.member.room;
  return (
    <Sheet title={text.alone} onClose={onClose} close={words.member.close} className="shown">
      {message === null && (
        <p className="quiet" role="status">
          {words.member.loading}
        </p>
      )}
      {message === 'gone' && <p className="quiet">{text.goneMessage}</p>}
      {message !== null && message !== 'gone' && <ShownMessage message={message} />}
    </Sheet>
  );
}
