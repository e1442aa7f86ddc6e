import { randomUUID } from 'node:crypto';
import type { RevealReason } from '#libs/contracts';
import { type Keyring, placeOf, type Tx } from '#libs/platform';
import { notIdle, type Taken } from './acts.js';
import { Escalation } from './escalation.entity.js';
import { later } from './time.js';

const SHOWN_MINUTES = 30;

interface Reveal extends Taken {
  readonly reason: RevealReason;
  readonly line: string;
  readonly what: 'name' | 'contact';
}

/** Who opened whose name or contact, why, and until when it is shown. */
export async function noteReveal(
  tx: Tx,
  keyring: Keyring,
  { escalation, by, reason, line, what }: Reveal,
): Promise<{ id: string; until: Date }> {
  const [id, until] = [randomUUID(), later(tx.now, SHOWN_MINUTES * 60)];
  const sealed = keyring.sealSecret(placeOf('name_reveal.line_sealed', id), line);
  await tx.query(
    `INSERT INTO name_reveal (id, organisation_id, escalation_id, account_id, revealed_to, reason, line_sealed, at, until, what)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, by.organisationId, escalation.id, escalation.accountId, by.accountId, reason, sealed, tx.now, until, what],
  );
  const awake = notIdle(escalation, by, tx.now);
  if (awake.lapsesAt) await tx.manager.update(Escalation, escalation.id, awake);
  return { id, until };
}
