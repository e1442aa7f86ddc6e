import { foldName, holdsName } from './real-names.js';

const names = ['Ana', 'Beatriz', 'Quiñonero'].map(foldName);

it.each(['Ana', 'ANA!', 'Río Ana', 'Á.n.a', 'beatriz', 'SuperBeatriz7', 'B e a t r i z', 'quinonero'])('%s holds a name', (text) => {
  expect(holdsName(text, names)).toBe(true);
});
it.each(['Banana', 'Heron', 'Anaconda', 'Quiet River'])('%s holds none', (text) => {
  expect(holdsName(text, names)).toBe(false);
});
