import type { Layer } from '#libs/contracts';
import { ALLOW, deny, type StaffActor, type Verdict } from '#libs/platform';
import { LONGEST, lengthOf, SHORTEST } from './layer.js';
import type { ScheduledShift } from './shifts-of.js';
import { gapsBetween, type Span } from './spans.js';
import { isZone } from './wall-clock.js';

const DAY = 24 * 60 * 60_000;
export const LONGEST_OVERRIDE = 92 * DAY;
export const MOST_SCHEDULES = 10;
export const MOST_OVERRIDES = 100;

export interface Drawn {
  readonly timeZone: string;
  readonly layers: readonly Layer[];
}

/** Does it say who is on duty when? `known`: all who may be on call. The first thing that is wrong, and where. */
export function mayStand({ timeZone, layers }: Drawn, known: ReadonlySet<string>): Verdict {
  if (!isZone(timeZone)) return deny('schedule-zone-unknown', { field: 'timeZone' });
  if (layers.length === 0) return deny('schedule-without-layer', { field: 'layers' });
  for (const [n, layer] of layers.entries()) {
    const at = `layers.${String(n)}`;
    if (layer.people.length === 0) return deny('schedule-rotation-empty', { field: `${at}.people` });
    if (!layer.people.every((one) => known.has(one))) return deny('schedule-person-unknown', { field: `${at}.people` });
    const length = lengthOf(layer);
    if (length < SHORTEST || length > LONGEST) return deny('schedule-length-out-of-range', { field: `${at}.every` });
  }
  return ALLOW;
}

export interface Wish extends Span {
  readonly accountId: string;
}

/**
 * May this person be on duty instead, from then until then? An admin gives any time to anybody, a colleague what is theirs.
 * `standing`: who has it now.
 */
export function mayOverride(
  actor: StaffActor,
  wish: Wish,
  { standing, known, now }: { standing: readonly ScheduledShift[]; known: ReadonlySet<string>; now: number },
): Verdict {
  if (wish.to <= wish.from || wish.to <= now || wish.to - wish.from > LONGEST_OVERRIDE) return deny('override-span-wrong', { field: 'to' });
  if (!known.has(wish.accountId)) return deny('schedule-person-unknown', { field: 'accountId' });
  if (actor.role === 'admin') return ALLOW;
  const own = standing.every(({ accountId }) => accountId === actor.accountId) && gapsBetween(standing, wish).length === 0;
  return own ? ALLOW : deny('override-not-yours');
}

/** Whoever made it, or an admin. */
export const mayTakeBack = (actor: StaffActor, { createdBy }: { readonly createdBy: string }): boolean =>
  actor.role === 'admin' || createdBy === actor.accountId;
