import { Escalation } from './escalation.entity.js';
import { Page } from './page.entity.js';

export * from './escalate-heard.js';
export * from './escalation.entity.js';
export * from './note-decision.js';
export * from './page.entity.js';
export { defaultPlans, EscalationPlan, type PlanStep } from './plan.js';
export * from './tell-pause-choice.js';

export const escalationEntities = [Escalation, Page];
export * from './escalations.queries.js';
