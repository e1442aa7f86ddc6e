import type { Tx } from '#libs/platform';
import type { Ear, Heard } from '#libs/screening';

export interface Told extends Heard {
  readonly messageId: string | null;
  /** Why the room has not seen it: `paused`, `held`, `alias`, or a problem code. Null: it was posted. */
  readonly unseen: string | null;
  /** The text under the room's data key, where no message holds it. */
  readonly sealedText: Buffer | null;
}

/** What was heard is kept, and opens or joins escalations here, in the transaction that keeps the messages. */
export async function announce(tx: Tx, ear: Ear, told: readonly Told[]): Promise<void> {
  const fresh = await ear.keep(tx, told);
  const heard = told.flatMap(({ hearing, ...said }, n) => ({ ...said, signals: fresh[n] ?? [], failed: hearing.failed }));
  const calling = heard.filter(({ signals, failed }) => failed !== null || signals.length > 0);
  if (calling.length > 0) await tx.emit('texts.heard', calling);
}
