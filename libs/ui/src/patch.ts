/** Six quilt blocks, drawn on a 48 x 48 square. */
export const patterns = ['pinwheel', 'geese', 'star', 'hourglass', 'diamond', 'log-cabin'] as const;
export type Pattern = (typeof patterns)[number];

export const cloths = {
  spruce: '#2E6F63',
  pine: '#17413A',
  lamp: '#F0B03A',
  oat: '#EFE4CC',
  plum: '#7B4A6D',
  rose: '#E3B7B0',
  clay: '#B4553D',
  denim: '#3F658C',
  sky: '#B9CFE2',
  moss: '#8DA27C',
  ink: '#26343A',
} as const;
export type Cloth = keyof typeof cloths;

export interface Block {
  readonly pattern: Pattern;
  readonly main: Cloth;
  readonly second: Cloth;
  readonly ground: Cloth;
}

const grounds: readonly Cloth[] = ['oat', 'sky', 'rose', 'pine'];
const all = Object.keys(cloths) as Cloth[];

/** How far two cloths stand apart to a reader who sees little colour: the WCAG ratio of their luminances. */
export function clothContrast(a: Cloth, b: Cloth): number {
  const [light, dark] = [luminance(cloths[a]), luminance(cloths[b])].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

const combinations = grounds.flatMap((ground) =>
  all
    .filter((main) => clothContrast(main, ground) >= 1.7)
    .flatMap((main) =>
      all.filter((second) => second !== ground && clothContrast(second, main) >= 1.7).map((second) => ({ main, second, ground })),
    ),
);

/** Neighbouring numbers should not look alike: a stride without a common divisor visits every combination. */
const STRIDE = 89;

/** The block that stands for a number from 0 to 1023. The same number is the same block for ever: people know each other by it. */
export function blockOf(patch: number): Block {
  const pattern = patterns[patch % patterns.length] ?? 'pinwheel';
  const combination = combinations[(Math.floor(patch / patterns.length) * STRIDE) % combinations.length];
  return { pattern, ...(combination ?? { main: 'clay', second: 'lamp', ground: 'oat' }) };
}

type Piece = readonly [points: string, cloth: 'main' | 'second' | 'ground'];

export const pieces: Record<Pattern, readonly Piece[]> = {
  pinwheel: [
    ['0,0 24,0 24,24', 'main'],
    ['48,0 48,24 24,24', 'second'],
    ['48,48 24,48 24,24', 'main'],
    ['0,48 0,24 24,24', 'second'],
  ],
  geese: [
    ['0,16 24,0 48,16', 'main'],
    ['0,32 24,16 48,32', 'second'],
    ['0,48 24,32 48,48', 'main'],
  ],
  star: [
    ['16,0 32,16 16,16', 'main'],
    ['48,16 32,32 32,16', 'main'],
    ['32,48 16,32 32,32', 'main'],
    ['0,32 16,16 16,32', 'main'],
    ['16,16 32,16 32,32 16,32', 'main'],
    ['20,20 28,20 28,28 20,28', 'second'],
  ],
  hourglass: [
    ['0,0 48,0 24,24', 'main'],
    ['0,48 48,48 24,24', 'main'],
    ['24,14 34,24 24,34 14,24', 'second'],
  ],
  diamond: [
    ['24,4 44,24 24,44 4,24', 'main'],
    ['24,14 34,24 24,34 14,24', 'second'],
  ],
  'log-cabin': [
    ['0,0 48,0 48,48 0,48', 'main'],
    ['8,8 40,8 40,40 8,40', 'ground'],
    ['16,16 32,16 32,32 16,32', 'second'],
  ],
};
