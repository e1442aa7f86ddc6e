import { randomUUID } from 'node:crypto';
import { severities } from '#libs/contracts';
import type { FoundSignal, Tx } from '#libs/platform';
import type { Heard } from './ear.js';
import type { SignalFound } from './screen.js';
import { isWorse } from './severity.js';

interface Row {
  readonly of: number;
  readonly said: Omit<Heard, 'hearing'>;
  readonly signal: SignalFound;
}
interface Kept {
  readonly id: string;
  readonly room_id: string;
  readonly account_id: string;
  readonly client_key: string;
  readonly rule_id: string;
}

const GRAVER = (['excluded', 'known'] as const)
  .map((row) => `array_position(ARRAY['${[...severities].join("','")}'], ${row}.severity)`)
  .join(' > ');

/**
 * Signals are kept whatever follows, once for each text and rule; of a rule that is heard again, with another lexicon or after other words, the graver
 * hearing stands. `raised_at` stays: it tells when the text first called.
 * @returns of each text, those that are new or graver than before: a retry finds its own
 */
export async function keepSignals(tx: Tx, heard: readonly Heard[]): Promise<FoundSignal[][]> {
  const fresh = heard.map((): FoundSignal[] => []);
  const rows = new Map<string, Row>();
  for (const [of, { hearing, ...said }] of heard.entries())
    for (const signal of hearing.found) {
      const name = nameOf(said.roomId, said.accountId, said.clientKey, signal.ruleId);
      const known = rows.get(name);
      if (!known || isWorse(signal.severity, known.signal.severity)) rows.set(name, { of, said, signal });
    }
  if (rows.size === 0) return fresh;
  for (const { id, ...kept } of await write(tx, [...rows.values()])) {
    const row = rows.get(nameOf(kept.room_id, kept.account_id, kept.client_key, kept.rule_id));
    if (row) fresh[row.of]?.push({ signalId: id, category: row.signal.category, severity: row.signal.severity });
  }
  return fresh;
}

const nameOf = (...of: readonly [roomId: string, accountId: string, clientKey: string, ruleId: string]): string => of.join(' ');

function write(tx: Tx, rows: readonly Row[]): Promise<Kept[]> {
  const column = <T>(value: (row: Row) => T): T[] => rows.map(value);
  return tx.query<Kept>(
    `INSERT INTO signal AS known (id, organisation_id, room_id, account_id, client_key, category, severity, rule_id, phrase, span_start, span_end, guards,
                                  severity_before, language, lexicon_version, slots, signs, asked, reason, raised_at)
     SELECT *, $20::timestamptz FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[],
              $10::int[], $11::int[], $12::jsonb[], $13::text[], $14::text[], $15::text[], $16::jsonb[], $17::jsonb[], $18::boolean[], $19::text[])
       AS s (id, organisation_id, room_id, account_id, client_key, category, severity, rule_id, phrase, span_start, span_end, guards,
             severity_before, language, lexicon_version, slots, signs, asked, reason)
     ORDER BY s.room_id, s.account_id, s.client_key, s.rule_id -- one order everywhere
     ON CONFLICT ON CONSTRAINT signal_once DO UPDATE SET category = excluded.category, severity = excluded.severity, phrase = excluded.phrase,
       span_start = excluded.span_start, span_end = excluded.span_end, guards = excluded.guards, severity_before = excluded.severity_before,
       language = excluded.language, lexicon_version = excluded.lexicon_version, slots = excluded.slots, signs = excluded.signs, asked = excluded.asked,
       reason = excluded.reason
     WHERE ${GRAVER}
     RETURNING id, room_id, account_id, client_key, rule_id`,
    [
      column(() => randomUUID()),
      column(({ said }) => said.organisationId),
      column(({ said }) => said.roomId),
      column(({ said }) => said.accountId),
      column(({ said }) => said.clientKey),
      column(({ signal }) => signal.category),
      column(({ signal }) => signal.severity),
      column(({ signal }) => signal.ruleId),
      column(({ signal }) => signal.phrase),
      column(({ signal }) => signal.span[0]),
      column(({ signal }) => signal.span[1]),
      column(({ signal }) => JSON.stringify(signal.guards)),
      column(({ signal }) => signal.severityBefore),
      column(({ signal }) => signal.language),
      column(({ signal }) => signal.lexiconVersion),
      column(({ signal }) => JSON.stringify(signal.slots)),
      column(({ signal }) => JSON.stringify(signal.signs)),
      column(({ signal }) => signal.asked),
      column(({ signal }) => signal.reason),
      tx.now,
    ],
  );
}
