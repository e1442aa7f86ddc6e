import { jest } from '@jest/globals';
import type { Log } from '#libs/platform';
import type { PresenceBook } from '#libs/rooms';
import type { OpenSockets } from './open-sockets.js';
import type { Sessions } from './session-middleware.js';
import { SocketKeeper } from './socket-keeper.js';

const settle = () => new Promise(setImmediate);

/** A node with one socket, whose checks the test ends when it wants to. */
class Node {
  readonly checks: PromiseWithResolvers<Set<string>>[] = [];
  readonly sent: string[] = [];
  readonly logged: string[] = [];
  readonly keeper: SocketKeeper;

  constructor() {
    const all = () => [{ speaker: { sessionRef: 's1' } }].values();
    const ended = () => {
      const check = Promise.withResolvers<Set<string>>();
      this.checks.push(check);
      return check.promise;
    };
    const say = (event: string) => void this.logged.push(event);
    const log = { info: say, warn: say } as unknown as Log;
    this.keeper = new SocketKeeper({ all } as unknown as OpenSockets, { ended } as unknown as Sessions, {} as PresenceBook, log);
  }

  standStill = () => {
    jest.advanceTimersByTime(1_001);
  };
  send = (what: string) => {
    this.keeper.caughtUp().then(
      () => this.sent.push(what),
      () => this.sent.push(`not ${what}`),
    );
  };
  answer = async (n: number) => {
    this.checks[n]?.resolve(new Set());
    await settle();
  };
  fail = async (n: number) => {
    this.checks[n]?.reject(new Error('away'));
    await settle();
  };
}

describe('what is sent after its node stood still', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it('waits for a check, and for none while the node is awake', async () => {
    const { standStill, send, answer, checks, sent } = new Node();
    send('at once');
    await settle();
    expect([checks.length, sent]).toEqual([0, ['at once']]);
    standStill();
    send('later');
    await settle();
    expect([checks.length, sent]).toEqual([1, ['at once']]);
    await answer(0);
    expect(sent).toEqual(['at once', 'later']);
  });

  it('shares one check under way and one next, however often it stands still', async () => {
    const { standStill, send, answer, checks, sent } = new Node();
    for (const what of ['one', 'two', 'three', 'four']) {
      standStill();
      send(what);
      await settle();
    }
    expect(checks).toHaveLength(1);
    await answer(0);
    expect([checks.length, sent]).toEqual([2, []]);
    await answer(1);
    expect(sent.toSorted()).toEqual(['four', 'one', 'three', 'two']);
    expect(checks).toHaveLength(2);
  });

  it('waits for the next check where the node stood still again during the first', async () => {
    const { standStill, send, answer, checks, sent } = new Node();
    standStill();
    send('text');
    await settle();
    standStill();
    await answer(0);
    expect([checks.length, sent]).toEqual([2, []]);
    await answer(1);
    expect(sent).toEqual(['text']);
  });

  it('is not sent where nobody can say who has left, and asks again before the next', async () => {
    const { standStill, send, answer, fail, checks, sent } = new Node();
    standStill();
    send('one');
    await settle();
    await fail(0);
    send('two');
    await settle();
    expect([checks.length, sent]).toEqual([2, ['not one']]);
    await answer(1);
    expect(sent).toEqual(['not one', 'two']);
  });
});

it('says once that no session can be checked, and once that they can be again', async () => {
  const { keeper, answer, fail, logged } = new Node();
  const hear = () => {
    keeper.hear(() => true, 'expired');
  };
  const fails = async (n: number) => {
    hear();
    await fail(n);
  };
  for (const n of [0, 1, 2]) await fails(n);
  expect(logged).toEqual(['sessions-not-checked']);
  for (const n of [3, 4]) {
    hear();
    await answer(n);
  }
  expect(logged).toEqual(['sessions-not-checked', 'sessions-checked']);
  await fails(5);
  expect(logged).toEqual(['sessions-not-checked', 'sessions-checked', 'sessions-not-checked']);
});
