import { z } from 'zod/mini';
import { Severity } from './screening.js';

/** A number about fewer than this many people is not given, and neither is any from which it could be worked out. */
export const FEWEST_PEOPLE = 5;

export const trendWeeks = [4, 12, 52] as const;
export type TrendWeeks = (typeof trendWeeks)[number];
export const ReadTrends = z.strictObject({ weeks: z.enum(['4', '12', '52']) });
export type ReadTrends = z.infer<typeof ReadTrends>;

/** From the opening to the first time that an escalation came so far. */
export const milestones = ['acknowledged', 'contacted', 'safe', 'closed'] as const;
export const Milestone = z.enum(milestones);
export type Milestone = z.infer<typeof Milestone>;

/** Seconds within which half, and nine in ten, came so far; of those that did. Null: fewer than five people. */
export const Spread = z.nullable(z.object({ p50: z.number(), p90: z.number() }));
export type Spread = z.infer<typeof Spread>;

/** Null: fewer than five people, or from what stands beside it one could work out such a number. */
export const Cell = z.nullable(z.int());
export type Cell = z.infer<typeof Cell>;

/** A whole percentage; null as for a {@link Cell}. */
const Percent = z.nullable(z.int().check(z.gte(0), z.lte(100)));

export const TrendWeek = z.object({
  /** Its Monday. */
  from: z.iso.date(),
  opened: z.record(Severity, Cell),
  all: Cell,
});
export type TrendWeek = z.infer<typeof TrendWeek>;

/** One hour of a weekday: how much of it somebody was on duty, 0 to 1. */
export const CoverCell = z.object({
  /** 1 is Monday. */
  day: z.int().check(z.gte(1), z.lte(7)),
  hour: z.int().check(z.gte(0), z.lte(23)),
  covered: z.number().check(z.gte(0), z.lte(1)),
});
export type CoverCell = z.infer<typeof CoverCell>;

export const Trends = z.object({
  weeks: z.int(),
  /** The first Monday. Weeks and hours are those of `timeZone`, the programme's. */
  from: z.iso.date(),
  timeZone: z.string(),
  /** What has happened is in it; what never has (nothing of that severity) is not. */
  times: z.array(z.object({ severity: Severity, milestone: Milestone, spread: Spread })),
  /** Every week, the oldest first. The last is not over. */
  perWeek: z.array(TrendWeek),
  /** Of the cases that a rule had opened and that were closed, without those whose member was not reached: no crisis; the rule changed for it. */
  falseMatches: z.object({ noCrisis: Percent, ruleWrong: Percent }),
  /** Hours that have been. */
  cover: z.array(CoverCell),
});
export type Trends = z.infer<typeof Trends>;
