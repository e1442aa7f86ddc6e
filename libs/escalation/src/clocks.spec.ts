import { severities } from '#libs/contracts';
import { answered, clockOf, idleMinutes, run, runningClock, safetyMinutes, targetMinutes } from './clocks.js';
import type { Escalation } from './escalation.entity.js';
import { standardPlans } from './plan.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 18, minutes));
const opened = at(0);
const fresh = {
  status: 'open',
  severity: 'imminent',
  plan: { ...standardPlans.imminent, from: 0 },
  openedAt: opened,
  clockFrom: null,
  dueAt: at(5),
  answeredAt: null,
  safeBy: at(15),
  safeAt: null,
  handedAt: null,
  lapsesAt: null,
} as const;
const with_ = (over: Partial<Escalation> = {}): Escalation => ({ ...fresh, ...over }) as Escalation;

describe('the clocks of an escalation', () => {
  it.each([
    [{}, 'answer'],
    [{ answeredAt: at(3) }, 'safety'],
    [{ answeredAt: at(3), safeAt: at(9) }, 'close'],
    [{ safeAt: at(9) }, 'close'],
  ] as const)('run by what was done, whoever has it: %j', (facts, clock) => {
    for (const status of ['open', 'acknowledged', 'contacted', 'safe', 'handed-over'] as const)
      expect(clockOf(with_({ ...facts, status }))).toBe(clock);
  });

  it('have a target for each severity, sooner the worse it is', () => {
    const answer = Object.fromEntries(severities.map((severity) => [severity, standardPlans[severity].answerMinutes]));
    expect([answer, targetMinutes.safety]).toEqual([
      { imminent: 5, high: 30, concern: 1440 },
      { imminent: 15, high: 60, concern: 1440 },
    ]);
    for (const minutes of [...Object.values(targetMinutes), ...Object.values(idleMinutes)])
      expect(minutes.imminent < minutes.high && minutes.high < minutes.concern).toBe(true);
    expect(idleMinutes.acknowledged.imminent).toBe(10);
    expect(safetyMinutes({}, 'high')).toBe(60);
    expect(safetyMinutes({ safetyMinutes: 20 }, 'high')).toBe(20);
  });

  it('the first word starts the second clock, from the opening', () => {
    expect(answered(with_(), at(3))).toEqual({ answeredAt: at(3), dueAt: at(15), clockFrom: null, missedAt: null, breachPageAt: null });
    expect(answered(with_({ safeBy: null }), at(3)).dueAt).toEqual(at(15));
    expect(answered(with_({ answeredAt: at(2) }), at(3))).toEqual({});
    expect(answered(with_({ safeAt: at(2) }), at(3))).toEqual({ answeredAt: at(3) });
  });

  it('one that is late as it begins leaves its holder time before it pages anybody', () => {
    expect(answered(with_(), at(20))).toMatchObject({ dueAt: at(15), missedAt: null, breachPageAt: at(30) });
    expect(run(at(20), null, { severity: 'imminent', now: at(20) }).breachPageAt).toEqual(at(30));
    expect(run(at(21), null, { severity: 'imminent', now: at(20) }).breachPageAt).toBeNull();
  });

  it('a hand-over has its own, shown while it is due sooner', () => {
    const handed = { status: 'handed-over', handedAt: at(2), lapsesAt: at(4) } as const;
    expect(runningClock(with_(handed))).toEqual({ clock: 'accept', since: at(2), dueAt: at(4) });
    expect(runningClock(with_({ ...handed, lapsesAt: at(7) }))).toEqual({ clock: 'answer', since: opened, dueAt: at(5) });
    expect(runningClock(with_({ clockFrom: at(1) }))).toEqual({ clock: 'answer', since: at(1), dueAt: at(5) });
    expect(runningClock(with_({ ...handed, status: 'acknowledged' })).clock).toBe('answer');
  });
});
