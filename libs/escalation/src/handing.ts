import { type DataKey, Problem, type Tx } from '#libs/platform';
import type { Act, Taken } from './acts.js';
import { targetMinutes } from './clocks.js';
import { handedNoteSealedAs } from './escalation.entity.js';
import { next } from './escalation.machine.js';
import { backup, type Colleague } from './plan.js';
import { colleaguesOf } from './sight.js';
import { later } from './time.js';
import { besidePlan, writePages } from './write-pages.js';

interface Handed {
  /** Null: whoever is on shift. */
  readonly to: string | null;
  readonly note: string;
  readonly key: DataKey;
}

/** Stands in the timeline where a name would: nobody in particular. */
export const ON_SHIFT = 'on-shift';

/** One hand-over, for the giver who holds the escalation's lock. */
export async function handing(tx: Tx, { escalation, by }: Taken, { to, note, key }: Handed): Promise<Act> {
  const { id, severity, status } = escalation;
  const whom = receiversOf(await colleaguesOf(tx, id), { giver: by.accountId, to });
  return {
    change: {
      status: next(status, 'hand-over'),
      receiverId: to,
      nextPageAt: null, // a second is called again beside whoever accepts
      handedAt: tx.now,
      handedNoteSealed: key.sealText(handedNoteSealedAs(id), note).toString('base64url'),
      lapsesAt: later(tx.now, targetMinutes.accept[severity] * 60),
      ...besidePlan(escalation),
    },
    entry: 'handed-over',
    what: to ?? ON_SHIFT,
    follows: () => writePages(tx, escalation, whom, ['in-app', 'email']),
  };
}

/** Whoever of them is on shift and leads a room of it, or else backup. */
export function onShift(colleagues: readonly Colleague[], besides: string | null): Colleague[] {
  const there = colleagues.filter((one) => one.signsIn && one.leads && one.onShift && one.accountId !== besides);
  return there.length > 0 ? there : backup(colleagues, besides);
}

function receiversOf(colleagues: readonly Colleague[], { giver, to }: { giver: string; to: string | null }): Colleague[] {
  if (to === null) return onShift(colleagues, giver);
  const receiver = colleagues.find((one) => one.accountId === to && one.signsIn && to !== giver);
  if (!receiver) throw new Problem('colleague-cannot-take');
  return [receiver];
}
