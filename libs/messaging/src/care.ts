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
export async function careFor(
  reader: Pick<Tx, 'query'>,
  cover: CoverQueries,
  roomId: string,
  found: readonly SignalFound[],
): Promise<Care> {
  const worst = [...found].sort((one, other) => rank[other.severity] - rank[one.severity])[0];
  const kind = (worst && kinds[worst.category]) ?? (found.some(({ explicit }) => explicit) ? 'explicit' : 'vague');
  return { kind, ...(await cover.on(reader, roomId)) };
}
