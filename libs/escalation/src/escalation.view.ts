import type { EscalationRow, LinkedCase } from '#libs/contracts';
import { runningClock } from './clocks.js';
import type { Escalation } from './escalation.entity.js';

/** An escalation as the queries read it: the member by the alias of its room, the holder by the name that members know. */
type Columns = 'id' | 'number' | 'cause' | 'severity' | 'status' | 'version' | 'openedAt' | 'dueAt' | 'clockFrom' | 'answeredAt' | 'safeAt';
export interface QueueRow extends Pick<Escalation, Columns | 'handedAt' | 'lapsesAt'> {
  readonly room_id: string;
  readonly room_name: string;
  readonly alias: string;
  readonly patch: number;
  readonly holder_id: string | null;
  readonly holder: string | null;
  readonly receiver_id: string | null;
  readonly receiver: string | null;
  readonly acks_wanted: number;
  readonly second_id: string | null;
  readonly second: string | null;
  readonly signals: number;
  readonly paged: boolean;
  readonly drill: boolean;
  readonly aboutRoom: boolean;
  readonly callNotNeeded: boolean;
}

export function toRow(row: QueueRow, viewerId: string): EscalationRow {
  const { clock, since, dueAt } = runningClock(row);
  return {
    id: row.id as EscalationRow['id'],
    number: row.number,
    drill: row.drill,
    cause: row.cause,
    severity: row.severity,
    status: row.status,
    aboutRoom: row.aboutRoom,
    alias: row.alias,
    patch: row.patch,
    roomId: row.room_id as EscalationRow['roomId'],
    roomName: row.room_name,
    openedAt: row.openedAt.toISOString(),
    clock,
    since: since.toISOString(),
    dueAt: dueAt.toISOString(),
    safe: row.safeAt !== null,
    handedTo: handedTo(row, viewerId),
    holder: row.holder,
    mine: row.holder_id === viewerId,
    second: row.acks_wanted > 1 ? { name: row.second, mine: row.second_id === viewerId } : null,
    signals: row.signals,
    paged: row.paged,
    callNotNeeded: row.callNotNeeded,
    version: row.version,
  };
}

export function toLinked(row: QueueRow & { readonly closedAt: Date | null }, viewerId: string): LinkedCase {
  const { id, number, cause, severity, status, holder, mine, handedTo, version } = toRow(row, viewerId);
  const closedAt = status === 'closed' ? (row.closedAt?.toISOString() ?? null) : null;
  return { id, number, cause, severity, status, holder, mine, handedTo, version, closedAt };
}

function handedTo({ status, lapsesAt, receiver, receiver_id }: QueueRow, viewerId: string): EscalationRow['handedTo'] {
  if (status !== 'handed-over' || !lapsesAt) return null;
  return { name: receiver, mine: receiver_id === viewerId, acceptBy: lapsesAt.toISOString() };
}
