import { statfsSync } from 'node:fs';
import { z } from 'zod/mini';

/** Where free space is looked for. Null in {@link Config}: whoever runs the database watches its disk. */
export interface StorageConfig {
  /** Anything on the disk that the database writes to. */
  readonly path: string;
  /** With less free than this somebody is told. */
  readonly leastBytes: number;
}

const MIB = 1024 * 1024;
const LEAST_MIB = 2_048;

export const storageSettings = {
  DATABASE_DISK: z.optional(z.string()),
  DATABASE_DISK_LEAST_MB: z.optional(z.string().check(z.regex(/^[1-9]\d*$/, 'a whole number of megabytes'))),
};
type Settings = z.infer<z.ZodMiniObject<typeof storageSettings>>;

/** A sentence says what is wrong with them. */
export function storageOf({ DATABASE_DISK: path, DATABASE_DISK_LEAST_MB: least }: Settings): StorageConfig | null | string {
  if (path === undefined) return null;
  try {
    statfsSync(path);
  } catch {
    return `DATABASE_DISK: expected something on the disk of the database, and ${path} cannot be read.`;
  }
  return { path, leastBytes: Number(least ?? LEAST_MIB) * MIB };
}
