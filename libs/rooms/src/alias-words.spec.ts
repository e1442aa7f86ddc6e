import { namesSomeone } from '#libs/identity';
import { mayUseAlias } from './alias.policy.js';
import { aliasSkeleton } from './alias-skeleton.js';
import { aliasWords } from './alias-words.js';

const nobody = { query: () => Promise.resolve([]) };

describe.each(['en', 'es'] as const)('the aliases that are offered (%s)', (language) => {
  const words = aliasWords[language];

  it('are enough for many rooms, and no two look alike', () => {
    expect(words.length).toBeGreaterThan(80);
    expect(new Set(words.map(aliasSkeleton)).size).toBe(words.length);
  });

  it('are all allowed, and name nobody', async () => {
    for (const alias of words) {
      expect([alias, mayUseAlias(alias, { staff: [], taken: false, namesSomeone: await namesSomeone(nobody, '', alias) })]).toEqual([
        alias,
        { allowed: true },
      ]);
      expect(alias.length).toBeLessThanOrEqual(24);
    }
  });
});
