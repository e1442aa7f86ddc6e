import type { RoomId } from '#libs/contracts';
import { useApp, useInside } from '../app-context.js';
import { CareCard } from '../room/care-card.js';
import type { UnsentIn } from '../room/unsent.js';
import { useParts, useStore } from '../store.js';

interface WaitsProps {
  roomId: RoomId;
}

/** On a room's card: what was written there and has not gone. */
export function Waits({ roomId }: WaitsProps) {
  const { unsent } = useInside();
  const at = useStore(unsent.rooms).at[roomId];
  return at ? <WaitsIn at={at} /> : null;
}

function WaitsIn({ at }: { at: UnsentIn }) {
  const text = useApp().words.member;
  const { outbox, lapsed } = useParts(at.store, 'outbox', 'lapsed');
  const decide = outbox.filter(({ state }) => state === 'asking' || state === 'failed').length;
  const wait = outbox.length - decide;
  return (
    <>
      {wait > 0 && <small className="waits">{text.home.waits(wait)}</small>}
      {decide > 0 && <small className="waits">{text.home.decide(decide)}</small>}
      {lapsed > 0 && <small className="waits">{text.room.lapsed(lapsed)}</small>}
    </>
  );
}

/** Below the card: the private answer to words that went while their room was not open. */
export function WaitsCare({ roomId, inPrivate }: WaitsProps & { inPrivate: boolean }) {
  const { unsent } = useInside();
  const at = useStore(unsent.rooms).at[roomId];
  return at ? <CareIn at={at} roomId={roomId} inPrivate={inPrivate} /> : null;
}

function CareIn({ at, roomId, inPrivate }: WaitsProps & { at: UnsentIn; inPrivate: boolean }) {
  const { cares } = useParts(at.store, 'cares');
  // One at a time, the latest: it stands below the card, not below a message.
  const [id, care] = Object.entries(cares).at(-1) ?? [];
  if (id === undefined || !care) return null;
  return <CareCard care={care} roomId={roomId} inPrivate={inPrivate} clientKey={null} onDismiss={() => at.store.set({ cares: {} })} />;
}
