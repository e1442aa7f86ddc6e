import type { EscalationStatus } from '#libs/contracts';
import { EscalationStatus as Statuses } from '#libs/contracts';
import { actedOn, type EscalationMove, heard, heldStatuses, isActedOn, next } from './escalation.machine.js';

const moves = [
  'acknowledge',
  'contact',
  'make-safe',
  'hand-over',
  'hear-more',
  'worsen',
  'lapse',
  'close',
] as const satisfies EscalationMove[];
const statuses = Statuses.options;
const no = null;

/** The whole of it, in the order of `moves`. */
const table: Record<EscalationStatus, readonly (EscalationStatus | null)[]> = {
  //               acknowledge     contact      make-safe  hand-over      hear-more    worsen          lapse   close
  open: ['acknowledged', no, no, no, no, no, no, no],
  acknowledged: [no, 'contacted', no, 'handed-over', no, no, 'open', 'closed'],
  contacted: [no, no, 'safe', 'handed-over', no, 'acknowledged', 'open', 'closed'],
  safe: [no, no, no, 'handed-over', 'contacted', 'acknowledged', 'open', 'closed'],
  'handed-over': ['acknowledged', no, no, no, no, no, 'open', no],
  closed: [no, no, no, no, no, no, no, no],
};

describe('the moves of an escalation', () => {
  const every = statuses.flatMap((from) => moves.map((move, n) => [from, move, table[from][n] ?? null] as const));

  it.each(every)('%s, %s: %s', (from, move, to) => {
    if (to) expect(next(from, move)).toBe(to);
    else expect(() => next(from, move)).toThrow(`an escalation that is ${from} can't ${move}`);
  });

  it('end only where a person ends them, and from every other status somebody can be called again', () => {
    expect(every.filter(([from, , to]) => from === 'closed' && to).length).toBe(0);
    expect(every.flatMap(([from, move, to]) => (to === 'closed' ? [[from, move]] : []))).toEqual([
      ['acknowledged', 'close'],
      ['contacted', 'close'],
      ['safe', 'close'],
    ]);
    for (const from of heldStatuses) expect(next(from, 'lapse')).toBe('open');
  });

  it('leave what is heard where it is, unless it puts something in doubt', () => {
    for (const from of statuses)
      for (const move of ['hear-more', 'worsen'] as const) {
        const to = table[from][moves.indexOf(move)];
        expect([from, move, heard(from, move)]).toEqual([from, move, to ?? from]);
      }
  });

  it('tell who has it from who acts on it: whoever hands over waits', () => {
    expect(heldStatuses).toEqual(['acknowledged', 'contacted', 'safe', 'handed-over']);
    expect(actedOn).toEqual(heldStatuses.filter((status) => status !== 'handed-over'));
    expect(statuses.filter(isActedOn)).toEqual(actedOn);
  });
});
