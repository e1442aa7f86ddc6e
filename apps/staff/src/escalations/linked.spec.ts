import type { EscalationCase, EscalationRow, LinkedCase } from '#libs/contracts';
import { newsOfLinked } from './linked.js';

const row = (id: string, changes: Partial<EscalationRow> = {}): EscalationRow =>
  ({ id, version: 1, status: 'open', roomId: 'r', alias: 'Heron', aboutRoom: false, drill: false, ...changes }) as EscalationRow;
const linked = (id: string, changes: Partial<LinkedCase> = {}): LinkedCase =>
  ({ id, version: 1, status: 'open', ...changes }) as LinkedCase;
const of = (...others: LinkedCase[]): Pick<EscalationCase, 'row' | 'linked'> => ({ row: row('1'), linked: others });

describe('news of a member’s other cases', () => {
  it('is nothing while the queue says what was read', () => {
    expect(newsOfLinked(of(), [row('1')])).toBe('');
    expect(newsOfLinked(of(linked('2'), linked('3', { status: 'closed' })), [row('1'), row('2')])).toBe('');
  });

  it('is one that was opened, one that went on and one that ended', () => {
    expect(newsOfLinked(of(), [row('1'), row('2')])).toBe('2:1');
    expect(newsOfLinked(of(linked('2')), [row('1'), row('2', { version: 4 })])).toBe('2:4');
    expect(newsOfLinked(of(linked('2')), [row('1')])).toBe('2');
  });

  it('is one of another room when it was read before', () => {
    const elsewhere = { roomId: 'other' as EscalationRow['roomId'], alias: 'Otter', version: 2 };
    expect(newsOfLinked(of(linked('2')), [row('1'), row('2', elsewhere)])).toBe('2:2');
  });

  it('is not what is about somebody else, about nobody, or this case itself', () => {
    const others = [
      row('1', { version: 9 }),
      row('2', { alias: 'Maple' }),
      row('3', { roomId: 'other' as EscalationRow['roomId'] }),
      row('4', { aboutRoom: true }),
      row('5', { drill: true }),
    ];
    expect(newsOfLinked(of(), others)).toBe('');
  });
});
