import { z } from 'zod/mini';
import { AccountId, Instant, line, StaffRole } from './common.js';

const uuid = () => z.uuid().check(z.toLowerCase());
export const ScheduleId = uuid().brand<'ScheduleId'>();
export type ScheduleId = z.infer<typeof ScheduleId>;
export const OverrideId = uuid().brand<'OverrideId'>();
export type OverrideId = z.infer<typeof OverrideId>;

/** On a wall clock of the schedule's zone: 00:00 to 23:59. */
export const TimeOfDay = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
/** A day of the calendar in that zone. */
export const LocalDate = z.iso.date();

/** 1 is Monday. A window is named by the day on which it begins; one that ends no later than it began goes over midnight. */
export const LayerHours = z.strictObject({
  days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1), z.maxLength(7)),
  from: TimeOfDay,
  to: TimeOfDay,
});
export const ShiftLength = z.strictObject({ count: z.int(), unit: z.enum(['hours', 'days', 'weeks']) });
/** People who take turns, in this order, from `startsOn` at `handOffAt` on. `only`: at these hours alone, such as at night. */
export const Layer = z.strictObject({
  people: z.array(AccountId).check(z.maxLength(50)),
  startsOn: LocalDate,
  handOffAt: TimeOfDay,
  every: ShiftLength,
  only: z.nullable(LayerHours),
});
export type Layer = z.infer<typeof Layer>;

/** A later layer goes before an earlier one. */
const shape = { timeZone: z.string().check(z.maxLength(60)), layers: z.array(Layer).check(z.maxLength(8)) };
/** All of it, so that it stands whole or not at all. `version` is the one that was read; 0 makes a new one under an id of the client's. */
export const PutSchedule = z.strictObject({ scheduleId: ScheduleId, version: z.int().check(z.gte(0)), name: line(60), ...shape });
export type PutSchedule = z.infer<typeof PutSchedule>;
export const RemoveSchedule = z.strictObject({ scheduleId: ScheduleId, version: z.int().check(z.gte(1)) });
export type RemoveSchedule = z.infer<typeof RemoveSchedule>;
/** `scheduleId`: the one that it would stand in for. */
export const PreviewSchedule = z.strictObject({ scheduleId: ScheduleId, ...shape });
export type PreviewSchedule = z.infer<typeof PreviewSchedule>;

/** `overrideId` is the client's: a retry is the same override. What has begun begins now. */
export const PutOverride = z.strictObject({
  scheduleId: ScheduleId,
  overrideId: OverrideId,
  accountId: AccountId,
  from: Instant,
  to: Instant,
});
export type PutOverride = z.infer<typeof PutOverride>;
export const OneOverride = z.strictObject({ overrideId: OverrideId });

export const ReadCalendar = z.strictObject({ from: Instant, to: Instant });
export type ReadCalendar = z.infer<typeof ReadCalendar>;

const Stretch = z.object({ from: Instant, to: Instant });
export const Gap = Stretch;
export type Gap = z.infer<typeof Gap>;
/**
 * Why a page would not reach somebody: they can't sign in yet, have no address, have shown of none that it is theirs, or (`notes`) counted on
 * notes that their browser refuses by now, and nothing else of theirs makes a sound.
 */
export const Lack = z.enum(['sign-in', 'address', 'proof', 'notes']);
export type Lack = z.infer<typeof Lack>;

export const OnCallPerson = z.object({
  accountId: AccountId,
  name: z.string(),
  role: StaffRole,
  /** Their account has ended: they never count, wherever they still stand. */
  left: z.boolean(),
  lacks: z.array(Lack),
});
export type OnCallPerson = z.infer<typeof OnCallPerson>;

export const ScheduleView = z.object({
  id: ScheduleId,
  version: z.int(),
  name: z.string(),
  timeZone: z.string(),
  layers: z.array(Layer),
});
export type ScheduleView = z.infer<typeof ScheduleView>;

export const OverrideView = z.object({
  id: OverrideId,
  scheduleId: ScheduleId,
  accountId: AccountId,
  from: Instant,
  to: Instant,
  /** This reader may take it back. */
  mine: z.boolean(),
});
export type OverrideView = z.infer<typeof OverrideView>;

/** What is wrong with the coming seven days, kept until it is right again. */
export const DutyAlarms = z.object({
  gaps: z.nullable(z.object({ since: Instant, gaps: z.array(Gap) })),
  contacts: z.nullable(z.object({ since: Instant, people: z.array(OnCallPerson) })),
  noSupervisor: z._default(z.nullable(z.object({ since: Instant })), null),
});
export type DutyAlarms = z.infer<typeof DutyAlarms>;

export const OnCallView = z.object({
  me: AccountId,
  schedules: z.array(ScheduleView),
  /** All who may be on call, and those who have left but still stand in a schedule. */
  people: z.array(OnCallPerson),
  alarms: DutyAlarms,
  mailReady: z.boolean(),
  /** The programme's. */
  timeZone: z.string(),
  /** Since when this reader's calendar has an address. */
  feedSince: z.nullable(Instant),
  serverTime: Instant,
});
export type OnCallView = z.infer<typeof OnCallView>;

export const CalendarShift = z.object({ accountId: AccountId, from: Instant, to: Instant, overrideId: z.nullable(OverrideId) });
export type CalendarShift = z.infer<typeof CalendarShift>;
export const CalendarView = z.object({
  schedules: z.array(z.object({ scheduleId: ScheduleId, shifts: z.array(CalendarShift) })),
  /** From now on: nobody at all is on duty. */
  gaps: z.array(Gap),
  overrides: z.array(OverrideView),
});
export type CalendarView = z.infer<typeof CalendarView>;
/** The two weeks from now, if it were saved. */
export const PreviewView = z.object({ from: Instant, to: Instant, shifts: z.array(CalendarShift), gaps: z.array(Gap) });
export type PreviewView = z.infer<typeof PreviewView>;

/** Shown this once; only its hash is kept. */
export const FeedAddress = z.object({ path: z.string() });

/** What every page of the desk says about it. */
export const OnCallNotice = z.object({
  /** No schedule is kept: duty is by hand. */
  scheduled: z.boolean(),
  /** To whom it concerns, around a hand-off: one comes on soon, or has gone off; `name` has it now, or nobody. */
  handOff: z.nullable(z.object({ kind: z.enum(['coming-on', 'gone-off']), at: Instant, name: z.nullable(z.string()) })),
  /** To admins: the first gap of the next seven days, and how many people a page would not reach. */
  gap: z.nullable(Gap),
  unreachable: z.int(),
  /** To admins: somebody may call, and nobody is a supervisor. */
  noSupervisor: z._default(z.boolean(), false),
  /** To admins: the auditor does not look any more, or nobody outside takes its sign of life. */
  watcher: z._default(z.nullable(z.enum(['silent', 'unheard'])), null),
});
export type OnCallNotice = z.infer<typeof OnCallNotice>;
