import { hasAll, wordsIn } from './folded.js';

it.each([
  ['El Niño durmió', 'nino DURMIO', true],
  ['Straße', 'straße', true],
  ['ﬁne ＮＯＷ', 'fine now', true],
  ['e\u0301clair', '\u00e9clair', true],
  ['drinking', 'drink', true],
  ['one two', 'two one one', true],
  ['one two', 'one three', false],
  ['a.*b', 'a.b', false],
])('%s holds all of "%s": %s', (text, asked, holds) => expect(hasAll(text, wordsIn(asked))).toBe(holds));

it('knows no empty word', () => expect([wordsIn('  \n '), wordsIn('\u0301'), wordsIn(' a  b ')]).toEqual([[], [], ['a', 'b']]));
