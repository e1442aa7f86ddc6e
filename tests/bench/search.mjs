/** Of one window: everything arrived, nothing was refused, and the slowest hundredth came in time. */
const passes = (window, limit) => window.missing === 0 && window.refused === 0 && window.lost === 0 && window.p99 > 0 && window.p99 < limit;

const STEP = 1.25;
const FINE = 2;

/**
 * The highest rate (messages/s) whose p99 stays under `limit` ms: in steps of a quarter up or down from `from`, then halved
 * between what passed and what did not. The result is the window that passed last, or null.
 */
export async function highestRate(crowd, { from, most, limit, window }) {
  let [passed, failed] = [null, null];
  let rate = Math.min(from, most);
  for (let tries = 0; tries < 12; tries += 1) {
    const seen = await crowd.run(Math.round(rate), window);
    if (passes(seen, limit)) passed = seen;
    else failed = rate;
    if (passed && passed.rate >= most) break;
    if (passed && failed) break;
    rate = Math.min(most, failed ? rate / STEP : rate * STEP);
  }
  for (let tries = 0; passed && failed && tries < FINE; tries += 1) {
    rate = Math.sqrt(passed.rate * failed);
    const seen = await crowd.run(Math.round(rate), window);
    if (passes(seen, limit)) passed = seen;
    else failed = rate;
  }
  return passed;
}
