import { z } from 'zod/mini';
import { Instant } from './common.js';
import { TimeOfDay } from './on-call.js';

/** `probe`: of the auditor's own client, in no queue. `drill`: pages the real people, and no member is behind it. */
export const EscalationKind = z.enum(['real', 'drill', 'probe']);
export type EscalationKind = z.infer<typeof EscalationKind>;

const uuid = () => z.uuid().check(z.toLowerCase());
export const DrillId = uuid().brand<'DrillId'>();
export type DrillId = z.infer<typeof DrillId>;

/** Of every day, on the programme's wall clock; an hour or more, within one day. */
export const DrillHours = z.strictObject({ from: TimeOfDay, to: TimeOfDay });
export type DrillHours = z.infer<typeof DrillHours>;
/** The id is the client's: a retry is the same drill. */
export const StartDrill = z.strictObject({ drillId: DrillId });
export type StartDrill = z.infer<typeof StartDrill>;

/** Seconds since it was opened; null: it has not come so far. */
export const DrillLegs = z.object({
  paged: z.nullable(z.int()),
  taken: z.nullable(z.int()),
  contacted: z.nullable(z.int()),
  closed: z.nullable(z.int()),
});
export type DrillLegs = z.infer<typeof DrillLegs>;

/** `none-came`: none was planned, or somebody was in danger each time. */
export const drillFailures = ['not-heard', 'nobody-took-it', 'none-came'] as const;
export const DrillView = z.object({
  id: DrillId,
  startedAt: Instant,
  /** Who asked for it; null: it was drawn by chance. */
  by: z.nullable(z.string()),
  number: z.nullable(z.int()),
  legs: DrillLegs,
  /** Within how many seconds somebody must take it. */
  target: z.nullable(z.int()),
  failure: z.nullable(z.enum(drillFailures)),
  /** Nobody has closed it yet. */
  live: z.boolean(),
});
export type DrillView = z.infer<typeof DrillView>;

/**
 * What the auditor finds wrong. `database-silent`: it does not answer. `database-keeps-nothing`: it can be read, and that is all. `probe`: none was good for two hours, or the last one failed.
 * `pages-failing`: several pages were tried by one means, one after the other, and none of them left the house.
 * `next-means-overdue`: nobody answered, and whoever was paged is not tried by their next means.
 * `heartbeat-unheard`: the address outside does not take the sign of life.
 * `numbers`: a room in which something was said lately lacks a message that it has counted.
 */
export const watchFaults = [
  'database-silent',
  'database-keeps-nothing',
  'workers-silent',
  'step-overdue',
  'signal-unanswered',
  'taken-without-clock',
  'target-unpaged',
  'follow-up-unpaged',
  'page-unsent',
  'next-means-overdue',
  'pages-failing',
  'numbers-broken',
  'counts-wrong',
  'probe-failed',
  'probe-missing',
  'heartbeat-unheard',
] as const;
export const WatchFault = z.enum(watchFaults);
export type WatchFault = z.infer<typeof WatchFault>;

/** Where the auditor's client did not get on. */
export const probeFailures = [
  'not-signed-in',
  'not-in-the-room',
  'not-posted',
  'not-opened',
  'opened-late',
  'not-paged',
  'paged-late',
] as const;
export const ProbeFailure = z.enum(probeFailures);
export type ProbeFailure = z.infer<typeof ProbeFailure>;

/** Milliseconds of each leg; null: it did not get so far. */
export const ProbeRun = z.object({
  at: Instant,
  signedIn: z.nullable(z.int()),
  entered: z.nullable(z.int()),
  posted: z.nullable(z.int()),
  opened: z.nullable(z.int()),
  paged: z.nullable(z.int()),
  failure: z.nullable(ProbeFailure),
});
export type ProbeRun = z.infer<typeof ProbeRun>;

/** `off`: no address outside is told. `withheld`: something is wrong, so nothing is sent. */
export const Heartbeat = z.enum(['off', 'beating', 'withheld', 'unreachable']);
export type Heartbeat = z.infer<typeof Heartbeat>;

export const WatchView = z.object({
  hours: z.nullable(DrillHours),
  /** Of the next drill, such as 2027-03: more is told to nobody. */
  nextMonth: z.nullable(z.string()),
  timeZone: z.string(),
  drills: z.array(DrillView),
  auditor: z.nullable(
    z.object({
      lookedAt: Instant,
      /** It has said nothing for a while. */
      silent: z.boolean(),
      failing: z.array(WatchFault),
      heartbeat: Heartbeat,
      beatAt: z.nullable(Instant),
    }),
  ),
  probe: z.nullable(ProbeRun),
  serverTime: Instant,
});
export type WatchView = z.infer<typeof WatchView>;
