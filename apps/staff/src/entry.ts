import type { Ack } from '#libs/contracts';
import { askAgainIn } from '#libs/ui';
import type { Line } from './line.js';

interface Entry<T> {
  readonly enter: () => Promise<Ack<T>>;
  /** Each answer but one that a newer question has overtaken. */
  readonly hear: (answer: Ack<T>) => void | Promise<void>;
}

export interface Entering {
  /** Somebody wants it this moment. */
  readonly now: () => void;
  readonly stop: () => void;
}

/** Asks to be let in each time that the line opens. Whom the server has no room for asks again when it said so, on whichever line. */
export function keepEntering<T>(line: Line, { enter, hear }: Entry<T>): Entering {
  let latest = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  const wake = () => {
    again = undefined;
    if (line.state === 'open') void ask();
  };
  async function ask(): Promise<void> {
    clearTimeout(again);
    again = undefined;
    latest += 1;
    const mine = latest;
    const answer = await enter();
    if (mine !== latest) return;
    void hear(answer);
    const wait = answer.ok || line.state !== 'open' ? undefined : askAgainIn(answer.problem);
    if (wait !== undefined) again = setTimeout(wake, wait);
  }
  const stopOpen = line.onOpen(() => {
    if (again === undefined) void ask();
  });
  return {
    now: () => void ask(),
    stop: () => {
      latest += 1;
      clearTimeout(again);
      stopOpen();
    },
  };
}
