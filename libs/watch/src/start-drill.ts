import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { RaiseDrillFailed } from '#libs/escalation';
import { HearUtterance } from '#libs/messaging';
import { type Actor, enforce, Problem, ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';
import { Room } from '#libs/rooms';
import { canaries } from '#libs/screening';
import { mayDrill } from './drill.policy.js';
import { inTurns, memberOf, roomsOf } from './drill-stage.js';

interface Asked {
  readonly drillId: string;
  readonly organisationId: string;
  /** Null: drawn by chance. */
  readonly by: Actor | null;
}

/**
 * A call for help that nobody wrote: its words are screened with the lexicon in force, as those of a made-up member in a real room, and
 * from there on nothing knows the difference but what is said of it. The room itself sees nothing.
 */
@Injectable()
export class StartDrill {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly utterances: HearUtterance,
    private readonly failed: RaiseDrillFailed,
  ) {}

  /** @throws {Problem} `drill-real-crisis`, `drill-running`, `drill-no-room` */
  async execute(by: StaffActor, { drillId }: { drillId: string }): Promise<void> {
    await this.database.transaction((tx) => this.start(tx, { drillId, organisationId: by.organisationId, by }));
  }

  /** In the transaction of whoever draws. A retry starts no second one. */
  async start(tx: Tx, { drillId, organisationId, by }: Asked): Promise<void> {
    await inTurns(tx, organisationId);
    const [known] = await tx.query<{ organisation_id: string }>('SELECT organisation_id FROM drill WHERE id = $1', [drillId]);
    if (known?.organisation_id === organisationId) return;
    if (known) throw new Problem('not-found');
    const rooms = await roomsOf(tx, organisationId);
    enforce(mayDrill({ ...(await standing(tx, organisationId)), rooms: rooms.length }));
    const room = await tx.manager.findOneByOrFail(Room, { id: rooms[randomInt(rooms.length)] ?? '' });
    const accountId = await memberOf(tx, organisationId);
    const [words] = canaries;
    if (!words) throw new Error('nothing to say');
    await this.utterances.hear(tx, {
      actor: { accountId, organisationId, role: 'member' },
      seat: { room },
      text: words.text,
      unseen: 'drill',
    });
    const [opened] = await tx.query<{ id: string; due_at: Date }>(
      `SELECT id, due_at FROM escalation WHERE account_id = $1 AND kind = 'drill' AND status <> 'closed' ORDER BY due_at, number LIMIT 1`,
      [accountId],
    );
    await tx.query(
      `INSERT INTO drill (id, organisation_id, escalation_id, asked_by, started_at, answer_by, failed_at, failure) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        drillId,
        organisationId,
        opened?.id ?? null,
        by?.accountId ?? null,
        tx.now,
        opened?.due_at ?? null,
        opened ? null : tx.now,
        opened ? null : 'not-heard',
      ],
    );
    if (!opened) await this.failed.raise(tx, { organisationId, roomId: room.id, accountId });
    await record(tx, organisationId, by, { action: 'drill.started', subjectKind: 'drill', subjectId: drillId });
  }
}

async function standing(tx: Tx, organisationId: string): Promise<{ running: boolean; crisis: boolean }> {
  const [row] = await tx.query<{ running: boolean; crisis: boolean }>(
    `SELECT coalesce(bool_or(kind = 'drill'), false) AS running, coalesce(bool_or(kind = 'real' AND severity = 'imminent'), false) AS crisis
     FROM escalation WHERE organisation_id = $1 AND status <> 'closed'`,
    [organisationId],
  );
  return row ?? { running: false, crisis: false };
}
