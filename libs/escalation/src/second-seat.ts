import type { Escalation } from './escalation.entity.js';

/** How many people a step has asked for, and who they are. */
export type Seats = Pick<Escalation, 'status' | 'holderId' | 'secondId' | 'acksWanted'>;

/** Somebody has it, and a step asked for two: the plan goes on calling. */
export const wantsSecond = ({ status, secondId, acksWanted }: Seats): boolean =>
  (status === 'acknowledged' || status === 'contacted') && secondId === null && acksWanted > 1;

export const wantedFirst = ({ steps }: { readonly steps: readonly { readonly acknowledgements: number }[] }): number =>
  steps[0]?.acknowledgements ?? 1;

/** A step may ask for more people than those before it, never for fewer. */
export const wanted = (before: number, { acknowledgements }: { readonly acknowledgements: number }): number =>
  Math.max(before, acknowledgements);
