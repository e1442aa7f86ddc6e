import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { createStore } from '../store.js';

/** Drafts, unsent messages and what a member would rather not meet by surprise: on this device only, for a day at most. */
export interface Kept {
  get: (key: string) => Promise<unknown>;
  put: (key: string, value: unknown) => Promise<void>;
  drop: (key: string) => Promise<void>;
  /** Values whose key starts so. */
  under: (prefix: string) => Promise<unknown[]>;
}

interface Sealed {
  at: number;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}
interface Tables extends DBSchema {
  keys: { key: string; value: CryptoKey };
  kept: { key: string; value: Sealed };
}
type Store = IDBPDatabase<Tables>;

/** Under which names messages wait to be sent, and what is left of those that waited for a day. */
export const UNSENT = 'o/';
export const LAPSED = 'l/';

const NAME = 'lamplight';
const KEY = 'k';
const KEEP_FOR_MS = 24 * 60 * 60 * 1000;
/** A disk that is silent for so long is none. */
const OPENS_WITHIN_MS = 3000;

/** Words were not kept that should have been: the disk is full, or closed to us. They are gone with the page, and that is said. */
export const keeping = createStore({ fails: false });

/**
 * On a phone of one's own the words lie sealed in IndexedDB, under a key that no script can read out. On a shared phone nothing
 * is written at all.
 */
export async function openKept(phone: 'own' | 'shared'): Promise<Kept> {
  if (phone === 'shared') return inMemory();
  const tooLate = new Promise<null>((resolve) => setTimeout(() => resolve(null), OPENS_WITHIN_MS));
  const kept = await Promise.race([openSealed().catch(() => null), tooLate]);
  if (kept === null) keeping.set({ fails: true });
  return kept ?? inMemory();
}

async function openSealed(): Promise<Kept> {
  const store = await openDB<Tables>(NAME, 1, {
    upgrade: (made) => {
      made.createObjectStore('keys');
      made.createObjectStore('kept');
    },
    // Another tab wipes: let go at once.
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });
  const kept = orInMemory(sealed(store, await keyOf(store)));
  await dropOld(store, kept);
  return kept;
}

/** What the disk does not take is held until the page closes. */
function orInMemory(disk: Kept): Kept {
  const held = inMemory();
  return {
    get: async (name) => (await held.get(name)) ?? disk.get(name),
    under: async (prefix) => [...(await held.under(prefix)), ...(await disk.under(prefix))],
    async put(name, value) {
      try {
        await disk.put(name, value);
        keeping.set({ fails: false });
        await held.drop(name);
      } catch (error) {
        // Another tab has wiped, and this one is about to learn that it is over.
        if (error instanceof DOMException && error.name === 'InvalidStateError') return;
        keeping.set({ fails: true });
        await held.put(name, value);
        await disk.drop(name).catch(() => undefined);
      }
    },
    async drop(name) {
      await held.drop(name);
      await disk.drop(name);
    },
  };
}

/** The first tab's key is the key: one transaction decides, so that two tabs read each other's words. */
async function keyOf(store: Store): Promise<CryptoKey> {
  const known = await store.get('keys', KEY);
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const change = store.transaction('keys', 'readwrite');
  const first = await change.store.get(KEY);
  if (!first) await change.store.put(made, KEY);
  await change.done;
  return first ?? made;
}

/** After a day the words go. That a message was among them stays for one more, so that it can be said. */
async function dropOld(store: Store, kept: Kept): Promise<void> {
  const change = store.transaction('kept', 'readwrite');
  const unsent: string[] = [];
  for await (const cursor of change.store) {
    if (Date.now() - cursor.value.at <= KEEP_FOR_MS) continue;
    if (cursor.key.startsWith(UNSENT)) unsent.push(cursor.key.slice(UNSENT.length));
    await cursor.delete();
  }
  await change.done;
  await Promise.all(unsent.map((name) => kept.put(LAPSED + name, name.slice(name.lastIndexOf('/') + 1))));
}

function sealed(store: Store, key: CryptoKey): Kept {
  let last: Promise<unknown> = Promise.resolve();
  /** Writes in the order in which they were asked for: sealing takes its time, and a thrown-away draft must not come back. */
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const done = last.then(write, write);
    last = done.catch(() => undefined);
    return done;
  };
  const bound = (name: string) => new TextEncoder().encode(name);

  async function open(name: string, value: Sealed | undefined): Promise<unknown> {
    if (!value || Date.now() - value.at > KEEP_FOR_MS) return undefined;
    try {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: value.iv, additionalData: bound(name) }, key, value.data);
      return JSON.parse(new TextDecoder().decode(plain)) as unknown;
    } catch {
      return undefined; // sealed under a key that is gone
    }
  }

  return {
    async get(name) {
      await last;
      return open(name, await store.get('kept', name));
    },
    put: (name, value) =>
      inTurn(async () => {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const plain = new TextEncoder().encode(JSON.stringify(value));
        const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(name) }, key, plain);
        await store.put('kept', { at: Date.now(), iv, data }, name);
      }),
    drop: (name) => inTurn(() => store.delete('kept', name)),
    async under(prefix) {
      await last;
      const names = await store.getAllKeys('kept', IDBKeyRange.bound(prefix, `${prefix}\uffff`));
      return Promise.all(names.map(async (name) => open(name, await store.get('kept', name))));
    },
  };
}

/** On a shared phone: until the page closes or somebody signs out. */
let memory = new Map<string, unknown>();

function inMemory(): Kept {
  // What is written by a page that was left already goes nowhere.
  const words = memory;
  return {
    get: (name) => Promise.resolve(words.get(name)),
    put: (name, value) => Promise.resolve(void words.set(name, value)),
    drop: (name) => Promise.resolve(void words.delete(name)),
    under: (prefix) => Promise.resolve([...words].filter(([name]) => name.startsWith(prefix)).map(([, value]) => value)),
  };
}

/** Takes the words and the key that opens them: what may be left on the disk is noise. Every open store lets go. */
export async function wipeKept(): Promise<void> {
  memory.clear();
  memory = new Map();
  keeping.set({ fails: false });
  await deleteDB(NAME).catch(() => undefined);
}
