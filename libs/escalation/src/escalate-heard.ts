import { Injectable } from '@nestjs/common';
import type { EscalationCause, Severity } from '#libs/contracts';
import { type Events, type FoundSignal, Metrics, type Tx } from '#libs/platform';
import { gathered, type Sign } from './gathered.js';
import { AGAIN_SECONDS } from './hear-again.js';
import { isWorse } from './plan.js';
import { type Cry, type Raised, raise, recordOpened } from './raise.js';
import { later } from './time.js';

type Heard = Events['texts.heard'][number];
type Call = Cry & { readonly heard: Heard; readonly found: readonly FoundSignal[] };

/** Opens or joins escalations in the transaction of the words themselves, so nothing stands between hearing and paging. */
@Injectable()
export class EscalateHeard {
  constructor(private readonly metrics: Metrics) {}

  /** One escalation for each member and category that was heard, of the worst severity heard in it; and one for what could not be heard. */
  async heard(tx: Tx, heard: readonly Heard[]): Promise<void> {
    const raised = await raise(tx, await gathered(tx, heard.flatMap(callsIn), signOf));
    await keepEvidence(tx, raised);
    await tx.query(
      `UPDATE signal s SET escalation_id = f.escalation_id FROM unnest($1::uuid[], $2::uuid[]) AS f (id, escalation_id) WHERE s.id = f.id`,
      [
        raised.flatMap(({ found }) => found.map(({ signalId }) => signalId)),
        raised.flatMap(({ found, escalation }) => found.map(() => escalation.id)),
      ],
    );
    for (const { escalation, found } of raised)
      for (const { severity } of found) this.metrics.signals.inc({ severity, kind: escalation.kind });
    await recordOpened(tx, raised);
  }
}

/** A drill's words are nobody's. */
const signOf = ({ heard: { clientKey: key, messageId, unseen } }: Call): Sign | null => (unseen === 'drill' ? null : { key, messageId });

function callsIn(heard: Heard): Call[] {
  const { organisationId, roomId, accountId } = heard;
  const call = (cause: EscalationCause, severity: Severity, found: readonly FoundSignal[], of: string | null = accountId): Call => ({
    organisationId,
    roomId,
    accountId: of,
    cause,
    severity,
    what: cause,
    insists: false,
    heard,
    found,
  });
  const calls = [...byCategory(heard.signals)].map(([category, found]) => call(category, worst(found), found));
  if (heard.failed === null) return calls;
  // Nobody knows what is in the text, so a person reads it. What is wrong with every text of the room is one case, not one of each member.
  const ofRoom = heard.failed === 'lexicon' && heard.unseen !== 'drill';
  return [...calls, call('screening-failed', 'high', [], ofRoom ? null : accountId)];
}

async function keepEvidence(tx: Tx, raised: readonly (Call & Raised)[]): Promise<void> {
  const column = <T>(value: (one: Call & Raised) => T): T[] => raised.map(value);
  await tx.query(
    `INSERT INTO escalation_evidence AS known (escalation_id, organisation_id, room_id, account_id, client_key, message_id, text_sealed, unseen, hear_again_at, at)
     SELECT *, $10::timestamptz FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::bytea[], $8::text[], $9::timestamptz[])
     ON CONFLICT (escalation_id, room_id, client_key) DO UPDATE SET
       message_id = coalesce(known.message_id, excluded.message_id), text_sealed = coalesce(known.text_sealed, excluded.text_sealed),
       hear_again_at = coalesce(excluded.hear_again_at, known.hear_again_at),
       unseen = CASE WHEN known.message_id IS NULL THEN excluded.unseen ELSE known.unseen END`,
    [
      column(({ escalation }) => escalation.id),
      column(({ organisationId }) => organisationId),
      column(({ roomId }) => roomId),
      column(({ heard }) => heard.accountId),
      column(({ heard }) => heard.clientKey),
      column(({ heard }) => heard.messageId),
      column(({ heard }) => heard.sealedText),
      column(({ heard }) => heard.unseen),
      column(({ cause }) => (cause === 'screening-failed' ? later(tx.now, AGAIN_SECONDS) : null)),
      tx.now,
    ],
  );
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
