import { compileLexicon } from './compile.js';
import { lexicon, rule } from './lexicon.factory.js';
import { matchAll } from './match.js';
import type { Passage, Tape } from './tape.js';
import { tokenise } from './tokens.js';

/** About half of what its clock, and its count of words, can tell. */
const half = 0x4000_0000;
const silent = { begins: new Int32Array(1), ends: new Int32Array(1), words: [], lengths: [], read: () => undefined };
/** As many words as in months of hearing. */
const months: Tape = { ...silent, length: half, passage: () => 0 };
const slow: Tape = { ...silent, length: 1, passage: () => half as Passage };

describe('an automaton that has heard for months', () => {
  const hearing = () => {
    const compiled = compileLexicon(lexicon([rule('a b * c')]));
    const heard = (text: string) => matchAll(tokenise(text, compiled.vocabulary), compiled).map(({ from, to }) => [from, to]);
    return { compiled, heard };
  };
  const check = (heard: (text: string) => number[][]) => {
    expect(heard('a b x c')).toEqual([[0, 4]]);
    expect(heard('x a b')).toEqual([]);
    expect(heard('c')).toEqual([]);
    expect(heard('a b x x c')).toEqual([]);
    expect(heard('x x x x a b c')).toEqual([[4, 7]]);
  };

  it('hears what it heard at first, however many gaps it has passed', () => {
    const { compiled, heard } = hearing();
    check(heard);
    for (let n = 0; n < 4; n++) {
      compiled.automaton.run(slow, () => undefined);
      check(heard);
    }
  });

  it('hears what it heard at first, however many words it has read', () => {
    const { compiled, heard } = hearing();
    check(heard);
    for (let n = 0; n < 4; n++) {
      compiled.automaton.run(months, () => undefined, { from: half, seam: half });
      check(heard);
    }
  });

  it('forgets what it heard when it begins to count anew', () => {
    const { compiled, heard } = hearing();
    const high: Tape = { ...slow, passage: () => (half - 1000) as Passage };
    compiled.automaton.run(high, () => undefined);
    check(heard);
    compiled.automaton.run(slow, () => undefined);
    check(heard);
  });
});
