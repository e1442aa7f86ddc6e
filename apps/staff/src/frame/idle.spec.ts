import { idleStep } from './idle.js';

const window = 15 * 60_000;
const step = (now: number, touchedAt: number, askedAt = 0) => idleStep({ now, touchedAt, askedAt, window });

describe('a desk that may stand alone', () => {
  it('is warned for its last twenty seconds, then ends', () => {
    expect(step(window - 20_001, 0)).toEqual({ do: 'nothing' });
    expect(step(window - 20_000, 0)).toEqual({ do: 'warn', secondsLeft: 20 });
    expect(step(window - 1, 0)).toEqual({ do: 'warn', secondsLeft: 1 });
    expect(step(window, 0)).toEqual({ do: 'end' });
  });

  it('tells the server that someone is here, and not at every touch', () => {
    expect(step(window / 4 - 1, 1000)).toEqual({ do: 'nothing' });
    expect(step(window / 4, 1000)).toEqual({ do: 'ask' });
    expect(step(window / 4 + 1000, 1000, window / 4)).toEqual({ do: 'nothing' });
  });

  it('does not tell it when nobody touched the page since', () => {
    expect(step(window / 2, 1000, 2000)).toEqual({ do: 'nothing' });
  });
});
