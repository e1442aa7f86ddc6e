import { type KeyboardEvent, useState } from 'react';
import { usePreferences } from '../preferences.js';
import { useWords } from '../wording/index.js';
import { KeysHelp } from './keys-help.js';
import { neighbour } from './neighbour.js';

/** What a key does to the row that has the focus, if one has. */
export type KeyActs<Id> = (here: Id | undefined) => Readonly<Record<string, () => unknown>>;

export interface ListKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly helpOpen: boolean;
  readonly closeHelp: () => void;
}

/** One-letter keys work only while the focus is in the list, and can be switched off. Its rows are marked `data-row`. */
export function useListKeys<Id extends string>(rows: readonly { readonly id: Id }[], acts: KeyActs<Id>): ListKeys {
  const { keys } = usePreferences();
  const [helpOpen, setHelpOpen] = useState(false);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!keys || event.ctrlKey || event.metaKey || event.altKey) return;
    const list = event.currentTarget;
    const here = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'] as Id | undefined;
    const goTo = (row: { readonly id: Id } | undefined) => row && list.querySelector<HTMLElement>(`[data-row="${row.id}"]`)?.focus();
    const all: Readonly<Record<string, () => unknown>> = {
      j: () => goTo(neighbour(rows, here, 1)),
      k: () => goTo(neighbour(rows, here, -1)),
      '?': () => setHelpOpen(true),
      ...acts(here),
    };
    const run = all[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
  return { onKeyDown, helpOpen, closeHelp: () => setHelpOpen(false) };
}

interface KeysFootProps {
  readonly of: ListKeys;
  /** Whether there is anything to press them for. */
  readonly shown: boolean;
  /** Between moving and asking for all of them. */
  readonly acts: readonly (readonly [key: string, does: string])[];
  readonly help: readonly (readonly [key: string, does: string])[];
}

/** The keys of a list, at its foot; all of them in a sheet when they are asked for. */
export function KeysFoot({ of, shown, acts, help }: KeysFootProps) {
  const { words } = useWords();
  const { keys } = usePreferences();
  return (
    <>
      {keys && shown && (
        <div className="keys-foot" aria-hidden="true">
          <span>
            <kbd>J</kbd>
            <kbd>K</kbd>
            {words.keys.move}
          </span>
          {[...acts, ['?', words.keys.all] as const].map(([key, does]) => (
            <span key={key}>
              <kbd>{key}</kbd>
              {does}
            </span>
          ))}
        </div>
      )}
      {of.helpOpen && <KeysHelp onClose={of.closeHelp} keys={help} />}
    </>
  );
}
