import { compileLexicon } from './compile.js';
import { lexicon, rule } from './lexicon.factory.js';
import type { WordClasses } from './lexicon.js';
import { type Match, matchAcross, matchAll, mostCut } from './match.js';
import { tokenise } from './tokens.js';

const [fourteen, fifteen] = ['abcdefghijklmn', 'zyxwvutsrqponml'];
const spelt = (word: string): string => [...word].join(' ');
const fill = (words: number): string => 'x '.repeat(words);
const classes: WordClasses = {
  FILLER: 'really',
  DIVIDER: 'not, never',
  CORE: `~suicide, ~murder, ~drink, ~kill, ~die, ~${fourteen}, ~${fifteen}`,
  SHORT: 'kms, od',
  ROW: '~kill off, ~suicide pact, to it',
  LONG: `put an end to it, in front of, ${spelt('abcdefghijklmno')}, ${spelt('bcdefghijklmnopq')}`,
};

/** What the phrases hear, in one text after the other, and over the end of one. */
function hearing(...phrases: readonly string[]) {
  const rules = phrases.map((phrase, i) => rule(phrase, { id: `${i}` }));
  const compiled = compileLexicon(lexicon(rules, { classes }));
  const read = (text: string) => tokenise(text, compiled.vocabulary);
  const told = (all: readonly Match[]) => all.map(({ heard, from, to }) => ['rule' in heard && heard.phrase, from, to]);
  return {
    in: (text: string) => told(matchAll(read(text), compiled)),
    over: (before: string, text: string) => told(matchAcross([...read(before), ...read(text)], read(before).length, compiled)),
    cost: () => compiled.automaton.steps,
  };
}

describe('a word in pieces', () => {
  it.each([
    ['x k i l l x', 1, 5],
    ['k 1 l l', 0, 4],
    ['k.i.l.l', 0, 4],
    ['d 1 e', 0, 3],
    ['k l i l', 0, 4],
    ['x sui cide x', 1, 3],
    ['suic ide', 0, 2],
    ['su icide', 0, 2],
    ['suici de', 0, 2],
    ['mur der', 0, 2],
    ['x-sui-cide', 1, 3],
    ['s-uicide', 0, 2],
    ['drin-k', 0, 2],
    ['ki-ll', 0, 2],
  ])('is heard, and where it stands: %s', (text, from, to) => {
    expect(hearing('CORE').in(text)).toEqual([['CORE', from, to]]);
  });

  it.each([
    ...['d l e', 'k i x l l', 'k i', 'i', 'x x', 'k ixx l l', 'k i l ll', 'kk i l l', 'l l i k'],
    ...['s uicide', 'dri nk', 'drin k', 'di-e', 'sui x cide', 'cide sui', 'ki ll'],
  ])('is none: %s', (text) => {
    expect(hearing('CORE').in(text)).toEqual([]);
  });

  it('has fourteen letters at most', () => {
    const long = hearing('CORE');
    expect(long.in(spelt(fourteen))).toContainEqual(['CORE', 0, 14]);
    expect(long.in('abcdefg hijklmn')).toContainEqual(['CORE', 0, 2]);
    expect(long.in('abcdefg-hijklmn')).toContainEqual(['CORE', 0, 2]);
    expect(long.in(spelt(fifteen))).not.toContainEqual(['CORE', 0, 15]);
    expect(long.in('zyxwvut srqponml')).toEqual([]);
  });

  it('is whole where only one letter is left', () => {
    expect(hearing('CORE').in('suicid e')).toEqual([['CORE', 0, 1]]);
  });

  it('is short where each letter stands alone', () => {
    const short = hearing('SHORT');
    expect(short.in('k m s')).toEqual([['SHORT', 0, 3]]);
    expect(short.in('o d')).toEqual([['SHORT', 0, 2]]);
    for (const text of ['k mxx s', 'k m', 'o. x d']) expect(short.in(text)).toEqual([]);
  });

  it('is cut where one piece is a word, and where two are they have to touch', () => {
    for (const known of ['sui', 'cide']) expect(hearing('CORE', known).in('sui cide')).toContainEqual(['CORE', 0, 2]);
    const both = hearing('CORE', 'sui', 'cide');
    expect(both.in('sui cide').map(([phrase]) => phrase)).toEqual(['sui', 'cide']);
    expect(both.in('sui-cide')).toContainEqual(['CORE', 0, 2]);
  });

  it('goes on in a phrase', () => {
    expect(hearing('CORE now').in('k i l l now')).toEqual([['CORE now', 0, 5]]);
    expect(hearing('so CORE').in('so sui cide')).toEqual([['so CORE', 0, 3]]);
  });
});

describe('words that are written as one', () => {
  it('are heard where they are a phrase together, and where they stand', () => {
    const several = hearing('wanna end', 'it');
    expect(several.in('x iwannaendit')).toEqual([
      ['wanna end', 2, 4],
      ['it', 4, 5],
    ]);
    for (const text of ['iendwannait', 'itwannait', 'wannaendx']) expect(several.in(text)).toEqual([]);
  });
});

describe('a word of several words', () => {
  const long = () => hearing('LONG', 'LONG me');

  it('is heard whole', () => {
    expect(long().in('x put an end to it x')).toEqual([['LONG', 1, 6]]);
    expect(long().in('it is in front of me')).toEqual([
      ['LONG', 2, 5],
      ['LONG me', 2, 6],
    ]);
    for (const text of ['put an end', 'in of me', 'in front me', 'put an end to x']) expect(long().in(text)).toEqual([]);
  });

  it('may have its first in pieces', () => {
    expect(hearing('ROW').in('k i l l off')).toEqual([['ROW', 0, 5]]);
    expect(hearing('ROW').in('sui cide pact')).toEqual([['ROW', 0, 3]]);
  });

  it('has fifteen words at most', () => {
    expect(long().in(spelt('abcdefghijklmno'))).toEqual([['LONG', 0, 15]]);
    expect(long().in(spelt('bcdefghijklmnopq'))).toEqual([]);
  });
});

describe('a phrase of three words and more', () => {
  it.each([
    ['a b c', 'a b c', true],
    ['a b c', 'a b x c', false],
    ['a b c d', 'a b c d', true],
    ['a b c d', 'a b d', false],
    ['a b c|d', 'd a b c', true],
    ['a b * c', 'a b x c', true],
    ['a b * c', 'a b x x c', false],
    ['a b *** c', 'a b x x x c', true],
    ['a b *** c', 'a b x x x x c', false],
    ['a b *** c', 'a b never c', false],
    ['a b *** c', 'a b really really x x really x c', true],
    ['a b ... c', `a b ${fill(12)}c`, true],
    ['a b ... c', `a b ${fill(13)}c`, false],
    ['a b ... c', `a b never ${fill(8)}c`, true],
    ['a b ... c', `a b never ${fill(9)}c`, false],
    ['a ... b * c', 'a x x b x c', true],
    ['a ... b * c', 'a c', false],
    ['a b * c', 'a b x. c', false],
    ['a * b', 'a. x b', false],
    ['a b * c', 'a b. x c', false],
    ['a b * c\n x y', 'a b x. c', false],
    ['a b * c\n x y', 'a b x c', true],
  ])('"%s" in "%s": %s', (phrase, text, heard) => {
    expect(hearing(phrase).in(text).length > 0).toBe(heard);
  });

  it('may be as long as one likes', () => {
    const words = 'a b c d e f g h i j k l m n o p q r s'.split(' ');
    const phrase = words.join(' ').replace('a b', 'a * b');
    const long = hearing(phrase);
    expect(long.in(phrase.replace('*', 'x'))).toEqual([[phrase, 0, 20]]);
    for (let left = 1; left < words.length; left++) expect(long.in(words.toSpliced(left, 1).join(' '))).toEqual([]);
    for (let from = 2; from < words.length; from++) expect(long.in(['a', ...words.slice(from)].join(' '))).toEqual([]);
  });

  it('is no other', () => {
    const several = hearing('a b c', 'e f g', 'h i');
    expect(several.in('e f g')).toEqual([['e f g', 0, 3]]);
    for (const text of ['e f c', 'a b g', 'a f', 'h b c', 'e b', 'h f g', 'c', 'b c', 'a. c']) expect(several.in(text)).toEqual([]);
    expect(several.in('a h i')).toEqual([['h i', 1, 3]]);
    expect(several.in('e f a b c')).toEqual([['a b c', 2, 5]]);
  });

  it('shares its words with others', () => {
    const shared = hearing('a b c', 'd e c|x', 'f g c', 'a b c|x', 'c');
    const heard = (text: string) => shared.in(text).toSorted();
    expect(heard('a b c')).toEqual([
      ['a b c', 0, 3],
      ['a b c|x', 0, 3],
      ['c', 2, 3],
    ]);
    expect(heard('d e c')).toEqual([
      ['c', 2, 3],
      ['d e c|x', 0, 3],
    ]);
    expect(heard('f g c')).toEqual([
      ['c', 2, 3],
      ['f g c', 0, 3],
    ]);
  });

  it('is heard once, from where it begins last', () => {
    expect(hearing('a * b * c').in('a b b c')).toEqual([['a * b * c', 0, 4]]);
    expect(hearing('a * b * c').in('a a b c')).toEqual([['a * b * c', 1, 4]]);
    expect(hearing('a ... b').in('a x a x b')).toEqual([['a ... b', 2, 5]]);
  });
});

describe('of phrases that end with one word', () => {
  it('those that begin last come first', () => {
    const three = hearing('a ... z', 'b ... z', 'c ... z');
    const found = [
      ['c ... z', 2, 4],
      ['b ... z', 1, 4],
      ['a ... z', 0, 4],
    ];
    expect(three.in('a b c z')).toEqual(found);
    expect(three.in('a b c z')).toEqual(found);
    for (const text of ['c b a z', 'c a b z', 'b c a z', 'b a c z', 'a c b z']) {
      expect(three.in(text).map(([, from]) => from)).toEqual([2, 1, 0]);
    }
  });

  it('those that lie close come before those that may lie far, and the rest as they are in the lexicon', () => {
    expect(
      hearing('a ... z', 'a|b *** z', 'a|c * z')
        .in('a z')
        .map(([phrase]) => phrase),
    ).toEqual(['a|b *** z', 'a|c * z', 'a ... z']);
  });
});

describe('over the end of a text', () => {
  const three = () => hearing('a b c', 'a b', 'b', 'c', 'c d');

  it('only what it cuts is heard', () => {
    expect(three().over('a', 'b c')).toEqual([
      ['a b', 0, 2],
      ['a b c', 0, 3],
    ]);
    expect(three().over('a b', 'c d')).toEqual([['a b c', 0, 3]]);
    for (const [before, text] of [
      ['a b c', 'x'],
      ['x', 'a b c'],
      ['', 'a b c'],
      ['a b c', ''],
    ] as const)
      expect(three().over(before, text)).toEqual([]);
  });

  it('a word may be cut', () => {
    for (const [before, text] of [
      ['it is in', 'front of me'],
      ['it is in front', 'of me'],
    ] as const)
      expect(hearing('LONG me').over(before, text)).toEqual([['LONG me', 2, 6]]);
    expect(hearing('CORE').over('k i', 'l l')).toEqual([['CORE', 0, 4]]);
  });

  it('a gap skips words of the second text, and none that the first ends with', () => {
    expect(hearing('a * b').over('a', 'x b')).toEqual([['a * b', 0, 3]]);
    expect(hearing('a * b').over('a x', 'b')).toEqual([]);
    expect(hearing('a ... b ... c').over(`a ${fill(9)}b`, `${fill(5)}c`)).toEqual([['a ... b ... c', 0, 17]]);
  });

  it('what begins far before is not', () => {
    const far = (words: number) => hearing('a ... b c').over(`a ${fill(words - 2)}b`, 'c');
    expect(far(mostCut)).toEqual([['a ... b c', 0, mostCut + 1]]);
    expect(far(mostCut + 1)).toEqual([]);
    expect(hearing('a b').over(`${fill(30)}a`, 'b')).toEqual([['a b', 30, 32]]);
  });
});

describe('the cost', () => {
  const cost = (text: string, phrases = ['d e ... f', 'a b ... c', 'g h ... f']): number => {
    const all = hearing(...phrases);
    all.in(text);
    return all.cost();
  };

  it('is the steps that are tried', () => {
    expect([cost('a'), cost('x b'), cost('a b c'), cost('a b c c')]).toEqual([0, 1, 2, 3]);
  });

  it('of what cannot end any more is none', () => {
    for (const text of ['a b f f f', 'c a b f f f']) expect(cost(text)).toBe(cost('x b f f f'));
    expect(cost(`a b ${fill(13)}f f c`)).toBe(cost('x b f f c'));
    expect(cost('a b d d d c')).toBe(cost('a b x x x c'));
  });

  it('of what the end of a text cuts is no more than a phrase reaches on', () => {
    const over = (before: string, text: string): number => {
      const all = hearing('a b c', 'a ... b', 'd e ... c');
      all.over(before, text);
      return all.cost();
    };
    for (const before of ['x', 'x x', `a ${fill(13)}`]) expect(over(before, 'b c b c')).toBe(0);
    for (const before of ['a', 'd e', 'a b', 'x a']) expect(over(before, `${fill(14)}b c b c`)).toBe(over(before, fill(14)));
  });
});
