import { ForwardIcon, PinIcon } from '#libs/ui';
import { useApp } from '../app-context.js';
import { useParts } from '../store.js';
import { useRoom } from './room-context.js';
import { useMessages } from './use-message.js';
import { useShownText } from './veil.js';

/** One line below the header: the latest pin. A tap opens all. */
export function PinsBar() {
  const { words } = useApp();
  const { session, show } = useRoom();
  const { state } = useParts(session.store, 'state');
  const found = useMessages(session, state?.pins ?? []).flatMap((pin) => (pin === null || pin === 'gone' ? [] : pin));
  const [latest = null] = found;
  const shown = useShownText(latest);
  const text = words.member.room;
  if (!latest) return null;
  return (
    <button type="button" className="pins" aria-haspopup="dialog" onClick={() => show({ kind: 'pins' })}>
      <PinIcon size={20} />
      <span className="grow">
        <small>
          {text.pinned}
          {found.length > 1 && ` · ${String(found.length)}`}
        </small>
        <span className="clip" dir="auto">
          {shown}
        </span>
      </span>
      <ForwardIcon size={20} />
    </button>
  );
}
