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
});
