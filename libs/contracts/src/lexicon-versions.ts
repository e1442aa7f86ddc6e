import { z } from 'zod/mini';
import { Instant } from './common.js';
import { InForceView, LexiconVersionId, RollBackReason, RuleId, RuleView, WordsChange } from './lexicon.js';

export const VersionRow = z.object({
  id: LexiconVersionId,
  number: z.int(),
  /** Null: Lamplight's own, with which the programme began. */
  by: z.nullable(z.string()),
  publishedBy: z.nullable(z.string()),
  publishedAt: Instant,
  basedOn: z.nullable(z.int()),
  note: z.nullable(z.string()),
  live: z.boolean(),
});
export type VersionRow = z.infer<typeof VersionRow>;
export const LexiconVersions = z.object({
  versions: z.array(VersionRow),
  /** What was in force since when, newest first. */
  history: z.array(InForceView),
});
export type LexiconVersions = z.infer<typeof LexiconVersions>;
export const OneVersion = z.strictObject({ versionId: LexiconVersionId });
/**
 * Rules that stand otherwise: in this version (`after`) than in the one in force (`before`). `less`: those that page somebody now and that this
 * version lacks, has off or on trial, or hears as less grave; and shared words of which rules may hear less.
 */
export const VersionDifference = z.object({
  number: z.int(),
  liveNumber: z.int(),
  less: z.array(RuleId),
  words: z.array(WordsChange),
  rules: z.array(z.object({ id: RuleId, before: z.nullable(RuleView), after: z.nullable(RuleView) })),
});
export type VersionDifference = z.infer<typeof VersionDifference>;
export const RollBack = z.strictObject({ versionId: LexiconVersionId, reason: RollBackReason });
export type RollBack = z.infer<typeof RollBack>;
