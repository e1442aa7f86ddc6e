import { useApp } from '../app-context.js';
import { Sheet } from '../frame/sheet.js';
import { useRoom } from '../room/room-context.js';
import { useMessages } from '../room/use-message.js';
import { useParts } from '../store.js';
import { ShownMessage } from './shown-message.js';

/** What the counselors keep at the top of the room. */
export function PinsSheet({ onClose }: { onClose: () => void }) {
  const { words } = useApp();
  const { session, goTo } = useRoom();
  const { state } = useParts(session.store, 'state');
  const pins = useMessages(session, state?.pins ?? []).flatMap((pin) => (pin === null || pin === 'gone' ? [] : pin));
  const text = words.member.room;
  return (
    <Sheet title={text.pinned} onClose={onClose} close={words.member.close} className="shown">
      {pins.length === 0 && <p className="quiet">{text.goneMessage}</p>}
      <ul className="shown-list">
        {pins.map((pin) => (
          <li key={pin.id}>
            <ShownMessage message={pin} />
            <button type="button" className="link" onClick={() => goTo(pin.id)}>
              {text.goTo}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
