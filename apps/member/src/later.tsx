import { type FunctionComponent, type ReactNode, useEffect, useReducer } from 'react';

interface Later<P> {
  /** Draws `meanwhile`, or nothing, until its code is here. `onLost`: it could not be fetched. */
  Part: (props: P & { onLost: () => void; meanwhile?: ReactNode }) => ReactNode;
  /** Fetched ahead, so that it opens at once, and without a connection. */
  fetch: () => Promise<void>;
}

/** A part of the app that is opened by a tap, and loaded then. */
export function later<P extends object>(load: () => Promise<FunctionComponent<P>>): Later<P> {
  let loaded: FunctionComponent<P> | null = null;
  const fetch = async () => {
    loaded ??= await load();
  };
  return {
    fetch,
    Part({ onLost, meanwhile = null, ...props }) {
      const [, draw] = useReducer((turn: number) => turn + 1, 0);
      // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened.
      useEffect(() => void (loaded ?? fetch().then(draw, onLost)), []);
      const Loaded = loaded as FunctionComponent<object> | null;
      return Loaded ? <Loaded {...props} /> : meanwhile;
    },
  };
}
