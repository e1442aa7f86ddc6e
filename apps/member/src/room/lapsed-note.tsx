import { useApp } from '../app-context.js';
import { useParts } from '../store.js';
import { useRoom } from './room-context.js';

/** Words that nobody sent within a day are gone: it is said until it was read. */
export function LapsedNote() {
  const { words } = useApp();
  const { session } = useRoom();
  const { lapsed } = useParts(session.store, 'lapsed');
  const text = words.member.room;
  return (
    lapsed > 0 && (
      <div className="cover-note" role="alert">
        <p>{text.lapsed(lapsed)}</p>
        <button type="button" className="link" onClick={session.sender.lapseRead}>
          {text.gotIt}
        </button>
      </div>
    )
  );
}
