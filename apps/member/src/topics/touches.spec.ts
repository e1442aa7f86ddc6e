import { loadTopicWords } from '#libs/ui';
import { touchesNothing, touchesOf, wordsOf } from './touches.js';

const lists = await loadTopicWords();
const says = (text: string) => ({ text, contentNote: null });

it('compares whole words, whatever their case and accents', () => {
  expect(wordsOf('It’s ¡HEROÍNA!, again…')).toEqual(['its', 'heroina', 'again']);
  const touches = touchesOf({ topics: ['drugs'], words: [] }, lists);
  expect(touches(says('He sold HEROIN there.'))).toBe(true);
  expect(touches(says('Dejé la heroina hace un año.'))).toBe(true);
  expect(touches(says('She is my heroine.'))).toBe(false);
  expect(touches(says('A cracker with my soup.'))).toBe(false);
});

it('reads both languages, and phrases only as a whole', () => {
  const touches = touchesOf({ topics: ['suicide', 'loss'], words: [] }, lists);
  expect(touches(says('I want to die.'))).toBe(true);
  expect(touches(says('Quería morirme.'))).toBe(true);
  expect(touches(says('Mi abuelo FALLECIÓ ayer.'))).toBe(true);
  expect(touches(says('I want to dye my hair.'))).toBe(false);
  expect(touches(says('I want my mom to call.'))).toBe(false);
});

it('goes by the note, whatever the text says', () => {
  const touches = touchesOf({ topics: ['overdose'], words: [] }, lists);
  expect(touches({ text: 'It was on a Sunday.', contentNote: 'overdose' })).toBe(true);
  expect(touches({ text: 'It was on a Sunday.', contentNote: 'food' })).toBe(false);
  expect(touches({ text: null, contentNote: null })).toBe(false);
});

it('knows a member’s own words, without any list', () => {
  const touches = touchesOf({ topics: [], words: ['Route 9', 'José'] }, []);
  expect(touches(says('We met at route 9.'))).toBe(true);
  expect(touches(says('jose called me'))).toBe(true);
  expect(touches(says('route 91'))).toBe(false);
});

it('touches nothing for who chose nothing', () => {
  expect(touchesOf({ topics: [], words: [] }, lists)).toBe(touchesNothing);
  expect(touchesOf({ topics: [], words: ['…'] }, lists)).toBe(touchesNothing);
});
