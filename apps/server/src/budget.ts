import { Injectable } from '@nestjs/common';
import { Metrics, Problem, TokenBuckets } from '#libs/platform';
import type { Waiting } from './admission.js';

/**
 * Half a minute of hard work at once, and 40 things a second for ever. Whoever reads at the speed of a person meets neither; nor
 * does a page that fetches 70,000 missed messages.
 */
const AT_ONCE = 1_200;
const A_SECOND = 40;

/**
 * What one account, or one address that nobody is signed in from, may ask of this node: over HTTP and all its sockets together.
 * In memory, because what it saves is this node's work (see ADR 0021); what one may *say* is counted in the database, over all
 * nodes. What a crisis needs has a bucket of its own: a page that asks too much keeps no counselor from taking a case.
 */
@Injectable()
export class Budget {
  protected readonly buckets = new TokenBuckets(AT_ONCE, A_SECOND);
  constructor(private readonly metrics: Metrics) {}

  /** @returns the refusal, or null for "go on" */
  spend(whom: string, place: Waiting): Problem | null {
    const retryAfterMs = this.buckets.take(place === 'care' ? `care ${whom}` : whom);
    if (retryAfterMs === 0) return null;
    this.metrics.refused.inc({ code: 'too-fast', place });
    return new Problem('too-fast', { retryAfterMs });
  }
}
