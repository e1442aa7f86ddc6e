import { Injectable } from '@nestjs/common';
import type { EscalationCause, Severity } from '#libs/contracts';
import type { Events, FoundSignal, Tx } from '#libs/platform';
import type { Escalation } from './escalation.entity.js';
import { isWorse } from './plan.js';
import { type Raised, raise, recordOpened } from './raise.js';

type Heard = Events['text.heard'];
type Failed = Events['screening.failed'];
type Said = Omit<Heard, 'signals'>;

/** Opens or joins escalations in the transaction of the words themselves, so nothing stands between hearing and paging. */
@Injectable()
export class EscalateHeard {
  /** One escalation for each category that was heard, of the worst severity heard in it. */
  async heard(tx: Tx, { signals, ...said }: Heard): Promise<void> {
    const opened: Escalation[] = [];
    // In one order everywhere, so that two texts of one member wait for each other instead of deadlocking.
    for (const [category, found] of [...byCategory(signals)].sort(([one], [other]) => one.localeCompare(other))) {
      const raised = await keep(tx, said, { cause: category, severity: worst(found) });
      await tx.query('UPDATE signal SET escalation_id = $1 WHERE id = ANY($2::uuid[])', [
        raised.escalation.id,
        found.map(({ signalId }) => signalId),
      ]);
      if (raised.opened) opened.push(raised.escalation);
    }
    for (const escalation of opened) await recordOpened(escalation, tx);
  }

  /** Nobody knows what is in the text, so a person reads it. */
  async failed(tx: Tx, failed: Failed): Promise<void> {
    const { escalation, opened } = await keep(
      tx,
      { ...failed, unseen: failed.messageId ? null : 'refused' },
      { cause: 'screening-failed', severity: 'high' },
    );
    if (opened) await recordOpened(escalation, tx);
  }
}

async function keep(tx: Tx, said: Said, { cause, severity }: { cause: EscalationCause; severity: Severity }): Promise<Raised> {
  const raised = await raise(tx, { ...said, cause, severity, what: cause, insists: false });
  await tx.query(
    `INSERT INTO escalation_evidence AS known (escalation_id, organisation_id, room_id, account_id, client_key, message_id, text_sealed, unseen, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (escalation_id, room_id, client_key) DO UPDATE SET
       message_id = coalesce(known.message_id, excluded.message_id), text_sealed = coalesce(known.text_sealed, excluded.text_sealed),
       unseen = CASE WHEN known.message_id IS NULL THEN excluded.unseen ELSE known.unseen END`,
    [
      raised.escalation.id,
      said.organisationId,
      said.roomId,
      said.accountId,
      said.clientKey,
      said.messageId,
      said.sealedText,
      said.unseen,
      tx.now,
    ],
  );
  return raised;
}

function byCategory(signals: readonly FoundSignal[]): Map<FoundSignal['category'], [FoundSignal, ...FoundSignal[]]> {
  const groups = new Map<FoundSignal['category'], [FoundSignal, ...FoundSignal[]]>();
  for (const signal of signals) {
    const group = groups.get(signal.category);
    if (group) group.push(signal);
    else groups.set(signal.category, [signal]);
  }
  return groups;
}

const worst = (found: readonly [FoundSignal, ...FoundSignal[]]): Severity =>
  found.reduce<Severity>((severity, signal) => (isWorse(signal.severity, severity) ? signal.severity : severity), found[0].severity);
