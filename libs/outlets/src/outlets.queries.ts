import { Injectable } from '@nestjs/common';
import type { OutletList, OutletView } from '#libs/contracts';
import { ReservedDatabase, type StaffActor } from '#libs/platform';

const LAST = 5;

interface Row extends Pick<OutletView, 'id' | 'kind' | 'name' | 'url'> {
  readonly secret_since: Date;
}
interface Sent extends Omit<OutletView['deliveries'][number], 'at'> {
  readonly outlet_id: string;
  readonly at: Date;
}

@Injectable()
export class OutletQueries {
  constructor(private readonly database: ReservedDatabase) {}

  /** Without any secret. */
  list({ organisationId }: StaffActor): Promise<OutletList> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<Row>(
        'SELECT id, kind, name, url, secret_since FROM outlet WHERE organisation_id = $1 AND removed_at IS NULL ORDER BY created_at, id',
        [organisationId],
      );
      const sent = await tx.query<Sent>(
        `SELECT d.outlet_id, d.created_at AS at, d.act, d.severity, d.state, d.attempts, d.failure AS reason
         FROM unnest($1::uuid[]) AS o (id), LATERAL (SELECT * FROM outlet_delivery d WHERE d.outlet_id = o.id ORDER BY d.n DESC LIMIT ${LAST}) d ORDER BY d.n DESC`,
        [rows.map(({ id }) => id)],
      );
      const outlets = rows.map(({ secret_since, ...row }) => ({
        ...row,
        secretSince: secret_since.toISOString(),
        deliveries: sent
          .filter((one) => one.outlet_id === row.id)
          .map(({ outlet_id: _, at, ...one }) => ({ ...one, at: at.toISOString() })),
      }));
      return { outlets, serverTime: tx.now.toISOString() };
    });
  }
}
