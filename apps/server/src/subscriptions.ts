import { type EscalateHeard, keepEvidence, type NoteAnswer, type NoteDecision, type RaiseWorry } from '#libs/escalation';
import { bringSessionsForward } from '#libs/identity';
import { bringTextsForward } from '#libs/messaging';
import { bringOutletsForward } from '#libs/outlets';
import type { Subscriptions } from '#libs/platform';
import { bringReachForward, forgetBrowsers, writeNotes } from '#libs/reach';
import { bringPresenceForward } from '#libs/rooms';
import { bringDutyForward } from '#libs/schedules';
import { bringDrillsForward } from '#libs/watch';

/** Which event runs what, in the transaction that says it. The only wiring between libraries. */
export const subscriptions = (escalate: EscalateHeard, decision: NoteDecision, answer: NoteAnswer, worry: RaiseWorry): Subscriptions => ({
  'texts.heard': [(tx, heard) => escalate.heard(tx, heard)],
  'messages.decided': [(tx, decided) => decision.note(tx, decided)],
  'members.written-to': [writeNotes, (tx, written) => answer.note(tx, written)],
  'members.written-to-from-case': [writeNotes],
  'members.worried-about': [(tx, worries) => worry.raise(tx, worries)],
  'room-key.destroying': [keepEvidence],
  'sessions.taken-away': [forgetBrowsers],
  'clock.set-back.sessions': [bringSessionsForward],
  'clock.set-back.presence': [bringPresenceForward],
  'clock.set-back.duty': [bringDutyForward],
  'clock.set-back.texts': [bringTextsForward],
  'clock.set-back.reach': [bringReachForward],
  'clock.set-back.drills': [bringDrillsForward],
  'clock.set-back.outlets': [bringOutletsForward],
});
