import type { Care } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import type { CoverQueries } from '#libs/rooms';
import type { SignalFound } from '#libs/screening';

const kinds: Partial<Record<SignalFound['category'], Care['kind']>> = {
  overdose: 'overdose',
  withdrawal: 'overdose',
  medical: 'overdose',
  violence: 'danger',
  domestic: 'danger',
  child: 'danger',
};
const rank = { concern: 0, high: 1, imminent: 2 } as const;

/** The private answer: which words fit the worst of what was heard, and who is there to talk to by the plan of this minute. */
export async function careFor(tx: Tx, cover: CoverQueries, roomId: string, found: readonly SignalFound[]): Promise<Care> {
  const worst = [...found].sort((one, other) => rank[other.severity] - rank[one.severity])[0];
  const kind = (worst && kinds[worst.category]) ?? (found.some(({ explicit }) => explicit) ? 'explicit' : 'vague');
  return { kind, ...(await coverIn(tx, cover, roomId)) };
}

const known = new WeakMap<Tx, Map<string, ReturnType<CoverQueries['on']>>>();

/** Asked once a room, however many of it share the transaction. */
function coverIn(tx: Tx, cover: CoverQueries, roomId: string): ReturnType<CoverQueries['on']> {
  const rooms = known.get(tx) ?? new Map<string, ReturnType<CoverQueries['on']>>();
  known.set(tx, rooms);
  const asked = rooms.get(roomId) ?? cover.on(tx, roomId);
  rooms.set(roomId, asked);
  return asked;
}
