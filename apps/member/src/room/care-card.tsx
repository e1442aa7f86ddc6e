import type { Care, ClientKey, RoomId } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { CareChoices } from './care-choices.js';
import { useRoom } from './room-context.js';

interface CareCardProps {
  care: Care;
  roomId: RoomId;
  inPrivate: boolean;
  clientKey: ClientKey | null;
  onDismiss: () => void;
}

/** The private answer below an own message. It waits to be read: nothing is blocked. */
export function CareCard({ care, roomId, inPrivate, clientKey, onDismiss }: CareCardProps) {
  const { words, call } = useApp();
  const { crisis } = words;
  return (
    <section className="care" aria-label={crisis.helpTitle}>
      <div role="status">
        <h2>{crisis.pauseTitle[care.kind]}</h2>
        <p className="hint">{crisis.careOnlyYou}</p>
      </div>
      <CareChoices
        care={care}
        inPrivate={inPrivate}
        onChoice={(choice) => clientKey && void call('pauseChoice', { roomId, clientKey, choice }, { keepalive: true })}
        onLeave={onDismiss}
      />
      <button type="button" className="btn quiet" onClick={onDismiss}>
        {crisis.careClose}
      </button>
    </section>
  );
}

/** @param id of the message that it answers */
export function RoomCareCard({ id, care, clientKey }: Pick<CareCardProps, 'care' | 'clientKey'> & { id: string }) {
  const { session, inPrivate } = useRoom();
  const { roomId, dismissCare } = session;
  return <CareCard care={care} roomId={roomId} inPrivate={inPrivate} clientKey={clientKey} onDismiss={() => dismissCare(id)} />;
}
