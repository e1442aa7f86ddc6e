import type { Tx } from '#libs/platform';
import { type EscalationPlan, readPlan, standardPlans } from './plan.js';
import type { Cry } from './raise.js';

type Place = Pick<Cry, 'roomId' | 'cause' | 'severity'>;

/** What an escalation of this room, cause and severity would be opened with. */
export async function planFor(tx: Tx, place: Place): Promise<EscalationPlan> {
  const [plan] = await plansFor(tx, [place]);
  return plan ?? standardPlans[place.severity];
}

/** The programme's own plan for each, where there is one: that for its cause goes before that for its severity alone. */
export async function plansFor(tx: Tx, cries: readonly Place[]): Promise<(EscalationPlan | undefined)[]> {
  const rows = await tx.query<{ n: number; answer_minutes: number; safety_minutes: number | null; steps: unknown }>(
    `SELECT DISTINCT ON (c.n) c.n::int, p.answer_minutes, p.safety_minutes, p.steps
     FROM unnest($1::uuid[], $2::text[], $3::text[]) WITH ORDINALITY AS c (room_id, severity, cause, n)
     JOIN room r ON r.id = c.room_id
     JOIN escalation_plan p ON p.programme_id = r.programme_id AND p.severity = c.severity AND (p.cause IS NULL OR p.cause = c.cause)
     ORDER BY c.n, p.cause IS NULL`,
    [cries.map(({ roomId }) => roomId), cries.map(({ severity }) => severity), cries.map(({ cause }) => cause)],
  );
  const plans: (EscalationPlan | undefined)[] = cries.map(() => undefined);
  for (const { n, answer_minutes, safety_minutes, steps } of rows) {
    const { from: _, ...plan } = readPlan({
      answerMinutes: answer_minutes,
      ...(safety_minutes && { safetyMinutes: safety_minutes }),
      steps,
      from: 0,
    });
    plans[n - 1] = plan;
  }
  return plans;
}
