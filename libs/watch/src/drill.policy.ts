import type { DrillHours } from '#libs/contracts';
import { ALLOW, deny, type Verdict } from '#libs/platform';
import { minutesOf } from './draw-drill.js';

const LEAST_MINUTES = 60;

export function mayBeHours(hours: DrillHours): Verdict {
  return minutesOf(hours) < LEAST_MINUTES ? deny('drill-hours-short', { field: 'to' }) : ALLOW;
}

export interface Stage {
  /** A drill that nobody has closed. */
  readonly running: boolean;
  /** Somebody may die, and it is no drill. */
  readonly crisis: boolean;
  readonly rooms: number;
}

/** Those who answer are never called away from somebody by an exercise. */
export function mayDrill({ running, crisis, rooms }: Stage): Verdict {
  if (crisis) return deny('drill-real-crisis');
  if (running) return deny('drill-running');
  if (rooms === 0) return deny('drill-no-room');
  return ALLOW;
}
