import type { ProblemCode, SanctionReason, TakeDownReason } from '#libs/contracts';
import type { Cloth, Pattern } from '../patch.js';

/** What members and staff read alike. A new problem code does not compile until it has words in every language. */
import type { StaffProblem } from './staff-problems.js';

export interface SharedWording {
  problem: Record<Exclude<ProblemCode, StaffProblem>, string> & Partial<Record<StaffProblem, string>>;
  again: (when: string) => string;
  heldBy: (name: string) => string;
  takeDown: Record<TakeDownReason, string>;
  sanctionReason: Record<SanctionReason, string>;
  sanction: {
    mute: (until: string, by: string) => string;
    lock: (until: string) => string;
    slow: (seconds: number | string, until: string) => string;
    review: (until: string) => string;
  };
  seat: Record<'peer' | 'counselor', string>;
  pattern: Record<Pattern, string>;
  cloth: Record<Cloth, string>;
  patch: (pattern: string, main: string, second: string) => string;
}
