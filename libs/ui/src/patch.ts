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

/** On a ground of the third cloth: one path for each of the other two, filled even-odd, so that a whole room of patches stays light. */
export const shapes: Record<Pattern, { readonly main: string; readonly second: string }> = {
  pinwheel: { main: 'M0 0H24V24ZM48 48H24V24Z', second: 'M48 0V24H24ZM0 48V24H24Z' },
  geese: { main: 'M0 16L24 0L48 16ZM0 48L24 32L48 48Z', second: 'M0 32L24 16L48 32Z' },
  star: {
    main: 'M16 0H32L16 16ZM48 16L32 32V16ZM32 48H16L32 32ZM0 32L16 16V32ZM16 16H32V32H16Z',
    second: 'M20 20H28V28H20Z',
  },
  hourglass: { main: 'M0 0H48L24 24ZM0 48H48L24 24Z', second: 'M24 14L34 24L24 34L14 24Z' },
  diamond: { main: 'M24 4L44 24L24 44L4 24Z', second: 'M24 14L34 24L24 34L14 24Z' },
  'log-cabin': { main: 'M0 0H48V48H0ZM8 8H40V40H8Z', second: 'M16 16H32V32H16Z' },
};

/** A person on the team, whatever their number: the lamp. */
export const lampBlock = { main: 'M17 11H31L37 28H11Z', second: 'M22 28H26V36H32V39H16V36H22Z' } as const;
