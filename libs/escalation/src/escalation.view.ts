import type { EscalationRow } from '#libs/contracts';
import type { Escalation } from './escalation.entity.js';

/** An escalation as the queries read it: the member by the alias of its room, the holder by the name that members know. */
export interface QueueRow extends Pick<Escalation, 'id' | 'number' | 'cause' | 'severity' | 'status' | 'version'> {
  readonly room_id: string;
  readonly room_name: string;
  readonly alias: string;
  readonly patch: number;
  readonly opened_at: Date;
  readonly due_at: Date;
  readonly holder_id: string | null;
  readonly holder: string | null;
  readonly acks_wanted: number;
  readonly second_id: string | null;
  readonly second: string | null;
  readonly signals: number;
}

export const toRow = (row: QueueRow, viewerId: string): EscalationRow => ({
  id: row.id as EscalationRow['id'],
  number: row.number,
  cause: row.cause,
  severity: row.severity,
  status: row.status,
  alias: row.alias,
  patch: row.patch,
  roomId: row.room_id as EscalationRow['roomId'],
  roomName: row.room_name,
  openedAt: row.opened_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  holder: row.holder,
  mine: row.holder_id === viewerId,
  second: row.acks_wanted > 1 ? { name: row.second, mine: row.second_id === viewerId } : null,
  signals: row.signals,
  version: row.version,
});
