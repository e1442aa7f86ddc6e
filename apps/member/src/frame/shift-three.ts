/** Three lone presses of Shift within five seconds leave the page. Typing capitals never does. */
export interface ShiftPresses {
  readonly at: readonly number[];
  /** Shift is down and nothing else has happened since. */
  readonly alone: boolean;
}

export const noPresses: ShiftPresses = { at: [], alone: false };
const WITHIN_MS = 5000;
const NEEDED = 3;

export type ShiftInput = { kind: 'down' | 'up'; key: string; repeat?: boolean; at: number } | { kind: 'pointer'; at: number };

export function pressShift(presses: ShiftPresses, input: ShiftInput): { presses: ShiftPresses; leave: boolean } {
  const shift = input.kind !== 'pointer' && input.key === 'Shift';
  if (!shift) return { presses: input.kind === 'up' ? presses : noPresses, leave: false };
  if (input.kind === 'down') return { presses: { ...presses, alone: input.repeat !== true }, leave: false };
  if (!presses.alone) return { presses: noPresses, leave: false };
  const at = [...presses.at.filter((time) => input.at - time < WITHIN_MS), input.at];
  return { presses: { at, alone: false }, leave: at.length >= NEEDED };
}
