import type { Kept } from '../kept/kept.js';
import type { Outbox, Queued } from './outbox.js';

export interface KeptOutbox {
  /** What was on its way when the page was left. */
  read: () => Promise<Outbox>;
  /** The store on the device follows the list in memory. */
  follow: (before: Outbox, after: Outbox) => void;
  /** Another tab has sent it, or thrown it away. */
  goneElsewhere: (key: string) => Promise<boolean>;
}

export function keptOutbox(kept: Kept, prefix: string): KeptOutbox {
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
    goneElsewhere: async (key) => stored.has(key) && (await kept.get(prefix + key).catch(() => null)) === undefined,
  };
}
