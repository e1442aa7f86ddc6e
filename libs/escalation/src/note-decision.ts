import { Injectable } from '@nestjs/common';
import type { EntryKind } from '#libs/contracts';
import type { Events, Tx } from '#libs/platform';
import type { Escalation } from './escalation.entity.js';
import { raise, recordOpened } from './raise.js';
import { tell } from './timeline.js';

type Decided = Events['messages.decided'][number];
type Outcome = Decided['outcome'];
type Known = Pick<Escalation, 'id' | 'organisationId' | 'accountId' | 'cause' | 'severity' | 'status'> & { readonly n: number };
type Noted = Known & { readonly decided: Decided };
const kinds: Record<Outcome, EntryKind> = {
  posted: 'message-posted',
  held: 'message-held',
  released: 'message-released',
  'kept-out': 'message-kept-out',
};
const unseen: Record<Outcome, string | null> = { posted: null, held: 'held', released: null, 'kept-out': 'kept-out' };

/** What became of words that escalations rest on: whether the room has seen them, and who decided. */
@Injectable()
export class NoteDecision {
  async note(tx: Tx, all: readonly Decided[]): Promise<void> {
    const known = await tx.prepared<Known>(
      `SELECT d.n::int, e.id, e.organisation_id AS "organisationId", e.account_id AS "accountId", e.cause, e.severity, e.status
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY AS d (account_id, client_key, room_id, n)
       JOIN escalation_evidence v USING (account_id, client_key, room_id) JOIN escalation e ON e.id = v.escalation_id
       ORDER BY e.account_id, e.cause, e.room_id FOR NO KEY UPDATE OF e`,
      [all.map(({ accountId }) => accountId), all.map(({ clientKey }) => clientKey), all.map(({ roomId }) => roomId)],
    );
    if (known.length === 0) return;
    const noted = known.flatMap((one): Noted[] => {
      const decided = all[one.n - 1];
      return decided ? [{ ...one, decided }] : [];
    });
    await tx.query(
      `UPDATE escalation_evidence v SET message_id = d.message_id, unseen = d.unseen
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) AS d (escalation_id, room_id, client_key, message_id, unseen)
       WHERE v.escalation_id = d.escalation_id AND v.room_id = d.room_id AND v.client_key = d.client_key`,
      [
        noted.map(({ id }) => id),
        noted.map(({ decided }) => decided.roomId),
        noted.map(({ decided }) => decided.clientKey),
        noted.map(({ decided }) => decided.messageId),
        noted.map(({ decided }) => unseen[decided.outcome]),
      ],
    );
    await tell(
      tx,
      noted.map((of) => ({ of, kind: kinds[of.decided.outcome], by: of.decided.by, what: null })),
    );
    await openAgain(tx, noted);
  }
}

const nameOf = ({ accountId, cause, decided }: Noted) => `${accountId ?? decided.roomId}:${cause}`;

/** Members send what was paused or refused before, and what it led to is closed by now: they are calling again. */
async function openAgain(tx: Tx, noted: readonly Noted[]): Promise<void> {
  const live = new Set(noted.flatMap((one) => (one.status === 'closed' ? [] : nameOf(one))));
  const again = noted.filter((one) => (one.decided.outcome === 'posted' || one.decided.outcome === 'held') && !live.has(nameOf(one)));
  const latest = [...new Map(again.map((one) => [nameOf(one), one])).values()];
  if (latest.length === 0) return;
  const raised = await raise(
    tx,
    latest.map(({ id, organisationId, accountId, cause, severity, decided }) => ({
      organisationId,
      accountId,
      cause,
      severity,
      roomId: decided.roomId,
      what: cause,
      insists: false,
      closed: id,
      clientKey: decided.clientKey,
    })),
  );
  await tx.query(
    `INSERT INTO escalation_evidence (escalation_id, organisation_id, room_id, account_id, client_key, message_id, text_sealed, unseen, at)
     SELECT r.escalation_id, v.organisation_id, v.room_id, v.account_id, v.client_key, v.message_id, v.text_sealed, v.unseen, $5
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) AS r (escalation_id, closed, room_id, client_key)
     JOIN escalation_evidence v ON v.escalation_id = r.closed AND v.room_id = r.room_id AND v.client_key = r.client_key ON CONFLICT DO NOTHING`,
    [
      raised.map(({ escalation }) => escalation.id),
      raised.map(({ closed }) => closed),
      raised.map(({ roomId }) => roomId),
      raised.map(({ clientKey }) => clientKey),
      tx.now,
    ],
  );
  await recordOpened(tx, raised);
}
