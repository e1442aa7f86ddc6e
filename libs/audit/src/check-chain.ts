import { Injectable } from '@nestjs/common';
import { Database, Log, type Tx } from '#libs/platform';

interface Mark {
  readonly number: string;
  readonly hash: Buffer;
  readonly walk_number: string;
  readonly walk_hash: Buffer;
  readonly walk_due: boolean;
  readonly broken_at: string | null;
}
interface Piece {
  readonly number: string;
  readonly hash: Buffer;
  readonly broken_at: string | null;
  readonly ended: boolean;
}

/** About 40 ms of one core. */
const PIECE = 2_000;
const REST_MINUTES = 60;
const MOST = 50;

/**
 * Checks the chains, in pieces. What is new is checked at once, from the mark on, which only moves forward. What the mark has passed
 * is walked again from the first entry, an hour after the last walk ended: whatever is changed later is found by that.
 */
@Injectable()
export class CheckChain {
  readonly name = 'audit-chain';
  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /** @returns how many organisations had something to check */
  async run(): Promise<number> {
    // Whose chain is broken stays so until a walk finds it whole.
    const due = await this.database.query<{ id: string }>(
      `SELECT h.organisation_id AS id FROM audit_head h LEFT JOIN audit_mark m USING (organisation_id)
       WHERE m.organisation_id IS NULL OR m.walk_due_at <= clock_now() OR (m.broken_at IS NULL AND m.number <> h.number)
       ORDER BY m.walk_due_at NULLS FIRST LIMIT ${String(MOST)}`,
    );
    for (const { id } of due) await this.database.transaction((tx) => this.#check(tx, id));
    return due.length;
  }

  async #check(tx: Tx, id: string): Promise<void> {
    await tx.query('INSERT INTO audit_mark (organisation_id) VALUES ($1) ON CONFLICT DO NOTHING', [id]);
    const [mark] = await tx.query<Mark>(
      `SELECT number, hash, walk_number, walk_hash, walk_due_at <= $2 AS walk_due, broken_at
       FROM audit_mark WHERE organisation_id = $1 FOR UPDATE SKIP LOCKED`,
      [id, tx.now],
    );
    if (!mark) return;
    const broken = mark.broken_at ?? (await this.#goForward(tx, id, mark));
    if (mark.walk_due) await this.#walk(tx, id, { ...mark, broken_at: broken });
  }

  /** @returns the first entry that is wrong, if one was found */
  async #goForward(tx: Tx, id: string, { number, hash }: Mark): Promise<string | null> {
    const piece = await pieceAfter(tx, id, number, hash);
    if (piece.broken_at !== null) await this.#tell(tx, id, piece.broken_at, null);
    else if (piece.number !== number)
      await tx.query('UPDATE audit_mark SET number = $2, hash = $3, checked_at = $4 WHERE organisation_id = $1', [
        id,
        piece.number,
        piece.hash,
        tx.now,
      ]);
    return piece.broken_at;
  }

  async #walk(tx: Tx, id: string, mark: Mark): Promise<void> {
    const piece = await pieceAfter(tx, id, mark.walk_number, mark.walk_hash);
    if (piece.broken_at !== null) await this.#tell(tx, id, piece.broken_at, mark.broken_at);
    else if (!piece.ended) {
      await tx.query('UPDATE audit_mark SET walk_number = $2, walk_hash = $3 WHERE organisation_id = $1', [id, piece.number, piece.hash]);
      return;
    } else
      await tx.query('UPDATE audit_mark SET walked_at = $2, broken_at = NULL, broken_found_at = NULL WHERE organisation_id = $1', [
        id,
        tx.now,
      ]);
    await tx.query(
      `UPDATE audit_mark SET walk_number = DEFAULT, walk_hash = DEFAULT, walk_due_at = $2::timestamptz + make_interval(mins => $3)
       WHERE organisation_id = $1`,
      [id, tx.now, REST_MINUTES],
    );
  }

  async #tell(tx: Tx, id: string, brokenAt: string, known: string | null): Promise<void> {
    if (brokenAt === known) return;
    await tx.query(
      'UPDATE audit_mark SET broken_at = $2, broken_found_at = coalesce(broken_found_at, $3::timestamptz) WHERE organisation_id = $1',
      [id, brokenAt, tx.now],
    );
    this.log.error('audit-chain-broken', { count: Number(brokenAt) });
  }
}

async function pieceAfter(tx: Tx, id: string, number: string, hash: Buffer): Promise<Piece> {
  const [piece] = await tx.query<Piece>('SELECT number, hash, broken_at, ended FROM audit_piece($1, $2, $3, $4)', [
    id,
    number,
    hash,
    PIECE,
  ]);
  if (!piece) throw new Error('a piece of the chain has an answer always');
  return piece;
}
