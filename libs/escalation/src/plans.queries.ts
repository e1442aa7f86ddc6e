import { Inject, Injectable } from '@nestjs/common';
import { type PlanPreview, type PlansView, type PreviewPlan, type Severity, severities } from '#libs/contracts';
import { CONFIG, type Config, Database, enforce, Problem, type StaffActor, type Tx } from '#libs/platform';
import { type RunningPlan, walk } from './plan.js';
import { mayCall } from './plan.policy.js';
import { toPerson, toPlanView } from './plan.view.js';
import { houseOf } from './plan-house.js';
import { mayTake, type PlanTimes } from './plan-times.policy.js';
import { colleaguesOfRoom } from './sight.js';
import { type StoredPlan, standardPlan, storedPlans } from './stored-plans.js';
import { later } from './time.js';

type Programmes = PlansView['programmes'];

@Injectable()
export class PlansQueries {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  view({ organisationId }: StaffActor): Promise<PlansView> {
    return this.database.transaction(async (tx) => {
      const found = await tx.query<{ id: string; name: string }>(
        'SELECT id, name FROM programme WHERE organisation_id = $1 ORDER BY name, id',
        [organisationId],
      );
      const people = new Map<string, PlansView['people'][number]>();
      const programmes: Programmes = [];
      let schedules: PlansView['schedules'] = [];
      for (const { id, name } of found) {
        const plans = whole(await storedPlans(tx, id));
        const targets = plans.flatMap(({ steps }) => steps.flatMap((step) => step.targets));
        const house = await houseOf(tx, { id, organisationId }, targets);
        for (const one of house.staff) people.set(one.accountId, toPerson(one));
        schedules = house.schedules.map((one) => ({ id: one.id, name: one.name })) as PlansView['schedules'];
        programmes.push({
          id: id as Programmes[number]['id'],
          name,
          rooms: house.rooms.map((room) => ({ id: room.id, name: room.name })) as Programmes[number]['rooms'],
          plans: plans.map((plan) => toPlanView(plan, house)),
        });
      }
      const inOrder = [...people.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
      return { programmes, people: inOrder, schedules, mailReady: this.config.smtpUrl !== null, serverTime: tx.now.toISOString() };
    });
  }

  /** The same refusals as keeping it, and nothing is kept. */
  preview({ organisationId }: StaffActor, { roomId, severity, steps, ...asked }: PreviewPlan): Promise<PlanPreview> {
    return this.database.transaction(async (tx) => {
      const [room] = await tx.query<{ programme_id: string }>(
        `SELECT programme_id FROM room WHERE id = $1 AND organisation_id = $2 AND kind = 'group'`,
        [roomId, organisationId],
      );
      if (!room) throw new Problem('room-not-found');
      const standard = standardPlan(severity);
      const { answerMinutes = standard.answerMinutes, safetyMinutes = standard.safetyMinutes } = asked;
      enforce(mayTake({ severity, answerMinutes, safetyMinutes }));
      enforce(mayCall({ severity, answerMinutes, steps }, await houseOf(tx, { id: room.programme_id, organisationId })));
      return walkThrough(tx, roomId, { answerMinutes, safetyMinutes, steps, from: 0 });
    });
  }
}

/** As it would be walked from now on: each call with those who are on duty by then. */
async function walkThrough(tx: Tx, roomId: string, plan: RunningPlan & PlanTimes): Promise<PlanPreview> {
  const calls: PlanPreview['calls'] = [];
  let afterSeconds = plan.steps[0]?.afterSeconds ?? 0;
  for (let step = 0; ; ) {
    const due = walk(plan, step, await colleaguesOfRoom(tx, roomId, later(tx.now, afterSeconds)));
    calls.push({
      afterSeconds,
      names: due.whom.map(({ name }) => name),
      means: [...due.means],
      acknowledgements: due.acknowledgements,
      strayed: due.strayed,
    });
    if (due.step >= plan.steps.length)
      return { calls, repeatSeconds: due.waitSeconds, answerMinutes: plan.answerMinutes, safetyMinutes: plan.safetyMinutes };
    afterSeconds += due.waitSeconds;
    step = due.step;
  }
}

/** A severity without a plan of its own is walked by the standard one. */
function whole(plans: readonly StoredPlan[]): StoredPlan[] {
  const general = (severity: Severity) => plans.find((plan) => plan.severity === severity && plan.cause === null);
  return [
    ...severities.toReversed().map((severity) => general(severity) ?? standardPlan(severity)),
    ...plans.filter(({ cause }) => cause !== null),
  ];
}
