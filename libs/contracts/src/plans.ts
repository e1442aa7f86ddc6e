import { z } from 'zod/mini';
import { AccountId, Instant, RoomId, StaffRole } from './common.js';
import { EscalationCause } from './escalations.js';
import { Means } from './means.js';
import { ScheduleId } from './on-call.js';
import { ProblemBody } from './problem.js';
import { Severity } from './screening.js';

export const ProgrammeId = z.uuid().check(z.toLowerCase()).brand<'ProgrammeId'>();
export type ProgrammeId = z.infer<typeof ProgrammeId>;

/**
 * `room-counselors`: on shift, and leading a room that it is about. `backup`: those who lead one and are off shift, and
 * every supervisor. `admins`: all of them.
 */
export const planRoles = ['room-counselors', 'backup', 'admins'] as const;
export const PlanRole = z.enum(planRoles);
export type PlanRole = z.infer<typeof PlanRole>;

/** Whom a step calls. A schedule: whoever is on duty by it at that moment. */
export const PlanTarget = z.union([
  z.strictObject({ kind: z.literal('role'), role: PlanRole }),
  z.strictObject({ kind: z.literal('person'), accountId: AccountId }),
  z.strictObject({ kind: z.literal('schedule'), scheduleId: ScheduleId }),
]);
export type PlanTarget = z.infer<typeof PlanTarget>;

export const planMeans = ['in-app', 'push', 'email', 'sms', 'voice'] as const satisfies readonly Means[];

/** `afterSeconds` runs from the step before; the first step's from the opening. What is wrong with one is said by a code of its own. */
export const PlanStep = z.strictObject({
  afterSeconds: z.int(),
  targets: z.array(PlanTarget).check(z.maxLength(20)),
  means: z.array(Means).check(z.maxLength(8)),
  /** How many different people must have said that they have it before paging stops. */
  acknowledgements: z.union([z.literal(1), z.literal(2)]),
});
export type PlanStep = z.infer<typeof PlanStep>;

/** The last step comes again and again. */
const PlanSteps = z.array(PlanStep).check(z.maxLength(50));
/** `cause` null: for every cause that has no plan of its own. */
/** Minutes from the opening until the first answer, and until the safety check, is due. Absent: as it is. */
const times = { answerMinutes: z.optional(z.int()), safetyMinutes: z.optional(z.int()) };
const which = { severity: Severity, cause: z.nullable(EscalationCause) };

/** All of it, so that it stands whole or not at all. `version` is the one that was read; 0: there was none. */
export const KeepPlan = z.strictObject({
  programmeId: ProgrammeId,
  ...which,
  version: z.int().check(z.gte(0)),
  ...times,
  steps: PlanSteps,
});
export type KeepPlan = z.infer<typeof KeepPlan>;
/** Back to the programme's plan for the severity. */
export const DropPlan = z.strictObject({
  programmeId: ProgrammeId,
  severity: Severity,
  cause: EscalationCause,
  version: z.int().check(z.gte(1)),
});
export type DropPlan = z.infer<typeof DropPlan>;
export const PreviewPlan = z.strictObject({ roomId: RoomId, severity: Severity, ...times, steps: PlanSteps });
export type PreviewPlan = z.infer<typeof PreviewPlan>;

export const PlanView = z.object({
  ...which,
  /** 0: the programme has none of its own, and this is the one that every programme starts from. */
  version: z.int(),
  /** When the first answer is due, and the safety check. */
  answerMinutes: z.int(),
  safetyMinutes: z.int(),
  steps: z.array(PlanStep),
  /** Why it could not be saved as it stands: somebody has left, or a schedule has gone. It is walked all the same. */
  wrong: z.nullable(ProblemBody),
});
export type PlanView = z.infer<typeof PlanView>;

/** Somebody who may stand in a plan, or who still does. */
export const PlanPerson = z.object({
  accountId: AccountId,
  name: z.string(),
  role: StaffRole,
  left: z.boolean(),
  /** Has a password and an authenticator. Until then a page reaches nobody. */
  signsIn: z.boolean(),
});
export type PlanPerson = z.infer<typeof PlanPerson>;

export const PlansView = z.object({
  programmes: z.array(
    z.object({
      id: ProgrammeId,
      name: z.string(),
      rooms: z.array(z.object({ id: RoomId, name: z.string() })),
      /** One for each severity, then those for a cause. */
      plans: z.array(PlanView),
    }),
  ),
  people: z.array(PlanPerson),
  schedules: z.array(z.object({ id: ScheduleId, name: z.string() })),
  mailReady: z.boolean(),
  serverTime: Instant,
});
export type PlansView = z.infer<typeof PlansView>;

/** Who would be called if it opened now, and nobody answered. */
export const PlanPreview = z.object({
  calls: z.array(
    z.object({
      /** From the opening. */
      afterSeconds: z.int(),
      names: z.array(z.string()),
      means: z.array(Means),
      acknowledgements: z.int(),
      /** No step reaches anybody at that moment, so whoever can answer at all is called. */
      strayed: z.boolean(),
    }),
  ),
  /** The last call comes again after so long, for ever. */
  repeatSeconds: z.int(),
  answerMinutes: z.int(),
  safetyMinutes: z.int(),
});
export type PlanPreview = z.infer<typeof PlanPreview>;
