import type { Called, WhatNext } from '#libs/contracts';
import type { Clock } from '#libs/ui';
import type { Words } from '../wording/index.js';

const MINUTE = 60_000;
/** Less than this beyond a minute is the way here and the two clocks, and no minute more. A step may be as late. */
const GRACE = 10_000;
/** Longer than this is a time of day. */
const LONGEST_WAIT = 90 * MINUTE;

/** In words and to the minute what the plan does. `called`: it has been asked for; else: if it were. */
export function whatNextSentence(
  { crisis }: Pick<Words, 'crisis'>,
  clock: Clock,
  next: WhatNext,
  at: { now: number; called: boolean },
): string {
  const words = crisis.next;
  if (next.state === 'nobody') return words.nobody;
  if (next.state === 'taken') return next.another ? `${words.taken[next.role]} ${words.takenByOne}` : words.taken[next.role];
  const { ifNobody } = next;
  const first = at.called ? ofCalled(next.called, words.asked, words.askedSome) : ofCalled(next.called, words.wouldAsk, words.wouldAskSome);
  // A time that has gone by says nothing: what came of it is asked again.
  if (!ifNobody || Date.parse(ifNobody.at) <= at.now) return first;
  const wait = Date.parse(ifNobody.at) - at.now;
  const minutes = Math.max(1, Math.ceil((wait - GRACE) / MINUTE));
  const when = wait > LONGEST_WAIT ? words.by(clock.moment(ifNobody.at, at.now)) : words.withinMinutes(minutes);
  return `${first} ${ifNobody.more > 0 ? words.thenMore(when, ifNobody.more) : words.thenAgain(when)}`;
}

function ofCalled({ people, role }: Called, one: Record<NonNullable<Called['role']>, string>, some: (people: number) => string): string {
  return people === 1 && role !== null ? one[role] : some(people);
}
