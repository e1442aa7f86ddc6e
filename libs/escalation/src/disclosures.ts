import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod/mini';
import { record } from '#libs/audit';
import type { Disclosure, DisclosureList, RecordDisclosure as Input } from '#libs/contracts';
import {
  type Actor,
  enforce,
  KeyMissing,
  Keyring,
  Log,
  placeOf,
  ReservedDatabase,
  type SealedPlace,
  type StaffActor,
  type Tx,
} from '#libs/platform';
import { mayDisclose } from './aftercare.policy.js';
import type { Escalation } from './escalation.entity.js';
import { memberOf, takeUp } from './sight.js';
import { instant } from './time.js';
import { tell } from './timeline.js';

const sealedAs = (id: string): SealedPlace<'keyring'> => placeOf('disclosure.record_sealed', id);
/** The discloser's own name, as it was: staff are named in full here, because the law asks for it. */
const Sealed = z.object({ recipient: z.string(), affiliation: z.string(), discloser: z.string(), nature: z.string() });
type Sealed = z.infer<typeof Sealed>;

interface Row {
  readonly id: string;
  readonly number: number;
  readonly disclosed_at: Date;
  readonly recorded_at: Date;
  readonly record_sealed: string;
}
const ROWS = `SELECT d.id, e.number, d.disclosed_at, d.recorded_at, d.record_sealed FROM disclosure d JOIN escalation e ON e.id = d.escalation_id`;
const MOST = 500;

/** 42 CFR 2.51(c): to whom something was disclosed in an emergency, by whom, when, and what the emergency was. */
@Injectable()
export class Disclosures {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keyring: Keyring,
    private readonly log: Log,
  ) {}

  /** By whoever sees the case, as the discloser; also when it is closed. @throws {Problem} `disclosure-not-due`, `disclosure-in-future`, `escalation-not-found` */
  record(actor: Actor, { escalationId, recipient, affiliation, nature, ...input }: Input): Promise<Disclosure> {
    return this.database.transaction(async (tx) => {
      const { escalation, by } = await takeUp(tx, actor, escalationId);
      const memberId = memberOf(escalation);
      const disclosedAt = instant(input.disclosedAt);
      enforce(mayDisclose({ ...(await whatWentOut(tx, escalation)), at: disclosedAt, now: tx.now }));
      const said: Sealed = { recipient, affiliation, nature, discloser: await fullName(tx, by) };
      const id = randomUUID();
      await tx.query(
        `INSERT INTO disclosure (id, organisation_id, escalation_id, account_id, by_account, disclosed_at, recorded_at, record_sealed)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, by.organisationId, escalationId, memberId, by.accountId, disclosedAt, tx.now, this.#seal(id, said)],
      );
      await tell(tx, [{ of: escalation, kind: 'disclosure-recorded', by: by.accountId, what: null }]);
      await record(tx, by.organisationId, by, {
        action: 'disclosure.recorded',
        subjectKind: 'escalation',
        subjectId: escalationId,
        detail: { disclosure: id },
      });
      return { id, number: escalation.number, disclosedAt: disclosedAt.toISOString(), recordedAt: tx.now.toISOString(), said };
    });
  }

  async of(tx: Tx, escalationId: string): Promise<Disclosure[]> {
    const rows = await tx.query<Row>(`${ROWS} WHERE d.escalation_id = $1 ORDER BY d.recorded_at DESC`, [escalationId]);
    return rows.map((row) => this.#toView(row));
  }

  /** For those who keep the records. */
  list(actor: StaffActor): Promise<DisclosureList> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<Row>(`${ROWS} WHERE d.organisation_id = $1 ORDER BY d.recorded_at DESC LIMIT ${String(MOST)}`, [
        actor.organisationId,
      ]);
      const [organisation] = await tx.query<{ name: string }>('SELECT name FROM organisation WHERE id = $1', [actor.organisationId]);
      await record(tx, actor.organisationId, actor, { action: 'disclosures.read', subjectKind: 'disclosure', subjectId: null });
      return { disclosures: rows.map((row) => this.#toView(row)), programme: organisation?.name ?? '' };
    });
  }

  #seal(id: string, said: Sealed): string {
    return this.keyring.sealSecret(sealedAs(id), JSON.stringify(said));
  }

  #toView({ id, number, disclosed_at, recorded_at, record_sealed }: Row): Disclosure {
    return {
      id,
      number,
      disclosedAt: disclosed_at.toISOString(),
      recordedAt: recorded_at.toISOString(),
      said: this.#open(id, record_sealed),
    };
  }

  /** One bad row hides what it says, and not the case that it stands in. */
  #open(id: string, sealed: string): Sealed | null {
    try {
      return z.parse(Sealed, JSON.parse(this.keyring.openSecret(sealedAs(id), sealed)));
    } catch (error) {
      if (error instanceof KeyMissing) throw error; // another node has it
      this.log.error('disclosure-not-opened', { error });
      return null;
    }
  }
}

export async function whatWentOut(tx: Tx, { id, disposition }: Escalation): Promise<{ passedOn: boolean; opened: boolean }> {
  const [row] = await tx.query<{ opened: boolean }>('SELECT EXISTS (SELECT FROM name_reveal WHERE escalation_id = $1) AS opened', [id]);
  return {
    passedOn: disposition === 'emergency-services' || disposition === 'passed-to-crisis-team',
    opened: row?.opened ?? false,
  };
}

async function fullName(tx: Tx, { accountId }: StaffActor): Promise<string> {
  const [row] = await tx.query<{ name: string }>(
    `SELECT given_name || ' ' || family_name AS name FROM identity.person WHERE account_id = $1`,
    [accountId],
  );
  if (!row) throw new Error('a colleague without a person');
  return row.name;
}
