import { isStarred, misspellings } from './spelling.js';

describe('the misspellings of a word', () => {
  it('swap two letters, the first standing', () => {
    expect(misspellings('kill')).toEqual(['klil']);
    expect(misspellings('pain')).toEqual(['pian', 'pani']);
  });

  it('and in words of six letters leave one out or double it', () => {
    expect([...misspellings('wanted')].sort()).toEqual(
      [
        ...['wnated', 'watned', 'wanetd', 'wantde'],
        ...['wnted', 'wated', 'waned', 'wantd', 'wante'],
        ...['waanted', 'wannted', 'wantted', 'wanteed', 'wantedd'],
      ].sort(),
    );
    expect(misspellings('wants')).toEqual(['wnats', 'watns', 'wanst']);
  });

  it.each(['die', 'od'])('are none of a word as short as "%s"', (word) => {
    expect(misspellings(word)).toEqual([]);
  });

  it.each([
    ['heroin', 'heron'],
    ['strangle', 'strange'],
    ['seizes', 'seize'],
    ['poisons', 'poison'],
    ['cuttings', 'cutting'],
    ['from', 'form'],
  ])('of %s are not %s', (word, other) => {
    expect(misspellings(word)).not.toContain(other);
  });

  it('are never the word itself', () => {
    for (const word of ['kill', 'suicide', 'aaaa', 'pills']) expect(misspellings(word)).not.toContain(word);
  });
});

describe('a word behind stars', () => {
  it.each(['s*icide', 's**cide', 's***ide', 'sui**de', 's*****e', 's******e', 'su*cide', 's*cide', 'sui*ide', 'suicid*'])(
    '%s is suicide',
    (surface) => {
      expect(isStarred(surface, 'suicide')).toBe(true);
    },
  );

  it.each(['*uicide', 's*', 's***e', 's*******e', 'x*icide', 's*icidx', 'suicide*', 'sui*cide', '*******'])('%s is not', (surface) => {
    expect(isStarred(surface, 'suicide')).toBe(false);
  });
});
