import { type EscalateHeard, keepEvidence, type NoteDecision, type RaiseWorry } from '#libs/escalation';
import type { Subscriptions } from '#libs/platform';

/** Which event runs what, in the transaction that says it. The only wiring between libraries. */
export const subscriptions = (escalate: EscalateHeard, decision: NoteDecision, worry: RaiseWorry): Subscriptions => ({
  'texts.heard': [(tx, heard) => escalate.heard(tx, heard)],
  'messages.decided': [(tx, decided) => decision.note(tx, decided)],
  'members.worried-about': [(tx, worries) => worry.raise(tx, worries)],
  'room-key.destroying': [keepEvidence],
});
