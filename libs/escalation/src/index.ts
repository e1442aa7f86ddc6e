import { Escalation } from './escalation.entity.js';
import { Page } from './page.entity.js';

export * from './acknowledge-escalation.js';
export { Acts } from './acts.js';
export * from './call-me.js';
export * from './close-escalation.js';
export * from './escalate-heard.js';
export { Escalation } from './escalation.entity.js';
export * from './escalations.queries.js';
export * from './evidence.queries.js';
export * from './follow-clock.js';
export * from './help.queries.js';
export * from './lapse-acknowledgements.js';
export * from './mail-pager.js';
export * from './mark-contacted.js';
export * from './message-member.js';
export * from './note-decision.js';
export { Page } from './page.entity.js';
export * from './page-next.js';
export * from './pager.js';
export { defaultPlans, EscalationPlan, type PlanStep } from './plan.js';
export * from './read-case.js';
export * from './run-steps.js';
export * from './send-pages.js';
export * from './tell-pause-choice.js';
export * from './widen-context.js';

export const escalationEntities = [Escalation, Page];
