import { Heard } from './support/heard.js';
import type { Row } from './support/truth.js';

const ENDED = Date.parse('2026-11-27T10:00:00Z');
const row = (id: string, seconds: number) => ({ id, postedAt: new Date(ENDED + seconds * 1_000) }) as Row;
const brought = (id: string, seq: number | null) => ({ id, seq }) as Parameters<Heard['take']>[0][number];

describe('what somebody heard', () => {
  it('is late where it was said after their right had ended', () => {
    const heard = new Heard();
    heard.take([brought('before', 1), brought('after', 2)]);
    expect(heard.after([row('before', -1), row('after', 1), row('never heard', 2)], ENDED).map(({ id }) => id)).toEqual(['after']);
  });

  it('is not late where they were sent their own words that waited, and staff let them in later', () => {
    const heard = new Heard();
    heard.take([brought('own', null)]);
    expect(heard.after([row('own', 8)], ENDED)).toEqual([]);
    heard.take([brought('own', 3)]);
    expect(heard.after([row('own', 8)], ENDED)).toHaveLength(1);
  });
});
