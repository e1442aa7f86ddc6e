import type { Kept } from './kept.js';

/** For specs: a device's store, as two tabs share it. Values are copied, as a disk would. */
export function someKept(): Kept {
  const values = new Map<string, string>();
  return {
    get: (name) => {
      const value = values.get(name);
      return Promise.resolve(value === undefined ? undefined : (JSON.parse(value) as unknown));
    },
    put: (name, value) => Promise.resolve(void values.set(name, JSON.stringify(value))),
    drop: (name) => Promise.resolve(void values.delete(name)),
    under: (prefix) =>
      Promise.resolve([...values].flatMap(([name, value]) => (name.startsWith(prefix) ? [JSON.parse(value) as unknown] : []))),
  };
}
