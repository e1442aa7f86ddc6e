import { useRef, useSyncExternalStore } from 'react';

/** State that lives beside the tree: it goes on while screens come and go. */
export interface Store<T> {
  get: () => T;
  set: (change: Partial<T> | ((before: T) => Partial<T>)) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createStore<T extends object>(first: T): Store<T> {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    set(change) {
      now = { ...now, ...(typeof change === 'function' ? change(now) : change) };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const useStore = <T extends object>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);

/** The state again only when one of these parts has changed: who types does not draw two hundred messages anew. */
export function useParts<T extends object>(store: Store<T>, ...parts: readonly (keyof T)[]): T {
  const known = useRef(store.get());
  return useSyncExternalStore(store.subscribe, () => {
    const now = store.get();
    if (parts.some((part) => now[part] !== known.current[part])) known.current = now;
    return known.current;
  });
}
