import fc from 'fast-check';
import { markedIn } from './marks.js';

const marked = (text: string, asked: string) => markedIn(text, asked).flatMap((piece) => (piece.marked ? piece.text : []));

it('marks what was looked for, whatever its case and accents', () => {
  expect(marked('Mañana voy al médico. MEDICO!', 'medico')).toEqual(['médico', 'MEDICO']);
  expect(marked('I made soup. Good soup.', 'soup good')).toEqual(['soup', 'Good', 'soup']);
  expect(marked('soupçon', 'soup')).toEqual(['soup']);
  expect(marked('nothing here', 'soup')).toEqual([]);
});

it('marks the whole of a letter that folds into several', () => {
  expect(marked('a ﬁne day', 'fi')).toEqual(['ﬁ']);
});

it('never changes the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, asked) => {
      expect(
        markedIn(text, asked)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
