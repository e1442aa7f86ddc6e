import { type AliasFacts, mayUseAlias } from './alias.policy.js';
import { aliasSkeleton } from './alias-skeleton.js';

const room: AliasFacts = { staff: [aliasSkeleton('Dana')], taken: false, namesSomeone: false };
const refusal = (alias: string, facts: AliasFacts = room) => {
  const verdict = mayUseAlias(alias, facts);
  return verdict.allowed ? null : verdict.problem.code;
};

describe('the skeleton of an alias', () => {
  it.each([
    ['Heron', 'HERON'],
    ['Heron', 'Нeron'],
    ['Heron', 'Her0n'],
    ['Heron', 'H e r-o.n'],
    ['Heron', 'Héron'],
    ['Heron', 'He\u200bron'],
    ['Heron', 'Ｈｅｒｏｎ'],
    ['Heron', '𝐇𝐞𝐫𝐨𝐧'],
    ['Fern', 'Fem'],
    ['Willow', 'Wi11ow'],
    ['Silla', 'Sil1a'],
  ])('is the same for %s and %s', (one, other) => {
    expect(aliasSkeleton(other)).toBe(aliasSkeleton(one));
  });
  it('differs for different words', () => {
    expect(new Set(['Heron', 'Hero', 'Fern', 'Wren', 'Cedar', 'Cedro'].map(aliasSkeleton)).size).toBe(6);
  });
});

describe('an alias', () => {
  it.each(['Heron', 'Quiet River', 'Ñandú', 'Río Azul', "Robin's Nest", 'Wren 22'])('may be %s', (alias) => {
    expect(refusal(alias)).toBeNull();
  });
  it.each(['Dana', 'D4na', 'Đana', 'Counselor', 'C0unse1or', 'The Admin', 'Lamplight', '988', '9-8-8', '911'])(
    'may not look like staff or a line: %s',
    (alias) => {
      expect(refusal(alias)).toBe('alias-reserved');
    },
  );
  it.each(['555 0142', '5.5.5.0', 'jo@example.org', 'Sky 1987', '12/04/91', 'heron gmail'])(
    'may not be a number or an address: %s',
    (alias) => {
      expect(refusal(alias)).toBe('alias-names-someone');
    },
  );
  it('may not name someone, nor be taken', () => {
    expect(refusal('Heron', { ...room, namesSomeone: true })).toBe('alias-names-someone');
    expect(refusal('Heron', { ...room, taken: true })).toBe('alias-taken');
  });
  it.each(['Nguyễn', 'Nguyễn'.normalize('NFD'), 'Ȩ̄da'])('may carry the marks of its language: %s', (alias) => {
    expect(refusal(alias)).toBeNull();
  });
  it.each([3, 20])('may not climb over the lines of others: %i marks on one letter', (marks) => {
    expect(refusal(`H${'\u0336'.repeat(marks)}eron`)).toBe('invalid-input');
  });
  it.each(['\u200b\u200d', '\u0301\u0301', '--', '·', 'Heron ✔', 'Heron\u202e'])(
    'may not be without letters, or carry signs: %j',
    (alias) => {
      expect(refusal(alias)).toBe('invalid-input');
    },
  );
});
