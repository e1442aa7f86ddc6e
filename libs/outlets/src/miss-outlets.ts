import { Injectable } from '@nestjs/common';
import { ClockDatabase } from '#libs/platform';
import { TroubleBook } from '#libs/screening';

/** So many tries, about half a minute, are no passing fault. */
const TRIES = 5;

/** Another system does not take what it is told: an alarm of the admins, until it takes something again. A test that they send does, too. */
@Injectable()
export class MissOutlets {
  readonly name = 'missed-outlets';
  #missed: ReadonlySet<string> = new Set();

  constructor(
    private readonly database: ClockDatabase,
    private readonly troubles: TroubleBook,
  ) {}

  /** @returns of how many organisations one is missed */
  async run(): Promise<number> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT o.organisation_id AS id FROM outlet o, LATERAL (
         SELECT d.state FROM outlet_delivery d WHERE d.outlet_id = o.id AND (d.state IN ('sent', 'failed') OR d.state = 'due' AND d.attempts >= ${String(TRIES)})
         ORDER BY d.n DESC LIMIT 1) last
       WHERE o.removed_at IS NULL AND last.state <> 'sent'`,
    );
    const missed = new Set(rows.map(({ id }) => id));
    for (const id of this.#missed) this.troubles.stands('outlet', id, missed.has(id));
    for (const id of missed) this.troubles.stands('outlet', id, true);
    this.#missed = missed;
    return missed.size;
  }
}
