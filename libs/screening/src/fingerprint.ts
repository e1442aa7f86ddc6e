import { createHash } from 'node:crypto';
import type { Lexicon } from './lexicon.js';
import { toStore } from './stored-lexicon.js';

/** The same for what hears the same, whatever it is called and however a database keeps it. */
export function fingerprintOf(lexicon: Lexicon): string {
  const { version: _, ...stored } = toStore(lexicon);
  return createHash('sha256').update(JSON.stringify(stored, sorted)).digest('base64url');
}

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
