import { record } from '#libs/audit';
import type { Tx } from '#libs/platform';
import { keepShifts } from '#libs/rooms';
import { type Gap, gapNow, gapsAhead, somebodyMayCall, WATCHED } from './gaps-ahead.js';
import { lacksSupervisor } from './no-supervisor.js';
import { type KeptRota, rotasOf } from './rotas.js';
import { wholeShiftsOf } from './shifts-of.js';
import { unreachablePeople } from './unreachable.js';
import { watcherNow } from './watcher.js';
import { writeLetters } from './write-letters.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Shifts are written so far ahead: cover and plans read nothing else, so a clock that stands still for a day does no harm. */
export const WRITTEN = WATCHED + DAY;
const LOOK_EVERY = MINUTE;
/** Duty is kept by hand, and nothing is wrong. */
const LOOK_SELDOM = 5 * MINUTE;

/** A hole that is so near is news, although another is known: one that is further off stands in the letter of the next day. */
const NEAR = DAY;

/** So long it takes the auditor to look for the first time after a start, a test call before it included: no letter before. */
const WATCHER_STARTS = 3 * MINUTE;

/** What is wrong, as it is kept between two looks. */
interface Standing {
  readonly gaps: readonly Gap[];
  readonly gaps_since: Date | null;
  readonly unreachable: readonly string[];
  readonly unreachable_since: Date | null;
  readonly no_supervisor_since: Date | null;
  readonly watcher_silent_since: Date | null;
  readonly mailed_at: Date | null;
}

/** The lock under which an organisation's schedules change and its shifts are written. */
export async function lockOnCall(tx: Tx, organisationId: string): Promise<void> {
  await tx.query('INSERT INTO on_call (organisation_id, next_look_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [organisationId, tx.now]);
  await tx.query('SELECT FROM on_call WHERE organisation_id = $1 FOR NO KEY UPDATE', [organisationId]);
}

/**
 * Makes shifts, alarms and letters what the schedules say, as often as it is called; the caller holds {@link lockOnCall}.
 * @param mailReady whether mail can leave this house at all
 */
export async function lookAfter(tx: Tx, organisationId: string, mailReady: boolean): Promise<void> {
  // Nobody's account ends while shifts are written for them.
  await tx.query(`SELECT FROM account WHERE organisation_id = $1 AND role <> 'member' ORDER BY id FOR SHARE`, [organisationId]);
  const now = tx.now.getTime();
  const rotas = await rotasOf(tx, organisationId, now);
  const removed = await tx.query<{ id: string }>(
    `SELECT s.id FROM schedule s WHERE s.organisation_id = $1 AND s.removed_at IS NOT NULL
       AND EXISTS (SELECT FROM shift f WHERE f.schedule_id = s.id AND f.planned_to > $2)`,
    [organisationId, tx.now],
  );
  let changed = false;
  for (const rota of rotas) changed = (await write(tx, organisationId, rota.id, rota)) || changed;
  for (const { id } of removed) changed = (await write(tx, organisationId, id, null)) || changed;
  if (changed) tx.ring({ kind: 'duty', id: organisationId });

  const [was] = await tx.query<Standing>(
    'SELECT gaps, gaps_since, unreachable, unreachable_since, no_supervisor_since, watcher_silent_since, mailed_at FROM on_call WHERE organisation_id = $1',
    [organisationId],
  );
  if (!was) throw new Error('the lock was not taken');
  const byHand = rotas.length === 0;
  const idle = byHand && !(await somebodyMayCall(tx, organisationId));
  const gaps = idle ? [] : await (byHand ? gapNow(tx, organisationId, was.gaps_since !== null) : gapsAhead(tx, organisationId));
  const unreachable = idle ? [] : await unreachablePeople(tx, organisationId, { rotas, mailReady });
  const gapsSince = sinceWhen(gaps, was.gaps_since, tx.now, (gap) => isNear(gap, now) && !was.gaps.some((known) => overlap(known, gap)));
  const unreachableSince = sinceWhen(unreachable, was.unreachable_since, tx.now, (id) => !was.unreachable.includes(id));
  const noSupervisorSince = (await lacksSupervisor(tx, organisationId)) ? (was.no_supervisor_since ?? tx.now) : null;
  const watcherSince = (await watcherNow(tx)) === 'silent' ? (was.watcher_silent_since ?? tx.now) : null;
  const watcherGone = watcherSince && watcherSince.getTime() <= now - WATCHER_STARTS ? watcherSince : null;
  const since = [gapsSince, unreachableSince, noSupervisorSince, watcherGone];
  const mailed = mailReady && (await writeLetters(tx, organisationId, { since, mailedAt: was.mailed_at }));
  await tx.query(
    `UPDATE on_call SET gaps = $2, gaps_since = $3, unreachable = $4, unreachable_since = $5, no_supervisor_since = $6,
       watcher_silent_since = $7, mailed_at = coalesce($8, mailed_at), next_look_at = $9
     WHERE organisation_id = $1`,
    [
      organisationId,
      JSON.stringify(gaps),
      gapsSince,
      unreachable,
      unreachableSince,
      noSupervisorSince,
      watcherSince,
      mailed || null,
      await nextLook(tx, organisationId, byHand && !gapsSince && !watcherSince),
    ],
  );
  await onRecord(tx, organisationId, 'gap', [was.gaps_since, gapsSince]);
  await onRecord(tx, organisationId, 'contact', [was.unreachable_since, unreachableSince]);
  await onRecord(tx, organisationId, 'supervisor', [was.no_supervisor_since, noSupervisorSince]);
  await onRecord(tx, organisationId, 'watcher', [was.watcher_silent_since, watcherSince]);
}

/** Since when something is wrong; from now on, where something is that was not before. */
function sinceWhen<T>(wrong: readonly T[], was: Date | null, now: Date, isNews: (one: T) => boolean): Date | null {
  if (wrong.length === 0) return null;
  return was && !wrong.some(isNews) ? was : now;
}

const isNear = ({ from }: Gap, now: number): boolean => Date.parse(from) < now + NEAR;
const overlap = (one: Gap, other: Gap): boolean => one.from < other.to && other.from < one.to;

async function write(tx: Tx, organisationId: string, scheduleId: string, rota: KeptRota | null): Promise<boolean> {
  const now = tx.now.getTime();
  const shifts = rota ? wholeShiftsOf(rota, { from: now, to: now + WRITTEN }) : [];
  const planned = shifts.map(({ accountId, from, to }) => ({ accountId, from: new Date(from), to: new Date(to) }));
  return keepShifts(tx, { organisationId, scheduleId }, planned);
}

/** In a minute, or when the next hand-off is to be told. */
async function nextLook(tx: Tx, organisationId: string, seldom: boolean): Promise<Date> {
  const [next] = await tx.query<{ at: Date | null }>(
    `SELECT min(starts_at) AS at FROM shift WHERE organisation_id = $1 AND ends_at > $2 AND starts_at > $2 AND schedule_id IS NOT NULL`,
    [organisationId, tx.now],
  );
  return new Date(Math.min(tx.now.getTime() + (seldom ? LOOK_SELDOM : LOOK_EVERY), next?.at?.getTime() ?? Number.POSITIVE_INFINITY));
}

async function onRecord(
  tx: Tx,
  organisationId: string,
  about: 'gap' | 'contact' | 'supervisor' | 'watcher',
  [was, is]: readonly (Date | null)[],
): Promise<void> {
  if (Boolean(was) === Boolean(is)) return;
  const action = is ? 'on-call.alarm-raised' : 'on-call.alarm-ended';
  await record(tx, organisationId, null, { action, subjectKind: 'organisation', subjectId: organisationId, detail: { about } });
}
