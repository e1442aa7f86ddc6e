import { pathToFileURL } from 'node:url';

export type Method = (this: unknown, ...given: unknown[]) => unknown;

/** Puts another method in the place of one of the built server, which is handed the one that was there. */
export function replace(prototype: object, name: string, by: (original: Method) => (...given: never[]) => unknown): void {
  const original = Reflect.get(prototype, name) as Method;
  Object.defineProperty(prototype, name, { value: by(original), configurable: true, writable: true });
}

/** A part of the built server. */
export const built = (file: string): Promise<Record<string, { prototype: object }>> =>
  import(pathToFileURL(`${process.cwd()}/dist/apps/server/src/${file}`).href) as Promise<Record<string, { prototype: object }>>;
