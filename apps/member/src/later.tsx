import { type FunctionComponent, type ReactNode, useEffect, useReducer, useState } from 'react';
import { fetchAgain, renewPage } from '#libs/ui';

interface Later<P> {
  /** Draws `meanwhile`, or nothing, until its code is here. `onLost`: it could not be fetched. */
  Part: (props: P & { onLost: () => void; meanwhile?: ReactNode }) => ReactNode;
  /** Fetched ahead, so that it opens at once, and without a connection. */
  fetch: () => Promise<void>;
}

/** A part of the app that is opened by a tap, and loaded then: the component `name` of a file. */
export function later<N extends string, P extends object>(name: N, load: () => Promise<Record<N, FunctionComponent<P>>>): Later<P> {
  let loaded: FunctionComponent<P> | null = null;
  let lost = 0;
  const again = fetchAgain(load);
  const fetch = async () => {
    try {
      loaded ??= (await again())[name];
    } catch (error) {
      lost += 1;
      // A file that it needs is what is lost, or it is of a release that is gone: only another page has it.
      if (lost > 1) void renewPage(() => loaded === null);
      throw error;
    }
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

/** Of a part that stands on its page: whether it was lost, and how it is asked for anew. `tries` is its key. */
export function useTries() {
  const [tries, setTries] = useState(0);
  const [lost, setLost] = useState(false);
  const onRetry = () => {
    setLost(false);
    setTries(tries + 1);
    return Promise.resolve();
  };
  return { tries, lost, onLost: () => setLost(true), onRetry };
}
