import type { Share } from '#libs/contracts';
import { wilson } from '#libs/screening';

export interface Judged {
  /** Messages in which nothing was heard, and of which the sample was drawn. */
  readonly unheard: number;
  readonly sampled: number;
  readonly answered: number;
  readonly crises: number;
  readonly unsure: number;
  /** Texts in which something was heard, and a person found that it was a call for help. */
  readonly heard: number;
}

/**
 * heard / (heard + missed). Missed is the share of calls in the sample times all that was unheard; who was unsure counts on neither
 * side. The interval is that of the share, so it holds for what the sample leaves open and for nothing else.
 */
export function recallOf({ unheard, sampled, answered, crises, unsure, heard }: Judged): Share | null {
  if (answered < sampled || heard === 0) return null;
  const missed = wilson(crises, answered - unsure);
  if (!missed) return null;
  const of = (share: number): number => heard / (heard + share * unheard);
  return { share: of(missed.share), low: of(missed.high), high: of(missed.low) };
}

/** Several weeks as one: their unheard messages are alike enough, and thirty of one week say little. */
export function togetherOf(weeks: readonly Judged[]): Share | null {
  const whole = weeks.filter(({ answered, sampled }) => answered === sampled);
  const sum = (field: keyof Judged): number => whole.reduce((total, week) => total + week[field], 0);
  return recallOf({
    unheard: sum('unheard'),
    sampled: sum('sampled'),
    answered: sum('answered'),
    crises: sum('crises'),
    unsure: sum('unsure'),
    heard: sum('heard'),
  });
}
