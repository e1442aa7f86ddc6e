import type { MemberKey, RoomId } from '#libs/contracts';
import type { Kept } from '../kept/kept.js';
import type { Store } from '../store.js';
import { type KeptOutbox, keptOutbox } from './kept-outbox.js';
import { aged, lapsed, type Outbox, onItsWay, restored } from './outbox.js';
import type { RoomView } from './room-view.js';

export interface Queue {
  change: (by: (outbox: Outbox) => Outbox) => void;
  /** Time passes: some are asked about, some are over. */
  age: () => void;
  restore: (me: MemberKey) => Promise<void>;
  /** What the device had is here. */
  isRestored: () => boolean;
  lapseRead: () => void;
  goneElsewhere: (key: string) => Promise<boolean>;
}

/** What waits to be said in one room: what changes here changes on the device. */
export function createQueue({ roomId, kept }: { roomId: RoomId; kept: Kept }, store: Store<RoomView>): Queue {
  let disk: KeptOutbox | null = null;
  const keysNow = () => store.get().outbox.map(({ clientKey }) => clientKey);

  function change(by: (outbox: Outbox) => Outbox): void {
    const before = store.get().outbox;
    const after = by(before);
    if (after === before) return;
    // What nobody sends any more is answered by nobody.
    store.set(({ unkept }) => ({ outbox: after, unkept: unkept && after.some(onItsWay) }));
    disk?.follow(before, after);
  }

  function age(): void {
    const over = lapsed(store.get().outbox, Date.now());
    if (over.length > 0) {
      store.set(({ lapsed: known }) => ({ lapsed: known + over.length }));
      disk?.lapse(over.map(({ clientKey }) => clientKey));
    }
    change((outbox) => aged(outbox, Date.now()));
  }

  return {
    change,
    age,
    async restore(me) {
      const mine = keptOutbox(kept, `${roomId}/${me}/`);
      const before = keysNow();
      const items = restored(await mine.read());
      const over = await mine.lapsed();
      const known = new Set([...before, ...keysNow()]);
      disk = mine;
      store.set(({ outbox }) => ({ outbox: [...items.filter(({ clientKey }) => !known.has(clientKey)), ...outbox], lapsed: over }));
      age();
    },
    isRestored: () => disk !== null,
    lapseRead() {
      store.set({ lapsed: 0 });
      void disk?.lapseRead();
    },
    goneElsewhere: async (key) => (await disk?.goneElsewhere(key)) ?? false,
  };
}
