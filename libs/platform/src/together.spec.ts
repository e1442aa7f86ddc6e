import { jest } from '@jest/globals';
import { Together } from './together.js';

/** Statements that the test ends when it wants to. */
class Stage {
  readonly asked: (readonly string[])[] = [];
  readonly #ends: ((error?: Error) => void)[] = [];
  readonly together = new Together<string, string>(async (questions) => {
    this.asked.push(questions);
    await new Promise<void>((resolve, reject) => this.#ends.push((error) => (error ? reject(error) : resolve())));
    return questions.map((question) => `about ${question}`);
  });

  async end(n: number, error?: Error): Promise<void> {
    this.#ends[n]?.(error);
    await turn();
  }
}
const turn = () => new Promise(setImmediate);

describe('questions that are asked together', () => {
  it('share a statement where they arrive in one turn, and each has its own answer', async () => {
    const { together, asked, end } = bound(new Stage());
    const answers = ['heron', 'wren', 'heron'].map((one) => together.ask(one));
    await turn();
    await end(0);
    expect(asked).toEqual([['heron', 'wren', 'heron']]);
    expect(await Promise.all(answers)).toEqual(['about heron', 'about wren', 'about heron']);
  });

  it('are never answered by a statement that left before they were asked, and wait for one of three', async () => {
    const { together, asked, end } = bound(new Stage());
    const answers: Promise<string>[] = [];
    for (const one of ['one', 'two', 'three', 'four', 'five']) {
      answers.push(together.ask(one));
      await turn();
    }
    expect(asked).toEqual([['one'], ['two'], ['three']]);
    await end(1);
    expect(asked.at(-1)).toEqual(['four', 'five']);
    expect(await answers[1]).toBe('about two');
    for (const n of [0, 2, 3]) await end(n);
    expect(await Promise.all(answers)).toHaveLength(5);
  });

  it('are not more than 128 in one statement', async () => {
    const { together, asked, end } = bound(new Stage());
    const answers = Array.from({ length: 300 }, (_, n) => together.ask(String(n)));
    await turn();
    expect(asked.map(({ length }) => length)).toEqual([128, 128, 44]);
    for (const n of [0, 1, 2]) await end(n);
    expect((await Promise.all(answers)).at(-1)).toBe('about 299');
  });

  it('do not wait for statements that have been silent for a second, and are still three abreast beside them', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    try {
      const { together, asked, end } = bound(new Stage());
      for (const one of ['one', 'two', 'three', 'four']) {
        void together.ask(one);
        await turn();
      }
      expect(asked).toHaveLength(3);
      await jest.advanceTimersByTimeAsync(999);
      expect(asked).toHaveLength(3);
      await jest.advanceTimersByTimeAsync(1);
      expect(asked.slice(3)).toEqual([['four']]);
      for (const one of ['five', 'six', 'seven']) {
        void together.ask(one);
        await turn();
      }
      expect(asked.slice(4)).toEqual([['five'], ['six']]);
      await end(0); // has given up its place already
      expect(asked).toHaveLength(6);
      await end(3);
      expect(asked.slice(6)).toEqual([['seven']]);
    } finally {
      jest.useRealTimers();
    }
  });

  it('fail with their statement, and with no other', async () => {
    const { together, end } = bound(new Stage());
    const lost = ['one', 'two'].map((one) => expect(together.ask(one)).rejects.toThrow('away'));
    await turn();
    const kept = together.ask('three');
    await turn();
    await end(0, new Error('away'));
    await Promise.all(lost);
    await end(1);
    expect(await kept).toBe('about three');
  });
});

const bound = (stage: Stage) => ({ together: stage.together, asked: stage.asked, end: stage.end.bind(stage) });
