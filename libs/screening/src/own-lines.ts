import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface OwnLine {
  readonly must: 'hit' | 'miss';
  readonly text: string;
}

/** They stand beside the compiled code as they stand beside the sources. */
const FOLDER = join(import.meta.dirname, '..', 'lines');
let lines: readonly OwnLine[] | undefined;

const read = (file: string, must: OwnLine['must']): OwnLine[] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((text) => ({ must, text }));

/** Lamplight's own lines, written apart from the rules: calls for help that must be heard, and ordinary talk that must not. */
export const ownLines = (): readonly OwnLine[] => (lines ??= [...read('calls.txt', 'hit'), ...read('calm.txt', 'miss')]);
