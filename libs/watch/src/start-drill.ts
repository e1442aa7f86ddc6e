import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { RaiseDrillFailed } from '#libs/escalation';
import { HearUtterance } from '#libs/messaging';
import { type Actor, enforce, Problem, ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';
import { Room } from '#libs/rooms';
import { canaries } from '#libs/screening';
import { mayDrill } from './drill.policy.js';

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
    await tx.query('SELECT FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [organisationId]); // drills of one house take turns
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

/** Groups that somebody may read, those with a counselor before all others. */
async function roomsOf(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string; led: boolean }>(
    `SELECT r.id, EXISTS (SELECT FROM membership m JOIN account a ON a.id = m.account_id
                          WHERE m.room_id = r.id AND m.seat = 'counselor' AND m.state = 'active' AND a.deactivated_at IS NULL) AS led
     FROM room r WHERE r.organisation_id = $1 AND r.kind = 'group' AND r.key_destroyed_at IS NULL ORDER BY r.id`,
    [organisationId],
  );
  const led = rows.filter((row) => row.led);
  return (led.length > 0 ? led : rows).map(({ id }) => id);
}

async function standing(tx: Tx, organisationId: string): Promise<{ running: boolean; crisis: boolean }> {
  const [row] = await tx.query<{ running: boolean; crisis: boolean }>(
    `SELECT coalesce(bool_or(kind = 'drill'), false) AS running, coalesce(bool_or(kind = 'real' AND severity = 'imminent'), false) AS crisis
     FROM escalation WHERE organisation_id = $1 AND status <> 'closed'`,
    [organisationId],
  );
  return row ?? { running: false, crisis: false };
}

/** Made with the first drill. It has no seat anywhere and no way to sign in. */
async function memberOf(tx: Tx, organisationId: string): Promise<string> {
  const [known] = await tx.query<{ account_id: string }>('SELECT account_id FROM drill_member WHERE organisation_id = $1', [
    organisationId,
  ]);
  if (known) return known.account_id;
  const accountId = randomUUID();
  await tx.query(`INSERT INTO account (id, organisation_id, role, language, created_at) VALUES ($1, $2, 'member', 'en', $3)`, [
    accountId,
    organisationId,
    tx.now,
  ]);
  await tx.query(
    `INSERT INTO identity.person (account_id, organisation_id, given_name, family_name) VALUES ($1, $2, 'Drill', '(nobody)')`,
    [accountId, organisationId],
  );
  await tx.query('INSERT INTO drill_member (organisation_id, account_id) VALUES ($1, $2)', [organisationId, accountId]);
  return accountId;
}
