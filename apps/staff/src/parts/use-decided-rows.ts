import { type RefObject, useEffect, useRef, useState } from 'react';
import { neighbour } from './neighbour.js';

interface DecidedRows<Id extends string> {
  /** The row whose decision waits for its reason. */
  readonly reasonFor: Id | undefined;
  readonly chooseFor: (id: Id | undefined) => void;
  /** This row is about to go. */
  readonly goes: (id: Id) => void;
  /** This one comes back. */
  readonly comes: (id: Id | undefined) => void;
}

/** Rows that go once they are decided: after each change the focus goes to the next one, or to the first of these headings when none is left. */
export function useDecidedRows<Id extends string>(
  list: RefObject<HTMLElement | null>,
  rows: readonly { readonly id: Id }[],
  headings: readonly string[],
): DecidedRows<Id> {
  const [reasonFor, chooseFor] = useState<Id>();
  /** The row that must have the focus once the one acted on is gone; `null` means the heading. */
  const next = useRef<Id | null>(undefined);

  useEffect(() => {
    if (next.current === undefined) return;
    const row = next.current && list.current?.querySelector<HTMLElement>(`[data-row="${next.current}"]`);
    if (next.current && !row) return;
    const heading = headings.map((id) => document.getElementById(id)).find(Boolean);
    (row || heading)?.focus();
    next.current = undefined;
  });

  return {
    reasonFor,
    chooseFor,
    goes(id) {
      const down = neighbour(rows, id, 1);
      const to = down && down.id !== id ? down : neighbour(rows, id, -1);
      next.current = to && to.id !== id ? to.id : null;
      chooseFor(undefined);
    },
    comes(id) {
      if (id) next.current = id;
    },
  };
}
