import { type EscalationMove, next } from './escalation.machine.js';

describe('the moves of an escalation', () => {
  const moves: EscalationMove[] = ['acknowledge', 'contact', 'lapse', 'close'];
  const statuses = ['open', 'acknowledged', 'contacted', 'closed'] as const;

  it.each([
    ['open', 'acknowledge', 'acknowledged'],
    ['acknowledged', 'contact', 'contacted'],
    ['acknowledged', 'lapse', 'open'],
    ['contacted', 'lapse', 'open'],
    ['acknowledged', 'close', 'closed'],
    ['contacted', 'close', 'closed'],
  ] as const)('%s, %s: %s', (from, move, to) => {
    expect(next(from, move)).toBe(to);
  });

  it('has no others: nobody closes what nobody has, and nothing reopens', () => {
    const legal = statuses.flatMap((status) =>
      moves.filter((move) => {
        try {
          next(status, move);
          return true;
        } catch {
          return false;
        }
      }),
    );
    expect(legal).toHaveLength(6);
    expect(() => next('open', 'close')).toThrow();
    for (const move of moves) expect(() => next('closed', move)).toThrow();
  });
});
