import { jest } from '@jest/globals';
import { Patrol } from './patrol.js';

const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
let there: string[];
let looks: string[][];
let failures: unknown[];
let patrol: Patrol<string>;

const walk = (look: (some: readonly string[]) => Promise<undefined> = () => Promise.resolve(undefined)) => {
  patrol = new Patrol({
    all: () => there,
    most: 2,
    everyMs: 1_000,
    look: (some) => {
      looks.push([...some]);
      return look(some);
    },
    failed: (error) => failures.push(error),
  });
  patrol.start();
};

describe('patrol', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    there = [...seven];
    looks = [];
    failures = [];
  });
  afterEach(() => {
    patrol.stop();
    jest.useRealTimers();
  });

  it('looks at everybody once within the time, a part after the other', async () => {
    walk();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(looks).toEqual([['g', 'f']]);
    await jest.advanceTimersByTimeAsync(250);
    expect(looks).toEqual([
      ['g', 'f'],
      ['e', 'd'],
    ]);
    await jest.advanceTimersByTimeAsync(500);
    expect(looks.flat().sort()).toEqual(seven);
  });

  it('looks first at who came during a round', async () => {
    walk();
    await jest.advanceTimersByTimeAsync(1_000);
    there.push('new');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(looks[4]).toEqual(['new', 'g']);
  });

  it('waits for a look that takes long, and then hurries', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    walk(() => (looks.length === 1 ? promise : Promise.resolve(undefined)));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(looks).toHaveLength(1);
    resolve(undefined);
    await jest.advanceTimersByTimeAsync(0);
    expect(looks).toHaveLength(2);
  });

  it('looks on where one look failed, and says so', async () => {
    const failure = new Error('the database is away');
    walk(() => (looks.length === 1 ? Promise.reject(failure) : Promise.resolve(undefined)));
    await jest.advanceTimersByTimeAsync(1_750);
    expect(failures).toEqual([failure]);
    expect(looks).toHaveLength(4);
  });

  it('looks again at a house that was empty', async () => {
    there = [];
    walk();
    await jest.advanceTimersByTimeAsync(1_000);
    there = ['a'];
    await jest.advanceTimersByTimeAsync(1_000);
    expect(looks).toEqual([['a']]);
  });

  it('ends where it is stopped, in the middle of a look too', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    walk(() => promise);
    await jest.advanceTimersByTimeAsync(1_000);
    patrol.stop();
    resolve(undefined);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(looks).toHaveLength(1);
  });
});
