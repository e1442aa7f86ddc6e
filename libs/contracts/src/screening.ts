import { z } from 'zod/mini';
import { Instant } from './common.js';

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

/**
 * What pages the admins and stands on every desk, while it lasts. Most say why texts may not be heard as they should be. `failed`: screening threw. `slow`: it took too long. `lexicon`: the version in
 * force will not load, or holds no rule. `canary`: a phrase that must be heard was not. `node`: a node says nothing any more.
 * `second-opinion`: the classifier that a machine's admin set up does not answer.
 * `outlet`: another system does not take what it is told of escalations. `damaged`: a message that was kept can't be read any more.
 * `disk`: there is little room left for the database. By these three texts are heard all the same.
 */
export const screeningTroubles = ['failed', 'slow', 'lexicon', 'canary', 'node', 'second-opinion', 'outlet', 'damaged', 'disk'] as const;
export const ScreeningTrouble = z.enum(screeningTroubles);
export type ScreeningTrouble = z.infer<typeof ScreeningTrouble>;

const known: ReadonlySet<unknown> = new Set(screeningTroubles);
const isKnown = (one: unknown): boolean => known.has((one as { kind?: unknown } | null)?.kind);
/** A page may be older than the node that answers it. It has no words for a kind that it does not know, and shows all else. */
export const KnownTroubles = z.pipe(
  z.transform((given: unknown) => (Array.isArray(given) ? given.filter(isKnown) : given)),
  z.array(z.object({ kind: ScreeningTrouble, since: Instant })),
);
