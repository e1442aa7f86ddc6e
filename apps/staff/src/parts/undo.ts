/** A decision that waits a few seconds before it is sent, so that it can be taken back. */
export interface Waiting<A> {
  readonly key: string;
  readonly act: A;
  readonly sendAt: number;
}

export const UNDO_MS = 10_000;

/** Deciding again about the same thing replaces the first decision; its time starts again. */
export const decide = <A>(waiting: readonly Waiting<A>[], key: string, act: A, now: number): Waiting<A>[] => [
  ...waiting.filter((w) => w.key !== key),
  { key, act, sendAt: now + UNDO_MS },
];

/** Takes back the newest decision: `undone` is what it was. */
export function undo<A>(waiting: readonly Waiting<A>[]): { waiting: Waiting<A>[]; undone: Waiting<A> | undefined } {
  return { waiting: waiting.slice(0, -1), undone: waiting.at(-1) };
}

/** What must be sent now, oldest first, and what still waits. */
export function due<A>(waiting: readonly Waiting<A>[], now: number): { send: Waiting<A>[]; waiting: Waiting<A>[] } {
  return { send: waiting.filter((w) => w.sendAt <= now), waiting: waiting.filter((w) => w.sendAt > now) };
}
