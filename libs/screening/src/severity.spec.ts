import { isWorse, lowered, rank } from './severity.js';

const rising = ['none', 'concern', 'high', 'imminent'] as const;

describe('severities', () => {
  it('rise from none to imminent', () => {
    expect([...rising].sort((one, other) => rank(one) - rank(other))).toEqual(rising);
    expect(new Set(rising.map(rank)).size).toBe(rising.length);
  });

  it('are worse than what stands below, and not than themselves', () => {
    expect(isWorse('high', 'concern')).toBe(true);
    expect(isWorse('high', 'high')).toBe(false);
    expect(isWorse('high', 'imminent')).toBe(false);
  });

  it('are lowered step by step, as far as none', () => {
    expect([0, 1, 2, 3].map((steps) => lowered('imminent', steps))).toEqual(['imminent', 'high', 'concern', 'none']);
    expect(lowered('concern', 3)).toBe('none');
  });
});
