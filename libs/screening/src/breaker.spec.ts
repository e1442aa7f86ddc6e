import { Breaker } from './breaker.js';

describe('the breaker', () => {
  let now: number;
  let breaker: Breaker;
  const fails = () => breaker.through(() => Promise.reject(new Error('planted'))).catch(() => undefined);
  const succeeds = () => breaker.through(() => Promise.resolve('yes'));
  beforeEach(() => {
    now = 0;
    breaker = new Breaker(() => now);
  });

  it('stays closed while failures do not come five in a row', async () => {
    for (let again = 0; again < 4; again += 1) await fails();
    expect(await succeeds()).toBe('yes');
    for (let again = 0; again < 4; again += 1) await fails();
    expect(breaker.lets(4)).toBe(4);
  });

  it('rests for ten seconds after five, tries one, and rests again when that fails', async () => {
    for (let again = 0; again < 5; again += 1) await fails();
    expect(breaker.lets(4)).toBe(0);
    now = 9_999;
    expect(breaker.lets(4)).toBe(0);
    now = 10_000;
    expect(breaker.lets(4)).toBe(1);
    await fails();
    expect(breaker.lets(4)).toBe(0);
    now = 20_000;
    const { promise, resolve } = Promise.withResolvers<string>();
    const trial = breaker.through(() => promise);
    expect(breaker.lets(4)).toBe(0); // one at a time
    resolve('yes');
    await trial;
    expect(breaker.lets(4)).toBe(4);
    await fails();
    expect(breaker.lets(4)).toBe(4);
  });
});
