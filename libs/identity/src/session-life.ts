import { DateTime } from 'luxon';
import type { Role } from '#libs/contracts';
import type { Phone, Principal, Proven } from './principal.js';

export interface SessionLife {
  /** Ends when nothing was asked for so long. */
  readonly idleSeconds: number;
  /** Ends then, whatever is asked. */
  readonly wholeSeconds: number;
  /** The cookie outlives the browser: false on a shared phone and on a staff computer. */
  readonly outlivesBrowser: boolean;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const staff: SessionLife = { idleSeconds: 30 * MINUTE, wholeSeconds: 12 * HOUR, outlivesBrowser: false };
const member: Record<Phone, SessionLife> = {
  own: { idleSeconds: 14 * DAY, wholeSeconds: 60 * DAY, outlivesBrowser: true },
  shared: { idleSeconds: 20 * MINUTE, wholeSeconds: 4 * HOUR, outlivesBrowser: false },
};

export const lifeOf = (role: Role, phone: Phone): SessionLife => (role === 'member' ? member[phone] : staff);

export function principalOf(proven: Proven): Principal {
  const { at, ...who } = proven;
  const { idleSeconds, wholeSeconds } = lifeOf(who.role, who.phone);
  const endsAt = DateTime.fromJSDate(at).plus({ seconds: wholeSeconds }).toJSDate().toISOString();
  return { ...who, startedAt: at.toISOString(), idleSeconds, endsAt };
}
