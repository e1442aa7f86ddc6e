import fc from 'fast-check';
import { pieces } from './marks.js';

describe('marked text', () => {
  it('marks the span and keeps what is around it', () => {
    expect(pieces('Not sure I can keep doing this. Fine.', [[11, 30]])).toEqual([
      { text: 'Not sure I ', marked: false },
      { text: 'can keep doing this', marked: true },
      { text: '. Fine.', marked: false },
    ]);
  });

  it('joins spans that overlap or touch', () => {
    expect(
      pieces('abcdef', [
        [3, 5],
        [1, 4],
      ]),
    ).toEqual([
      { text: 'a', marked: false },
      { text: 'bcde', marked: true },
      { text: 'f', marked: false },
    ]);
  });

  it('leaves out what lies outside the text', () => {
    expect(
      pieces('abc', [
        [5, 9],
        [-4, 0],
        [2, 99],
      ]),
    ).toEqual([
      { text: 'ab', marked: false },
      { text: 'c', marked: true },
    ]);
  });

  it('never loses or doubles a letter, whatever the spans', () => {
    const span = fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
        expect(
          pieces(text, spans)
            .map((p) => p.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
