import type { EscalationCause, PlanStep, Severity } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { safetyMinutes } from './clocks.js';
import { readPlan, standardPlans } from './plan.js';
import type { PlanTimes } from './plan-times.policy.js';

type Reader = Pick<Tx, 'query'>;

export interface Which {
  readonly programmeId: string;
  readonly severity: Severity;
  /** Null: for every cause that has no plan of its own. */
  readonly cause: EscalationCause | null;
}

export interface StoredPlan extends PlanTimes {
  readonly severity: Severity;
  readonly cause: EscalationCause | null;
  readonly version: number;
  readonly steps: readonly PlanStep[];
}

interface Row {
  readonly severity: Severity;
  readonly cause: EscalationCause | null;
  readonly version: number;
  readonly answer_minutes: number;
  /** Null: what is usual for the severity. */
  readonly safety_minutes: number | null;
  readonly steps: unknown;
}
const COLUMNS = 'severity, cause, version, answer_minutes, safety_minutes, steps';

const toPlan = ({ severity, cause, version, answer_minutes: answerMinutes, safety_minutes, steps }: Row): StoredPlan => ({
  severity,
  cause,
  version,
  answerMinutes,
  safetyMinutes: safety_minutes ?? safetyMinutes({}, severity),
  steps: readPlan({ answerMinutes, steps, from: 0 }).steps,
});

/** Those for a severity, worst first, then those for a cause. */
export async function storedPlans(reader: Reader, programmeId: string): Promise<StoredPlan[]> {
  const rows = await reader.query<Row>(
    `SELECT ${COLUMNS} FROM escalation_plan WHERE programme_id = $1
     ORDER BY cause IS NOT NULL, array_position(ARRAY['imminent', 'high', 'concern'], severity), cause`,
    [programmeId],
  );
  return rows.map(toPlan);
}

/** Locked, so that whoever changes it as well waits, and learns that it has changed. */
export async function storedPlan(tx: Tx, { programmeId, severity, cause }: Which): Promise<StoredPlan | null> {
  const [row] = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM escalation_plan WHERE programme_id = $1 AND severity = $2 AND cause IS NOT DISTINCT FROM $3 FOR UPDATE`,
    [programmeId, severity, cause],
  );
  return row ? toPlan(row) : null;
}

/** What is walked where a programme has none of its own. */
export const standardPlan = (severity: Severity): StoredPlan => ({
  severity,
  cause: null,
  version: 0,
  ...standardPlans[severity],
  safetyMinutes: safetyMinutes(standardPlans[severity], severity),
});

/** For the record: what it asks for, and of nobody by name. `120 person+role in-app+email 2` */
export const shapeOf = (steps: readonly PlanStep[]): string =>
  steps
    .map(({ afterSeconds, targets, means, acknowledgements }) => {
      const whom = targets.map((target) => (target.kind === 'role' ? target.role : target.kind)).join('+');
      return [afterSeconds, whom, means.join('+'), acknowledgements].join(' ');
    })
    .join(', ');

/** Whether the organisation has this programme. */
export async function hasProgramme(reader: Reader, organisationId: string, programmeId: string): Promise<boolean> {
  const rows = await reader.query('SELECT FROM programme WHERE id = $1 AND organisation_id = $2', [programmeId, organisationId]);
  return rows.length > 0;
}
