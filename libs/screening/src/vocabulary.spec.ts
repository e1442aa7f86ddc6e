import { Vocabulary, type Word } from './vocabulary.js';

const vocabulary = new Vocabulary();
for (const word of ['kill', 'suicide', 'myself', 'want', 'die']) vocabulary.core(word);
for (const word of ['to', 'skills', 'pills', 'the', 'so', 'with']) vocabulary.word(word);
for (const word of ['end', 'my', 'life', 'less', 'slide', 'side']) vocabulary.word(word);
vocabulary.shorten('w', 'with');
vocabulary.shorten('2', 'to');

const heard = (surface: string): string[] => vocabulary.lookup(surface).map(({ text }) => text);

/** Words of a vocabulary of their own, and the core words among them. */
function knowing(words: readonly string[], core: readonly string[] = []): Vocabulary {
  const made = new Vocabulary();
  for (const word of core) made.core(word);
  for (const word of words) made.word(word);
  return made;
}
const texts = (words: readonly Word[]): string[] => words.map(({ text }) => text);

describe('vocabulary', () => {
  it.each([
    ['k1ll', 'kill'],
    ['ki11', 'kill'],
    ['k!ll', 'kill'],
    ['5u1c1d3', 'suicide'],
    ['$uicide', 'suicide'],
    ['diiiiie', 'die'],
    ['killlll', 'kill'],
    ['k1llll', 'kill'],
    ['sideeee', 'side'],
    ['slideee', 'slide'],
    ['kiii', 'kill'],
    [`di${'e'.repeat(60)}`, 'die'],
    [`ki${'l'.repeat(10_000)}`, 'kill'],
    [`k1${'l'.repeat(60)}`, 'kill'],
    ['s*icide', 'suicide'],
    ['sui**de', 'suicide'],
    ['k**l', 'kill'],
    ['sucide', 'suicide'],
    ['suicdie', 'suicide'],
    ['wnat', 'want'],
    ['w', 'with'],
    ['2', 'to'],
  ])('reads %s as %s', (surface, word) => {
    expect(heard(surface)).toEqual([word]);
  });

  it.each(['988', '8mg', 'killer', 'skill', 'dies', 'k*', '***', 'heron'])('does not know %s', (surface) => {
    expect(heard(surface)).toEqual([]);
  });

  it.each([
    ['killmyself', ['kill', 'myself']],
    ['iwanttodie', ['i', 'want', 'to', 'die']],
    ['iwanttodieeee', ['i', 'want', 'to', 'dieeee']],
    ['killmyselllllf', ['kill', 'myselllllf']],
    [`killmyself${'f'.repeat(60)}`, ['kill', `myself${'f'.repeat(60)}`]],
    [`wanttokilll${'l'.repeat(60)}`, ['want', 'to', `killl${'l'.repeat(60)}`]],
  ])('cuts %s into its words', (surface, parts) => {
    expect(vocabulary.unglue(surface)).toEqual(parts);
  });

  it.each([
    'skillset',
    'thepills',
    'diesel',
    'grapefruit',
    'mylife',
    'lifeline',
    'endmylife',
    'endmylifeeee',
    'hmmmmmmmm',
    'x'.repeat(200),
    'killed'.repeat(20),
  ])('leaves %s whole', (surface) => {
    expect(vocabulary.unglue(surface)).toBeUndefined();
  });

  it('cuts what is a phrase together, where no way to cut has a core word of its own', () => {
    const words = new Vocabulary();
    for (const word of ['wan', 'wanna', 'nadie', 'di', 'end', 'ends', 'soon', 'it']) words.word(word);
    expect(words.unglue('iwannaendit')).toBeUndefined();
    words.isPhrase = (parts) => ` ${parts.join(' ')} `.includes(' wanna end ');
    expect(words.unglue('iwannaendit')).toEqual(['i', 'wanna', 'end', 'it']);
    expect(words.unglue('iwannaends')).toBeUndefined();
    words.core('die');
    expect(words.unglue('iwannadie')).toEqual(['i', 'wanna', 'die']);
    words.isPhrase = (parts) => parts.includes('nadie');
    expect(words.unglue('iwannadie')).toEqual(['i', 'wan', 'nadie']);
  });
});

describe('a letter', () => {
  it.each([
    ['d0wn', 'down'],
    ['h1gh', 'high'],
    ['h!gh', 'high'],
    ['h|gh', 'high'],
    ['hlgh0', 'higho'],
    ['f33l', 'feel'],
    ['h4ng', 'hang'],
    ['h@ng', 'hang'],
    ['lo5t', 'lost'],
    ['lo$t', 'lost'],
    ['los7', 'lost'],
    ['los+', 'lost'],
    ['8ury', 'bury'],
    ['han9', 'hang'],
  ])('may be a digit or a mark: %s', (surface, word) => {
    expect(texts(knowing(['down', 'high', 'higho', 'feel', 'hang', 'lost', 'bury']).lookup(surface))).toEqual([word]);
  });

  it('is none in a number', () => {
    expect(knowing(['sos', 'bob']).lookup('505')).toEqual([]);
    expect(knowing(['sos', 'bob']).lookup('808')).toEqual([]);
  });

  it('may be drawn out in words of three letters and more', () => {
    const words = knowing(['i', 'so', 'die', 'lose', 'loose', 'kil', 'kii']);
    expect(texts(words.lookup('dieeee'))).toEqual(['die']);
    expect(texts(words.lookup('loseeee'))).toEqual(['lose', 'loose']);
    expect(texts(words.lookup('k1l'))).toEqual(['kil', 'kii']);
    for (const short of ['sooo', 'iiii', 's000']) expect(words.lookup(short)).toEqual([]);
  });

  it('is drawn out where the word without it has forty letters at most', () => {
    const [forty, more] = ['ab'.repeat(20), `${'ab'.repeat(20)}c`];
    const words = knowing([forty, more]);
    expect(texts(words.lookup(`${forty}bbb`))).toEqual([forty]);
    expect(words.lookup(`${more}ccc`)).toEqual([]);
  });
});

describe('a word', () => {
  it('is made known once', () => {
    const words = new Vocabulary();
    expect(words.word('bad')).toBe(words.word('bad'));
    expect(words.core('kill')).toBe(words.word('kill'));
    words.core('kill');
    expect(texts(words.lookup('k**l'))).toEqual(['kill']);
    expect(texts(words.joined('kl', 'il'))).toEqual(['kill']);
  });

  it('may miss its last letter in -ing', () => {
    expect(texts(knowing(['drinking']).lookup('drinkin'))).toEqual(['drinking']);
    expect(texts(knowing(['aing']).lookup('ain'))).toEqual([]);
    for (const surface of ['cabin', 'in', 'drinkim']) expect(knowing(['drinking', 'ing']).lookup(surface)).toEqual([]);
  });

  it('is starred out from four letters on', () => {
    const words = knowing(['bad'], ['die', 'kill']);
    expect(texts(words.lookup('k*ll'))).toEqual(['kill']);
    for (const surface of ['d*e', 'b*d', `k${'*'.repeat(48)}l`]) expect(words.lookup(surface)).toEqual([]);
  });

  it('is a core word from three letters on', () => {
    const words = knowing(['od'], ['od', 'die']);
    expect(words.joined('o', 'd')).toEqual([]);
    expect(texts(words.joined('di', 'e'))).toEqual(['die']);
    expect(words.joined('x', 'die')).toEqual([]);
  });

  it('has what is written for it in a hurry, beside what that is itself', () => {
    const words = knowing(['with', 'w', 'to']);
    words.shorten('w', 'with');
    words.shorten('2', 'to');
    words.shorten('x', 'unknown');
    expect(texts(words.lookup('w'))).toEqual(['w', 'with']);
    expect(texts(words.lookup('2'))).toEqual(['to']);
    expect(words.lookup('x')).toEqual([]);
  });

  it('goes on in a row', () => {
    const words = new Vocabulary();
    const row = words.row([words.word('in'), words.word('front')]);
    expect(row).toEqual({ text: 'in front', symbols: [], passage: 1 });
    expect(words.row([words.word('in'), words.word('front')])).toBe(row);
    expect(words.row([words.word('in'), words.word('front'), words.word('of')]).text).toBe('in front of');
    expect(row.next?.size).toBe(1);
  });
});

describe('single letters', () => {
  const spelt = (letters: string): (readonly [string[], number])[] => {
    const found: [string[], number][] = [];
    const words = knowing(['a', 'od', 'odd', 'i', 'so'], ['kill', 'die']);
    words.spelt(
      (i) => letters.charCodeAt(i) || 0,
      2,
      (all, length) => found.push([texts(all), length]),
    );
    return found;
  };

  it.each([
    ['od', [['od', 2]]],
    [
      'oddx',
      [
        ['od', 2],
        ['odd', 3],
      ],
    ],
    ['kill', [['kill', 4]]],
    ['klil', [['kill', 4]]],
    ['k1ll', [['kill', 4]]],
    ['d1e', [['die', 3]]],
    ['5o', [['so', 2]]],
    ['a', []],
    ['dle', []],
    ['xod', []],
    ['ki', []],
  ] as const)('of %s', (letters, expected) => {
    expect(spelt(letters)).toEqual(expected.map(([word, length]) => [[word], length]));
  });
});
