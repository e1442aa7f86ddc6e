import { blockOf, clothContrast } from './patch.js';

const every = Array.from({ length: 1024 }, (_, patch) => blockOf(patch));

it('stands for each number by a block of its own', () => {
  expect(new Set(every.map((block) => JSON.stringify(block))).size).toBe(1024);
});

it('keeps the block of a number for ever, because people know each other by it', () => {
  expect([0, 1, 512, 1023].map(blockOf)).toMatchInlineSnapshot(`
[
  {
    "ground": "oat",
    "main": "spruce",
    "pattern": "pinwheel",
    "second": "pine",
  },
  {
    "ground": "oat",
    "main": "spruce",
    "pattern": "geese",
    "second": "pine",
  },
  {
    "ground": "oat",
    "main": "ink",
    "pattern": "star",
    "second": "rose",
  },
  {
    "ground": "sky",
    "main": "moss",
    "pattern": "hourglass",
    "second": "denim",
  },
]
`);
});

it('keeps the cloths of a block apart in light and dark', () => {
  for (const { main, second, ground } of every) {
    expect(clothContrast(main, ground)).toBeGreaterThanOrEqual(1.7);
    expect(clothContrast(main, second)).toBeGreaterThanOrEqual(1.7);
    expect(second).not.toBe(ground);
  }
});
