import { Moves, placeIn } from './moves.js';
import { listOf, listsOf, States, type Steps } from './states.js';
import type { Word } from './vocabulary.js';

const stepsOf = ({ places, heard, gaps, begunBy, bySymbol }: States): Steps => ({
  places: listsOf(places),
  heard: listsOf(heard),
  gaps: Int32Array.from(gaps),
  begunBy: Int32Array.from(begunBy),
  bySymbol: listsOf(bySymbol),
});

/** "A", "A B", "A ** B", "A B ... B": A and B are what words are read as. */
function phrases() {
  const states = new States();
  const [A, B] = [states.symbol(), states.symbol()];
  const a = states.extend(0, 0, A);
  const [ab, far] = [states.extend(a, 0, B), states.extend(a, 2, B)];
  const abb = states.extend(ab, 12, B);
  for (const [what, state] of [a, ab, far, abb].entries()) states.hear(state, what);
  return { states, A, B, a, ab, far, abb };
}
const moves = (states: States, ...symbols: number[]) => {
  const word: Word = { text: 'word', symbols, passage: 1 };
  const { heard, begins, second, pairs, leads } = new Moves(word, stepsOf(states));
  return { heard: [...heard], begins: [...begins], second: [...second], pairs: [...pairs], leads: [...leads] };
};

describe('the steps of phrases', () => {
  it('are shared by those that begin alike', () => {
    const { states, A, B, a, ab, abb } = phrases();
    expect([states.extend(0, 0, A), states.extend(a, 0, B), states.extend(ab, 12, B)]).toEqual([a, ab, abb]);
    expect(phrases().states).toEqual(states);
  });

  it('say of each place how far it reaches, what it waits for, and what it was begun by', () => {
    const { states, A, B, a, ab, far, abb } = phrases();
    expect([a, ab, far, abb]).toEqual([1, 2, 3, 4]);
    expect(states.places).toEqual([[], [1, 2], [3], [], []]);
    expect(states.heard).toEqual([[], [0], [1], [2], [3]]);
    expect(states.gaps).toEqual([0, 0, 2, 12]);
    expect(states.begunBy).toEqual([-1, A, A, -1]);
    expect(states.symbols).toEqual([[A], [B], [B], [B]]);
    expect(states.bySymbol).toEqual([
      [0, a],
      [1, ab, 2, far, 3, abb],
    ]);
  });

  it('are no others', () => {
    const states = new States();
    const symbol = states.symbol();
    const all = new Set<number>();
    let state = 0;
    for (let n = 0; n < 40; n++) {
      for (const gap of n === 0 ? [0] : [0, 1, 2, 3, 12]) all.add(states.extend(state, gap, symbol));
      state = states.extend(state, 0, symbol);
    }
    expect(all.size).toBe(1 + 39 * 5);
  });
});

describe('what a word does', () => {
  it('is what it is by itself, what it begins, and what it goes on with', () => {
    const { states, A, B, ab, far, abb } = phrases();
    expect(moves(states, A)).toEqual({ heard: [0], begins: [A], second: [], pairs: [], leads: [] });
    expect(moves(states, B)).toEqual({ heard: [], begins: [], second: [A, 0, ab, A, 2, far], pairs: [3, abb], leads: [B] });
    expect(moves(states)).toEqual({ heard: [], begins: [], second: [], pairs: [], leads: [] });
  });

  it('begins nothing where nothing follows', () => {
    const states = new States();
    const symbol = states.symbol();
    states.hear(states.extend(0, 0, symbol), 7);
    expect(moves(states, symbol)).toEqual({ heard: [7], begins: [], second: [], pairs: [], leads: [] });
  });
});

describe('lists side by side', () => {
  it('are told apart', () => {
    const lists = listsOf([[1, 2], [], [3]]);
    expect([0, 1, 2].map((n) => [...listOf(lists, n)])).toEqual([[1, 2], [], [3]]);
  });

  it('are searched by place', () => {
    const pairs = Int32Array.from([2, 0, 2, 1, 5, 0, 9, 0]);
    expect([0, 2, 3, 5, 6, 9, 10].map((place) => placeIn(pairs, place))).toEqual([0, 0, 4, 4, 6, 6, 8]);
  });
});
