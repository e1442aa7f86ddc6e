import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { CrisisText, RoomSettings, RoomSettingsList } from '#libs/contracts';
import { Problem, ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';

interface Row {
  readonly id: RoomSettings['id'];
  readonly name: string;
  readonly crisis_text: CrisisText;
  readonly leaders: RoomSettings['leaders'];
  readonly members: number;
  readonly key_destroyed_at: Date | null;
}

const SETTINGS = `
  SELECT r.id, r.name, r.crisis_text, r.key_destroyed_at,
         coalesce((SELECT jsonb_agg(jsonb_build_object('accountId', m.account_id, 'name', m.alias) ORDER BY m.alias)
                   FROM membership m WHERE m.room_id = r.id AND m.seat = 'counselor' AND m.state = 'active'), '[]') AS leaders,
         (SELECT count(*)::int FROM membership m WHERE m.room_id = r.id AND m.seat = 'peer' AND m.state <> 'removed') AS members
  FROM room r WHERE r.organisation_id = $1 AND r.kind = 'group'`;

const toSettings = ({ crisis_text, key_destroyed_at, ...row }: Row): RoomSettings => ({
  ...row,
  crisisText: crisis_text,
  keyDestroyedAt: key_destroyed_at?.toISOString() ?? null,
});

export async function settingsOf(tx: Tx, organisationId: string, roomId: string): Promise<RoomSettings> {
  const [row] = await tx.query<Row>(`${SETTINGS} AND r.id = $2`, [organisationId, roomId]);
  if (!row) throw new Problem('room-not-found');
  return toSettings(row);
}

@Injectable()
export class RoomSettingsQueries {
  constructor(private readonly database: ReservedDatabase) {}

  list(actor: StaffActor): Promise<RoomSettingsList> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<Row>(`${SETTINGS} ORDER BY r.name`, [actor.organisationId]);
      await record(tx, actor.organisationId, actor, { action: 'room-settings.read', subjectKind: 'room', subjectId: null });
      return { rooms: rows.map(toSettings) };
    });
  }
}
