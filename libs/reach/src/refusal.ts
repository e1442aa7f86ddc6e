import type { Delivery } from '#libs/platform';

/** A push service takes nothing from us for a browser: it was turned on under another key than ours, or something of ours is wrong that passes. */
export const isRefusal = (delivery: Delivery): boolean => !delivery.accepted && delivery.reason === 'outside-forbidden';

/** SQL, of a browser that is refused now: since when it is. */
export const REFUSED_SINCE = 'coalesce(first_refused_at, clock_now())';

/** SQL, of a browser that is refused now: it was so an hour ago. That is no fault of a moment, as a clock of ours that is wrong. */
export const REFUSED_FOR_LONG = `first_refused_at <= clock_now() - interval '1 hour'`;
