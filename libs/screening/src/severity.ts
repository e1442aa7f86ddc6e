import type { Severity } from '#libs/contracts';

/** What is none of them is below the least. */
const order: readonly (Severity | 'none')[] = ['concern', 'high', 'imminent'];

export const rank = (severity: Severity | 'none'): number => order.indexOf(severity);

export const isWorse = (one: Severity, other: Severity): boolean => rank(one) > rank(other);

/** So many steps down; below concern there is nothing. */
export const lowered = (severity: Severity, steps: number): Severity | 'none' => order[rank(severity) - steps] ?? 'none';
