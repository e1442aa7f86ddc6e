import type { Stage } from '#libs/contracts';

/** What stands in the rows about one account's way in. */
export interface Progress {
  readonly exitLearned: boolean;
  readonly agreementAccepted: boolean;
  readonly aliasMissing: boolean;
  readonly staffSightSeen: boolean;
  readonly password: boolean;
  readonly pin: boolean;
  readonly authenticator: boolean;
}

/** Members: one step after the other; a new version of the agreement brings back those who had finished. */
export function memberStage(done: Progress): Stage {
  if (!done.exitLearned) return 'exit';
  if (!done.agreementAccepted) return 'agreement';
  if (done.aliasMissing) return 'alias';
  if (!done.staffSightSeen) return 'staff-sight';
  if (!done.password && !done.pin) return 'credential';
  return 'ready';
}

/** Staff: a password is half of the way; the other half is a code from the authenticator, in this very session. */
export function staffStage(done: Progress, passed: readonly string[]): Stage {
  if (!done.password) return 'set-password';
  if (!done.authenticator) return 'set-second-factor';
  return passed.includes('second-factor') ? 'ready' : 'second-factor';
}
