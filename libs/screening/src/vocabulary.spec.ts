import { Vocabulary } from './vocabulary.js';

const vocabulary = new Vocabulary();
for (const word of ['kill', 'suicide', 'myself', 'want', 'die']) vocabulary.core(word);
for (const word of ['to', 'skills', 'pills', 'the', 'so', 'with']) vocabulary.word(word);
for (const word of ['end', 'my', 'life', 'less', 'slide', 'side']) vocabulary.word(word);
vocabulary.shorten('w', 'with');
vocabulary.shorten('2', 'to');

const heard = (surface: string): string[] => vocabulary.lookup(surface).map(({ text }) => text);

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
