import type { Severity } from '#libs/contracts';

const order: readonly Severity[] = ['concern', 'high', 'imminent'];

export const rank = (severity: Severity | 'none'): number => (severity === 'none' ? -1 : order.indexOf(severity));

export const isWorse = (one: Severity, other: Severity): boolean => rank(one) > rank(other);

/** So many steps down; below concern there is nothing. */
export const lowered = (severity: Severity, steps: number): Severity | 'none' => order[rank(severity) - steps] ?? 'none';
