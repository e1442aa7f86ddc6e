import type { Finding } from '../support/oracle.js';
import type { Postgres } from '../support/postgres.js';
import type { Came } from './outside.js';

/** What a system outside is to be told, as PostgreSQL keeps it, in its order. */
export interface Delivered {
  readonly id: string;
  readonly means: string;
  /** What must be told in its order: of one escalation to one of them, and to PagerDuty of each of its incidents. */
  readonly story: string;
  readonly news: string;
  readonly state: string;
  /** What has not left may be withdrawn: there is something newer to tell. */
  readonly taken: true;
}

/** Of one escalation, where one is named. */
export const readDeliveries = async (postgres: Postgres, escalationId: string | null = null): Promise<Delivered[]> => {
  const rows = await postgres.look<Omit<Delivered, 'taken'>>(
    `SELECT d.id, o.kind AS means, concat_ws(' ', o.kind, d.escalation_id, d.round) AS story, concat_ws(' ', d.act, d.severity) AS news, d.state
     FROM outlet_delivery d JOIN outlet o ON o.id = d.outlet_id WHERE $1::uuid IS NULL OR d.escalation_id = $1 ORDER BY d.n`,
    [escalationId],
  );
  return rows.map((row) => ({ ...row, taken: true }));
};

const stories = (deliveries: readonly Delivered[]) => [...Map.groupBy(deliveries, ({ story }) => story)];

/** The same news is written down once. */
export const doubledDeliveries = (deliveries: readonly Delivered[]): Finding[] =>
  stories(deliveries).flatMap(([story, told]) =>
    told.flatMap(({ id, news }, n) => (told[n - 1]?.news === news ? [{ key: id, what: `${story} was told twice: ${news}` }] : [])),
  );

/** What a system hears first, it hears in the order in which it happened. */
export function disordered(deliveries: readonly Delivered[], came: readonly Came[]): Finding[] {
  const place = new Map<string, number>();
  for (const [n, { key }] of came.entries()) if (!place.has(key)) place.set(key, n);
  return stories(deliveries).flatMap(([story, told]) => {
    const heard = told.flatMap(({ id }) => place.get(id) ?? []);
    return heard.some((at, n) => at < (heard[n - 1] ?? 0)) ? [{ key: told[0]!.id, what: `${story} was told in another order` }] : [];
  });
}
