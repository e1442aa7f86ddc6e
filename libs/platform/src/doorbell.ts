import { randomUUID } from 'node:crypto';
import { z } from 'zod/mini';
import type { Log } from './log.js';
import { inParts, Rounds } from './rounds.js';

/** "Something changed there, look." Never content, and no proof of anything: whoever hears it reads the database. */
const Bell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('room'), id: z.uuid() }),
  z.object({ kind: z.literal('room-key'), id: z.uuid() }),
  z.object({ kind: z.literal('escalation'), id: z.uuid(), paged: z.boolean() }),
  z.object({ kind: z.literal('session'), id: z.uuid() }),
  z.object({ kind: z.literal('account'), id: z.uuid() }),
  z.object({ kind: z.literal('duty'), id: z.uuid() }),
  z.object({ kind: z.literal('lexicon'), id: z.uuid() }),
]);
export type Bell = z.infer<typeof Bell>;
type Listener = (bell: Bell) => void;

/** Some of these fit into the 8,000 bytes that NOTIFY carries. */
const BELLS = 50;
const Peal = z.object({ from: z.uuid(), bells: z.array(z.unknown()).check(z.maxLength(BELLS)) });

export const CHANNEL = 'lamplight';
const MOST = 1_000;

/**
 * Between nodes. A bell may be lost, doubled, late or forged; every listener polls as well, so a dead doorbell delays and
 * loses nothing. This node hears its own at once; the others hear those of one commit, and all that came while the ones
 * before were on their way, together.
 */
export abstract class Doorbell {
  readonly #listeners = new Set<Listener>();
  readonly #node = randomUUID();
  readonly #rounds = new Rounds<string>((bells) => this.#peal(bells), MOST);

  constructor(protected readonly log: Log) {}

  /** Never rejects: what can't be heard now is heard later. */
  abstract listen(): Promise<void>;
  abstract close(): Promise<void>;
  /** To the other nodes, in one round trip. */
  protected abstract send(peals: readonly string[]): Promise<void>;

  onRing(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ring(bells: readonly Bell[]): void {
    const once = new Map(bells.map((bell) => [JSON.stringify(bell), bell]));
    for (const bell of once.values()) this.#tell(bell);
    this.#rounds.join(...once.keys()).catch((error: unknown) => this.log.warn('doorbell-not-rung', { error }));
  }

  /** What came from outside; whatever it is. */
  protected hear(payload: string): void {
    const peal = Peal.safeParse(parsed(payload));
    if (!peal.success || peal.data.from === this.#node) return;
    for (const one of peal.data.bells) {
      const bell = Bell.safeParse(one);
      if (bell.success) this.#tell(bell.data);
    }
  }

  #peal(bells: readonly string[]): Promise<void> {
    const peals = [...inParts(bells, BELLS)].map((some) => `{"from":"${this.#node}","bells":[${some.join(',')}]}`);
    return this.send(peals);
  }

  /** What was rung for has happened already: a listener that fails must not make it look as if it had not. */
  #tell(bell: Bell): void {
    for (const listener of this.#listeners) {
      try {
        listener(bell);
      } catch (error) {
        this.log.error('bell-not-answered', { error });
      }
    }
  }
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
