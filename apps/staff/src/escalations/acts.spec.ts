import { Disposition, type EscalationRow } from '#libs/contracts';
import { en } from '../wording/en.js';
import { actsOn, leadsWith, mayEndAs } from './acts.js';
import { isForMe, isHeld, isMine, isUrgentAndWaiting } from './queue.js';
import { capital, standing } from './standing.js';

const row = (changes: Partial<EscalationRow>): EscalationRow =>
  ({
    status: 'open',
    severity: 'imminent',
    clock: 'answer',
    holder: null,
    mine: false,
    handedTo: null,
    safe: false,
    ...changes,
  }) as EscalationRow;
const mine = (changes: Partial<EscalationRow>) => row({ holder: 'Dana', mine: true, ...changes });
const acceptBy = '2026-01-05T18:10:00.000Z';
const toLee = { name: 'Lee', mine: false, acceptBy };
const toMe = { name: 'Dana', mine: true, acceptBy };
const toAnyone = { name: null, mine: false, acceptBy };

/** A case at each state, what is offered, and how it reads. */
const states = [
  [row({}), 'acknowledge write pageNext', 'no one yet'],
  [mine({ status: 'acknowledged' }), 'write markContacted handOver pageNext', 'you have it'],
  [mine({ status: 'acknowledged', clock: 'safety' }), 'markContacted write handOver pageNext', 'you have it'],
  [mine({ status: 'contacted', clock: 'safety' }), 'markSafe write handOver pageNext', 'you have it, contacted'],
  [mine({ status: 'safe', clock: 'close', safe: true }), 'handOver write pageNext', 'you have it, safety check done'],
  [mine({ status: 'handed-over', handedTo: toLee }), 'acknowledge write pageNext', 'you hand it to Lee'],
  [mine({ status: 'handed-over', handedTo: toAnyone }), 'acknowledge write pageNext', 'you hand it to whoever is on duty'],
  [row({ status: 'handed-over', holder: 'Sam', handedTo: toMe }), 'acknowledge write pageNext', 'Sam hands it to you'],
  [row({ status: 'handed-over', holder: 'Sam', handedTo: toAnyone }), 'acknowledge write pageNext', 'Sam hands it to whoever is on duty'],
  [row({ status: 'handed-over', holder: 'Sam', handedTo: toLee }), 'write pageNext', 'Sam hands it to Lee'],
  [row({ status: 'contacted', holder: 'Sam' }), 'write pageNext', 'Sam has it, contacted'],
  [mine({ status: 'acknowledged', aboutRoom: true }), 'markContacted handOver pageNext', 'you have it'],
  [mine({ status: 'closed' }), '', 'closed'],
] as const;

describe('a case', () => {
  it.each(states)('%j: %s; %s', (one, acts, words) => {
    expect([actsOn(one).join(' '), standing(one, en)]).toEqual([acts, words]);
  });

  it('leads with what comes next, and with its end once the safety check is done', () => {
    expect(states.map(([one]) => leadsWith(one))).toEqual(
      states.map(([one, acts]) => (one.safe ? undefined : acts.split(' ')[0] || undefined)),
    );
    expect(leadsWith(mine({ status: 'acknowledged', clock: 'close', safe: true }))).toBeUndefined();
  });

  it('may end as its urgency allows', () => {
    const ends = (over: Partial<EscalationRow>) => Disposition.options.filter((one) => mayEndAs(row(over), one));
    expect(ends({})).toEqual(['passed-to-crisis-team', 'emergency-services', 'could-not-reach']);
    expect(ends({ safe: true })).toEqual(Disposition.options);
    expect(ends({ severity: 'high' })).toEqual(Disposition.options);
  });

  it('calls out loud for whom it waits', () => {
    const calls = states.filter(([one]) => isUrgentAndWaiting(one)).map(([, , words]) => words);
    expect(calls).toEqual(['no one yet', 'Sam hands it to you', 'Sam hands it to whoever is on duty']);
    expect(isUrgentAndWaiting(row({ severity: 'high' }))).toBe(false);
    expect(isForMe(row({ severity: 'high' }))).toBe(true);
  });

  it('is mine while I have it, or it is on its way to me', () => {
    const handed = row({ status: 'handed-over', holder: 'Sam', handedTo: toMe });
    expect([isMine(handed), isHeld(handed), isMine(mine({})), isHeld(mine({ status: 'handed-over', handedTo: toLee }))]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(capital('you have it')).toBe('You have it');
  });
});
