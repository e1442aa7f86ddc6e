import type { Care, ClientKey } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { CareChoices } from './care-choices.js';
import type { RoomSession } from './room-session.js';

interface CareCardProps {
  care: Care;
  session: RoomSession;
  /** Of the message that it answers. */
  id: string;
  clientKey: ClientKey | null;
}

/** The private answer below an own message. It waits to be read: nothing is blocked. */
export function CareCard({ care, session, id, clientKey }: CareCardProps) {
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
        inPrivate={session.store.get().about?.kind === 'private'}
        onChoice={(choice) => clientKey && void call('pauseChoice', { roomId: session.roomId, clientKey, choice }, { keepalive: true })}
        onLeave={() => session.dismissCare(id)}
      />
      <button type="button" className="btn quiet" onClick={() => session.dismissCare(id)}>
        {crisis.careClose}
      </button>
    </section>
  );
}
