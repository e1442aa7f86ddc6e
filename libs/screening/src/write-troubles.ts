import { Injectable } from '@nestjs/common';
import type { ScreeningTrouble } from '#libs/contracts';
import { ClockDatabase, type Tx } from '#libs/platform';
import type { Trouble } from './trouble-book.js';

type Reader = Pick<Tx, 'query'>;

/** What no node has seen for this long is over. Longer than it takes a node to look again. */
const OVER_SECONDS = 180;
/** SQL: is the trouble `t` seen still? */
export const SEEN_STILL = `t.seen_at > clock_now() - interval '${String(OVER_SECONDS)} seconds'`;
/** A node that has said nothing for this long will not come back under this name. */
const GONE_MINUTES = 15;

export interface Beat {
  readonly node: string;
  readonly beats: number;
}

/** Where each node says that it is alive and what is wrong, so that staff at any other one see it. */
@Injectable()
export class WriteTroubles {
  constructor(private readonly database: ClockDatabase) {}

  async execute(troubles: readonly Trouble[]): Promise<void> {
    await this.database.query(
      `DELETE FROM screening_trouble t WHERE NOT (${SEEN_STILL})`, // so that `since` is that of this time
    );
    if (troubles.length === 0) return;
    await this.database.query(
      `WITH now AS MATERIALIZED (SELECT clock_now() AS at) -- one instant, or what is wrong twice would be two rows
       INSERT INTO screening_trouble (organisation_id, kind, since, seen_at)
       SELECT DISTINCT o.id, t.kind, now.at, now.at
       FROM unnest($1::uuid[], $2::text[]) AS t (organisation_id, kind) JOIN organisation o ON t.organisation_id IS NULL OR o.id = t.organisation_id, now
       WHERE o.purpose = 'care'
       ORDER BY o.id, t.kind -- one order everywhere
       ON CONFLICT (organisation_id, kind) DO UPDATE SET seen_at = excluded.seen_at`,
      [troubles.map(({ organisationId }) => organisationId), troubles.map(({ kind }) => kind)],
    );
  }

  /** @returns the other nodes, and how often each of them has said that it is alive */
  async beat(node: string): Promise<Beat[]> {
    await this.database.query(
      `INSERT INTO node_beat AS known (node, beats, seen_at) VALUES ($1, 1, clock_now())
       ON CONFLICT (node) DO UPDATE SET beats = known.beats + 1, seen_at = excluded.seen_at`,
      [node],
    );
    await this.database.query(`DELETE FROM node_beat WHERE seen_at < clock_now() - interval '${String(GONE_MINUTES)} minutes'`);
    return this.database.query<Beat>('SELECT node, beats FROM node_beat WHERE node <> $1', [node]);
  }

  /** It stops, and says so: nobody needs to miss it. */
  async leave(node: string): Promise<void> {
    await this.database.query('DELETE FROM node_beat WHERE node = $1', [node]);
  }
}

/** What stands in the way of hearing a programme's texts, first what has lasted longest. */
export async function troublesOf(reader: Reader, organisationId: string): Promise<{ kind: ScreeningTrouble; since: string }[]> {
  const rows = await reader.query<{ kind: ScreeningTrouble; since: Date }>(
    `SELECT t.kind, t.since FROM screening_trouble t WHERE t.organisation_id = $1 AND ${SEEN_STILL} ORDER BY t.since, t.kind`,
    [organisationId],
  );
  return rows.map(({ kind, since }) => ({ kind, since: since.toISOString() }));
}
