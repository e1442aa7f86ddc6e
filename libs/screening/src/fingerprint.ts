import { createHash } from 'node:crypto';
import type { Lexicon } from './lexicon.js';

/** The same for what hears the same, whatever it is called and in whichever order a database keeps its keys. */
export const fingerprintOf = ({ version: _, ...lexicon }: Lexicon): string =>
  createHash('sha256').update(JSON.stringify(lexicon, sorted)).digest('base64url');

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
