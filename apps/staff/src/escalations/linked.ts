import type { EscalationCase, EscalationRow, LinkedCase } from '#libs/contracts';

export const isOpen = ({ status }: Pick<LinkedCase, 'status'>): boolean => status !== 'closed';

/** What the queue knows of the member's other cases and this reading of the case does not, as a name that stays while the news does. Empty: nothing. */
export function newsOfLinked({ row, linked }: Pick<EscalationCase, 'row' | 'linked'>, queue: readonly EscalationRow[]): string {
  const read = new Map(linked.map(({ id, version }) => [id, version]));
  const isNew = (other: EscalationRow) => {
    const version = read.get(other.id);
    return version === undefined ? isSameMember(row, other) : version < other.version;
  };
  const queued = new Set(queue.map(({ id }) => id));
  return [
    ...queue.filter(isNew).map(({ id, version }) => `${id}:${version}`),
    ...linked.filter((other) => isOpen(other) && !queued.has(other.id)).map(({ id }) => id),
  ].join(' ');
}

/** As a row can tell: one room has an alias once. What was opened from another room is known with the next reading. */
const isSameMember = (row: EscalationRow, other: EscalationRow): boolean =>
  other.id !== row.id && !other.aboutRoom && !other.drill && other.roomId === row.roomId && other.alias === row.alias;
