import { z } from 'zod/mini';

/** How soon a person must answer. Ordered: a later member is worse. */
export const severities = ['concern', 'high', 'imminent'] as const;
export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;

/**
 * What a text may be a call for help about. Each of these is a crisis category:
 * none can carry an automatic punishment (see `moderation/sanction`).
 */
export const categories = [
  'suicide',
  'self-harm',
  'overdose',
  'relapse',
  'withdrawal',
  'violence',
  'domestic',
  'child',
  'psychosis',
  'medical',
] as const;
export const Category = z.enum(categories);
export type Category = z.infer<typeof Category>;

export const Language = z.enum(['en', 'es']);
export type Language = z.infer<typeof Language>;
