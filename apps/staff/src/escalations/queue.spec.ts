import type { EscalationRow } from '#libs/contracts';
import { caseNumber, isCalling, isUrgentAndWaiting, timeLeft, withReply, withRow } from './queue.js';

const row = (id: string, changes: Partial<EscalationRow> = {}): EscalationRow =>
  ({
    id,
    number: Number(id),
    cause: 'suicide',
    severity: 'imminent',
    status: 'open',
    since: '2026-01-05T18:00:00.000Z',
    handedTo: null,
    dueAt: '2026-01-05T18:10:00.000Z',
    holder: null,
    mine: false,
    paged: false,
    version: 1,
    ...changes,
  }) as EscalationRow;
const at = (time: string) => Date.parse(`2026-01-05T${time}Z`);
const ids = (rows: readonly EscalationRow[]) => rows.map((r) => r.id as string);

describe('time left', () => {
  it('is calm in the first half, then soon, then late', () => {
    expect(timeLeft(row('1'), at('18:04:59'))).toMatchObject({ due: 'ok' });
    expect(timeLeft(row('1'), at('18:05:00'))).toEqual({ due: 'soon', ms: 300_000, burnt: 0.5 });
    expect(timeLeft(row('1'), at('18:12:10'))).toEqual({ due: 'late', ms: 130_000, burnt: 1 });
  });

  it('is late at the very moment it is due', () => {
    expect(timeLeft(row('1'), at('18:10:00')).due).toBe('late');
  });

  it('does not burn backwards when the clock is behind the opening', () => {
    expect(timeLeft(row('1'), at('17:59:00')).burnt).toBe(0);
  });
});

describe('the queue', () => {
  const late = row('1', { dueAt: '2026-01-05T17:00:00.000Z' });
  const next = row('2', { dueAt: '2026-01-05T18:10:00.000Z' });
  const today = row('3', { dueAt: '2026-01-06T18:10:00.000Z', severity: 'concern' });

  it('puts the soonest due first, so that what is late stays on top', () => {
    expect(ids(withReply([], [today, next, late], 'open'))).toEqual(['1', '2', '3']);
    expect(ids(withRow([late, today], next, 'open'))).toEqual(['1', '2', '3']);
  });

  it('puts a drill below every real one, however long it has been due', () => {
    const drill = row('4', { drill: true, dueAt: '2026-01-05T16:00:00.000Z' });
    const real = [late, next, today].map((one) => ({ ...one, drill: false }));
    expect(ids(withReply([], [drill, ...real], 'open'))).toEqual(['1', '2', '3', '4']);
    expect(ids(withRow(real, drill, 'open'))).toEqual(['1', '2', '3', '4']);
  });

  it('lets go of a row that no longer belongs to the view', () => {
    const taken = row('2', { status: 'acknowledged', holder: 'Sam', version: 2 });
    expect(ids(withRow([late, next], taken, 'unclaimed'))).toEqual(['1']);
    expect(ids(withRow([late, next], taken, 'open'))).toEqual(['1', '2']);
    expect(ids(withRow([late, next], row('2', { status: 'closed', version: 3 }), 'open'))).toEqual(['1']);
  });

  it('does not let an older answer undo a newer frame', () => {
    const newer = row('2', { status: 'acknowledged', version: 5 });
    expect(withReply([newer], [row('2', { version: 4 })], 'open')[0]?.version).toBe(5);
    expect(withRow([newer], row('2', { version: 4 }), 'open')[0]?.version).toBe(5);
    expect(ids(withReply([newer], [row('2', { version: 4 })], 'unclaimed'))).toEqual([]);
  });

  it('keeps what came while the list was on its way, and lets go of what ended', () => {
    expect(ids(withReply([late, next], [late], 'open', [next]))).toEqual(['1', '2']);
    const ended = row('2', { status: 'closed', version: 3 });
    expect(ids(withReply([late], [late, next], 'open', [ended]))).toEqual(['1']);
    expect(withReply([late], [late, row('2', { version: 7 })], 'open', [next])[1]?.version).toBe(7);
  });

  it('alarms only for an urgent one that nobody has', () => {
    expect(isUrgentAndWaiting(next)).toBe(true);
    expect(isUrgentAndWaiting(row('2', { status: 'acknowledged' }))).toBe(false);
    expect(isUrgentAndWaiting(today)).toBe(false);
  });

  it('calls for a member who asked for a call, and for a page that came, while it waits', () => {
    const soon = row('2', { severity: 'high' });
    const paged = { ...soon, paged: true };
    expect(isCalling(soon)).toBe(false);
    expect(isCalling(paged)).toBe(true);
    expect(isCalling({ ...soon, cause: 'call-me' })).toBe(true);
    const handed = { name: null, mine: false, acceptBy: '2026-01-05T18:10:00.000Z' };
    expect(isCalling({ ...paged, status: 'handed-over', handedTo: handed })).toBe(true);
    for (const changes of [{ status: 'acknowledged' }, { severity: 'concern' }, { severity: 'imminent' }] as const)
      expect(isCalling({ ...paged, ...changes })).toBe(false);
  });

  it('speaks of a case by four digits', () => {
    expect(caseNumber(412)).toBe('ESC-0412');
    expect(caseNumber(123456)).toBe('ESC-123456');
  });
});
