import { z } from 'zod/mini';
import { ClientKey, Instant, RoomId } from './common.js';
import { WhatNext } from './what-next.js';

/** A counselor who answers, as a member sees them. */
export const OnDuty = z.object({ name: z.string(), until: z.nullable(Instant) });
export type OnDuty = z.infer<typeof OnDuty>;

/**
 * The private answer to a text that sounded like a call for help. `kind` picks the words: `explicit` when the member
 * said the word themselves. It never says which words matched.
 */
export const Care = z.object({
  kind: z.enum(['explicit', 'vague', 'overdose', 'danger']),
  on: z.array(OnDuty),
  /** When nobody is on: the next time someone is, if the programme knows. */
  nextOnAt: z.nullable(Instant),
});
export type Care = z.infer<typeof Care>;

export const HelpView = z.object({
  /** Something new can be kept. Otherwise who is on and what would follow is not known; to ask may work all the same. */
  keeps: z._default(z.boolean(), true),
  on: z.array(OnDuty),
  nextOnAt: z.nullable(Instant),
  /** For what this member has said or asked for that is still open; null: nothing is. */
  next: z.nullable(WhatNext),
  /** What would follow if they asked for a call now; null: it is not theirs to ask, or not known. */
  ifCalled: z.nullable(WhatNext),
  /** The call that they have asked for and that nobody has closed; `not-needed`: they have said since that they need none. Null: there is none, or it is not known. */
  call: z._default(z.nullable(z.enum(['asked', 'not-needed'])), null),
  programme: z.object({ name: z.string(), deskPhone: z.string(), timeZone: z.string() }),
});
export type HelpView = z.infer<typeof HelpView>;

export const PauseChoice = z.enum(['message-person', 'call-988', 'text-988', 'send', 'keep-writing', 'not-about-me']);
export type PauseChoice = z.infer<typeof PauseChoice>;

/** What the member picked in the pause. Recorded on the escalation that the text opened. */
export const TellPauseChoice = z.strictObject({ roomId: RoomId, clientKey: ClientKey, choice: PauseChoice });

export const CallMe = z.strictObject({ clientKey: ClientKey });
/** What a member who asked for a call is told: by when the team should have answered. What the plan does until then: `HelpView.next`. */
export const CallMeView = z.object({ answerBy: Instant });
export type CallMeView = z.infer<typeof CallMeView>;
