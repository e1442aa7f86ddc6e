import { createHash } from 'node:crypto';

/** A share of the failpoints: `every` seeds, one after the other, have all of them. */
export interface Share {
  readonly seed: number;
  readonly every: number;
}

/** By its name alone, so that a point keeps its share whatever other points a run comes by. */
export const inShare = (point: string, { seed, every }: Share): boolean =>
  createHash('sha256').update(point).digest().readUInt32BE() % every === seed % every;
