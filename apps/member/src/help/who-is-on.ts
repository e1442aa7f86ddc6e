import type { OnDuty } from '#libs/contracts';
import { type Clock, listOf } from '#libs/ui';
import type { Words } from '../wording/index.js';

interface Cover {
  on: readonly OnDuty[];
  nextOnAt: string | null;
}

/** Who answers, to the minute. It never says that somebody is there when nobody is. */
export function whoIsOn(words: Words, clock: Clock, cover: Cover, now: number): string {
  const on = stillOn(cover.on, now);
  const [only] = on;
  if (only && on.length === 1)
    return only.until === null ? words.crisis.onNow(only.name) : words.crisis.onUntil(only.name, clock.moment(only.until, now));
  if (on.length > 1)
    return words.crisis.allOnNow(
      listOf(
        words.language,
        on.map(({ name }) => name),
      ),
    );
  return cover.nextOnAt !== null && Date.parse(cover.nextOnAt) > now
    ? words.crisis.nobodyOnUntil(clock.moment(cover.nextOnAt, now))
    : words.crisis.nobodyOn;
}

/** A shift that has ended since we were told is over. */
export const stillOn = (on: readonly OnDuty[], now: number): readonly OnDuty[] =>
  on.filter(({ until }) => until === null || Date.parse(until) > now);
