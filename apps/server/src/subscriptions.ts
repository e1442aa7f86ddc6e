import { type EscalateHeard, type NoteDecision } from '#libs/escalation';
import type { Subscriptions } from '#libs/platform';

/** Which event runs what, in the transaction that says it. The only wiring between libraries. */
export const subscriptions = (escalate: EscalateHeard, decision: NoteDecision): Subscriptions => ({
  'texts.heard': [(tx, heard) => escalate.heard(tx, heard)],
  'messages.decided': [(tx, decided) => decision.note(tx, decided)],
});
