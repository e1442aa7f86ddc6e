import { jest } from '@jest/globals';
import { BY_ITSELF, Lane, type Rides } from './lane.js';

interface Item {
  readonly key: string;
  readonly name: string;
}
const item = (name: string, key = name): Item => ({ key, name });

/** Runs that the test ends when it wants to; what it does with an item is said by the item's name. */
class Stage implements Rides<Item, string> {
  readonly runs: string[][] = [];
  readonly aloneRuns: string[] = [];
  #gates: (() => void)[] = [];
  outage: Error | null = null;

  keyOf = ({ key }: Item) => key;
  async together(items: readonly Item[]) {
    this.runs.push(items.map(({ name }) => name));
    await new Promise<void>((resolve) => this.#gates.push(resolve));
    if (this.outage) throw this.outage;
    return items.map(({ name }) => (name.startsWith('odd') ? BY_ITSELF : `kept ${name}`));
  }
  alone({ name }: Item) {
    this.aloneRuns.push(name);
    return name.includes('bad') ? Promise.reject(new Error(name)) : Promise.resolve(`kept ${name} alone`);
  }
  async endRun() {
    this.#gates.shift()?.();
    await new Promise(setImmediate);
  }
}

describe('the lane', () => {
  it('takes those who arrive during a run along in the next, all of them', async () => {
    const stage = new Stage();
    const lane = new Lane(stage);
    const answers = ['one', 'two', 'three'].map((name) => lane.submit(item(name)));
    await stage.endRun();
    await stage.endRun();
    expect(stage.runs).toEqual([['one'], ['two', 'three']]);
    expect(await Promise.all(answers)).toEqual(['kept one', 'kept two', 'kept three']);
  });

  it('keeps the order of one key, one at a time', async () => {
    const stage = new Stage();
    const lane = new Lane(stage);
    const answers = [item('first'), item('a', 'heron'), item('b', 'heron'), item('c', 'wren')].map((one) => lane.submit(one));
    for (let run = 0; run < 3; run += 1) await stage.endRun();
    expect(stage.runs).toEqual([['first'], ['a', 'c'], ['b']]);
    expect(await Promise.all(answers)).toHaveLength(4);
  });

  it('lets one that can not go along fail alone', async () => {
    const stage = new Stage();
    const lane = new Lane(stage);
    const [good, odd, bad] = [lane.submit(item('good')), lane.submit(item('odd')), lane.submit(item('odd bad'))];
    const refused = expect(bad).rejects.toThrow('odd bad');
    await stage.endRun();
    await stage.endRun();
    expect(await Promise.all([good, odd])).toEqual(['kept good', 'kept odd alone']);
    await refused;
    expect(stage.aloneRuns).toEqual(['odd', 'odd bad']);
  });

  it('tells everybody when nobody gets an answer, and goes on with the next', async () => {
    const stage = new Stage();
    const lane = new Lane(stage);
    stage.outage = new Error('away');
    const lost = expect(lane.submit(item('one'))).rejects.toThrow('away');
    const next = lane.submit(item('two'));
    await stage.endRun();
    await lost;
    stage.outage = null;
    await stage.endRun();
    expect(await next).toBe('kept two');
    expect(stage.aloneRuns).toEqual([]);
  });

  it('lets go first who goes ahead, and takes whom they wait for along', async () => {
    const stage = new Stage();
    const lane = new Lane(stage);
    const calm = Array.from({ length: 300 }, (_, n) => item(`calm ${String(n)}`));
    const answers = [item('first'), ...calm, item('of heron', 'heron'), item('later of heron', 'heron')].map((one) => lane.submit(one));
    answers.push(lane.submit(item('call'), { ahead: true }), lane.submit(item('call of heron', 'heron'), { ahead: true }));
    expect(lane.pressed).toBe(true);
    for (let run = 0; run < 8; run += 1) await stage.endRun();
    expect(stage.runs[1]?.slice(0, 3)).toEqual(['call', 'of heron', 'calm 0']);
    expect(stage.runs[2]?.[0]).toBe('call of heron');
    expect(stage.runs.map(({ length }) => length)).toEqual([1, 64, 128, 112]);
    await Promise.all(answers);
  });

  it('refuses one key that would fill it, but not who goes ahead', async () => {
    const lane = new Lane(new Stage());
    const of = (n: number) => lane.submit(item(String(n), 'heron'));
    void Promise.allSettled(Array.from({ length: 65 }, (_, n) => of(n)));
    await expect(of(65)).rejects.toMatchObject({ code: 'busy' });
    lane.submit(item('call', 'heron'), { ahead: true }).catch(() => undefined); // it waits beyond this test
    expect(lane.length).toBe(66);
  });

  it('answers whoever asks for the same with it: a retry makes no second item', async () => {
    const stage = new Stage();
    const lane = new Lane(stage);
    const ask = () => lane.submit(item('call', 'heron'), { ahead: true, same: 'call' });
    const answers = [lane.submit(item('first')), ask(), ask(), ask()];
    expect(lane.length).toBe(2);
    for (let run = 0; run < 2; run += 1) await stage.endRun();
    expect(await Promise.all(answers)).toEqual(['kept first', 'kept call', 'kept call', 'kept call']);
    const later = ask();
    await stage.endRun();
    expect(await later).toBe('kept call');
    expect(stage.runs).toEqual([['first'], ['call'], ['call']]);
  });

  describe('that stands still', () => {
    beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
    afterEach(() => jest.useRealTimers());
    const busy = { code: 'busy', extra: { retryAfterMs: expect.any(Number) } };

    it('tells who was told so, and wants to hear it, what became of it', async () => {
      const stage = new Stage();
      const lane = new Lane(stage);
      const told = expect(lane.submit(item('call'), { ahead: true, same: 'call' })).rejects.toMatchObject(busy);
      jest.advanceTimersByTime(650);
      await told;
      expect(lane.underWay('other')).toBeUndefined();
      const became = lane.underWay('call');
      jest.advanceTimersByTime(60_000);
      await stage.endRun();
      expect(await became).toBe('kept call');
      expect(lane.underWay('call')).toBeUndefined();
    });

    it('says so to everybody long before two seconds are over, drops who has not begun, and keeps who goes ahead', async () => {
      const stage = new Stage();
      const lane = new Lane(stage);
      const stuck = [item('begun'), item('calm'), item('mine', 'heron'), item('behind', 'heron')].map((one) => lane.submit(one));
      const call = expect(lane.submit(item('call'), { ahead: true })).rejects.toMatchObject(busy);
      const told = Promise.all(stuck.map((one) => expect(one).rejects.toMatchObject(busy)));
      jest.advanceTimersByTime(950);
      await call;
      jest.advanceTimersByTime(150);
      const late = lane.submit(item('late'));
      jest.advanceTimersByTime(150);
      await told;
      expect(lane.length).toBe(3);
      for (let run = 0; run < 2; run += 1) await stage.endRun();
      expect(await late).toBe('kept late');
      expect(stage.runs).toEqual([['begun'], ['call', 'late']]);
      expect(lane.length).toBe(0);
      expect(jest.getTimerCount()).toBe(1);
      jest.advanceTimersByTime(200);
      expect(jest.getTimerCount()).toBe(0);
    });

    it('tells each who asks once, and does once what they asked for again', async () => {
      const stage = new Stage();
      const lane = new Lane(stage);
      const told = jest.fn();
      const ask = () =>
        lane.submit(item('call'), { ahead: true, same: 'call' }).catch((error: unknown) => {
          told(error);
        });
      lane.submit(item('begun')).catch(() => undefined);
      for (let again = 0; again < 5; again += 1) {
        void ask();
        jest.advanceTimersByTime(2_000);
        await new Promise(setImmediate);
        expect(told).toHaveBeenCalledTimes(again + 1);
      }
      expect(lane.length).toBe(2);
      expect(jest.getTimerCount()).toBe(0); // nobody waits for an answer
      for (let run = 0; run < 2; run += 1) await stage.endRun();
      expect(stage.runs).toEqual([['begun'], ['call']]);
      expect(lane.length).toBe(0);
    });
  });
});
