import type { Category } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { type CounselorSeat, putInForce } from '#libs/rooms';

declare const tx: Tx;
declare const seat: CounselorSeat;
const terms = { kind: 'mute', accountId: 'a', seconds: null, reason: null, minutes: 5 } as const;

/** Checked by the compiler, never run: a sanction without a person of the staff behind it does not compile. */
export const cannotPunishByMachine = () => {
  // @ts-expect-error nobody is not a person
  void putInForce(tx, null, seat, terms);
  // @ts-expect-error what a screening found is not a person
  void putInForce(tx, { category: 'suicide' satisfies Category }, seat, terms);
  // @ts-expect-error a member is not staff
  void putInForce(tx, { accountId: 'a', organisationId: 'o', role: 'member' }, seat, terms);
};
