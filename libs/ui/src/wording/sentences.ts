import type { ProblemBody, SanctionReason } from '#libs/contracts';
import type { Clock, When } from '../clock.js';
import { blockOf } from '../patch.js';
import type { SharedWording } from './shared.js';

/** A refusal as its reader reads it, with its end where it has one. */
export function problemSentence(words: SharedWording, clock: Clock, problem: ProblemBody, now: When): string {
  return [
    words.problem[problem.type] ?? words.problem.internal,
    problem.holder === undefined ? '' : words.heldBy(problem.holder),
    problem.until === undefined ? '' : words.again(clock.moment(problem.until, now)),
  ]
    .filter(Boolean)
    .join(' ');
}

export type SanctionInWords =
  | { kind: 'mute'; until: When; reason: SanctionReason; by: string }
  | { kind: 'lock'; until: When; reason: SanctionReason }
  | { kind: 'slow'; until: When; seconds: number }
  | { kind: 'review'; until: When };

/** THE sentence that a member reads while a sanction is in force. Staff see the same one before they impose it. */
export function sanctionSentence(words: SharedWording, clock: Clock, sanction: SanctionInWords, now: When): string {
  const until = clock.moment(sanction.until, now);
  switch (sanction.kind) {
    case 'mute':
      return `${words.sanction.mute(until, sanction.by)} ${words.sanctionReason[sanction.reason]}`;
    case 'lock':
      return `${words.sanction.lock(until)} ${words.sanctionReason[sanction.reason]}`;
    case 'slow':
      return words.sanction.slow(sanction.seconds, until);
    case 'review':
      return words.sanction.review(until);
  }
}

/** The patch in words, for who cannot see it. */
export function patchLabel(words: SharedWording, patch: number): string {
  const { pattern, main, second } = blockOf(patch);
  return words.patch(words.pattern[pattern], words.cloth[main], words.cloth[second]);
}
