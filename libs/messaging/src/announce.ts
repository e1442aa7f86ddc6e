import type { Tx } from '#libs/platform';
import type { Hearing } from '#libs/screening';

export interface Told {
  organisationId: string;
  roomId: string;
  accountId: string;
  clientKey: string;
  messageId: string | null;
  unseen: string | null;
  sealedText: Buffer | null;
}

/** What was heard opens or joins an escalation here, in the transaction that keeps the message. */
export async function announce(tx: Tx, hearing: Hearing, { unseen, ...told }: Told): Promise<void> {
  if (hearing.failed) await tx.emit('screening.failed', told);
  if (hearing.fresh.length > 0) await tx.emit('text.heard', { ...told, unseen, signals: hearing.fresh });
}
