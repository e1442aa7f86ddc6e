import { type Kept, LAPSED, UNSENT } from '../kept/kept.js';
import type { Outbox, Queued } from './outbox.js';

export interface KeptOutbox {
  /** What was on its way when the page was left. */
  read: () => Promise<Outbox>;
  /** The store on the device follows the list in memory. */
  follow: (before: Outbox, after: Outbox) => void;
  /** They waited for a day: a mark without a word takes their place. */
  lapse: (keys: readonly string[]) => void;
  lapsed: () => Promise<number>;
  /** Their author knows. */
  lapseRead: () => Promise<void>;
  /** Another tab has sent it, or thrown it away. */
  goneElsewhere: (key: string) => Promise<boolean>;
}

/** @param place one member in one room */
export function keptOutbox(kept: Kept, place: string): KeptOutbox {
  const prefix = UNSENT + place;
  const marks = LAPSED + place;
  /** Surely in the store, so that its absence there says something. */
  const stored = new Set<string>();

  function put(item: Queued): void {
    void kept.put(prefix + item.clientKey, item).then(
      () => stored.add(item.clientKey),
      () => undefined,
    );
  }
  function drop(key: string): void {
    stored.delete(key);
    void kept.drop(prefix + key).catch(() => undefined);
  }

  return {
    async read() {
      const items = (await kept.under(prefix).catch(() => [])) as (Queued | undefined)[];
      const whole = items.filter((item) => item !== undefined);
      for (const { clientKey } of whole) stored.add(clientKey);
      return whole;
    },
    follow(before, after) {
      for (const item of after) if (!before.includes(item)) put(item);
      const left = new Set(after.map(({ clientKey }) => clientKey));
      for (const { clientKey } of before) if (!left.has(clientKey)) drop(clientKey);
    },
    lapse(keys) {
      for (const key of keys) void kept.put(marks + key, key).catch(() => undefined);
    },
    lapsed: async () => (await kept.under(marks).catch(() => [])).length,
    async lapseRead() {
      const keys = (await kept.under(marks).catch(() => [])) as (string | undefined)[];
      for (const key of keys) if (key !== undefined) await kept.drop(marks + key).catch(() => undefined);
    },
    goneElsewhere: async (key) => stored.has(key) && (await kept.get(prefix + key).catch(() => null)) === undefined,
  };
}
