import type { MemberKey, RoomId } from '#libs/contracts';
import type { Kept } from '../kept/kept.js';
import type { Store } from '../store.js';

export interface Drafts {
  write: (text: string) => void;
  /** Words come back to the field, before whatever was written since. */
  giveBack: (text: string) => void;
  restore: (me: MemberKey) => Promise<void>;
  flush: () => Promise<void>;
}

const SAVE_AFTER_MS = 150;

/** The unsent words of a room. Bound to the membership: whoever signs in next on this device has another key. */
export function createDrafts({ roomId, kept }: { roomId: RoomId; kept: Kept }, store: Store<{ draft: string }>): Drafts {
  let name: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const save = async () => {
    clearTimeout(timer);
    const { draft } = store.get();
    if (name !== null) await (draft === '' ? kept.drop(name) : kept.put(name, draft)).catch(() => undefined);
  };
  const write = (draft: string) => {
    store.set({ draft });
    clearTimeout(timer);
    timer = setTimeout(() => void save(), draft === '' ? 0 : SAVE_AFTER_MS);
  };

  return {
    write,
    giveBack: (text) => write([text, store.get().draft].filter(Boolean).join('\n')),
    async restore(me) {
      name = `d/${roomId}/${me}`;
      const draft = await kept.get(name).catch(() => undefined);
      if (typeof draft === 'string' && store.get().draft === '') store.set({ draft });
    },
    flush: save,
  };
}
