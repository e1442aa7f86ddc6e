import { noPresses, pressShift, type ShiftInput } from './shift-three.js';

const tap = (at: number): ShiftInput[] => [
  { kind: 'down', key: 'Shift', at },
  { kind: 'up', key: 'Shift', at: at + 50 },
];
const capital = (key: string, at: number): ShiftInput[] => [
  { kind: 'down', key: 'Shift', at },
  { kind: 'down', key, at: at + 10 },
  { kind: 'up', key, at: at + 20 },
  { kind: 'up', key: 'Shift', at: at + 30 },
];

function leaves(...inputs: ShiftInput[][]): boolean {
  let presses = noPresses;
  return inputs.flat().some((input) => {
    const next = pressShift(presses, input);
    presses = next.presses;
    return next.leave;
  });
}

it('leaves at the third lone press within five seconds', () => {
  expect(leaves(tap(0), tap(1000), tap(2000))).toBe(true);
  expect(leaves(tap(0), tap(1000))).toBe(false);
  expect(leaves(tap(0), tap(3000), tap(6000))).toBe(false);
  expect(leaves(tap(0), tap(3000), tap(6000), tap(7000))).toBe(true);
});

it('never leaves while somebody types', () => {
  expect(leaves(...['I', 'A', 'M', 'O', 'K'].map((key, index) => capital(key, index * 300)))).toBe(false);
  expect(leaves(tap(0), capital('A', 500), tap(1000), tap(1500))).toBe(false);
  expect(leaves(tap(0), tap(500), [{ kind: 'down', key: 'a', at: 700 }], tap(1000))).toBe(false);
});

it('does not count a held key, or Shift with a pointer', () => {
  const heldDown: ShiftInput[] = [
    { kind: 'down', key: 'Shift', at: 0 },
    { kind: 'down', key: 'Shift', repeat: true, at: 500 },
    { kind: 'up', key: 'Shift', at: 900 },
  ];
  expect(leaves(heldDown, tap(1000), tap(1500))).toBe(false);
  expect(leaves(tap(0), tap(500), [{ kind: 'pointer', at: 700 }], tap(1000))).toBe(false);
});
