import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Category, SignalView } from '#libs/contracts';
import { usePreferences } from '../preferences.js';
import { useWords } from '../wording/index.js';
import { pieces } from './marks.js';

const explicit: ReadonlySet<Category> = new Set(['suicide', 'self-harm']);
/** Of those that a reader may have folded. */
export const isHard = (signals: readonly Pick<SignalView, 'category'>[]): boolean => signals.some(({ category }) => explicit.has(category));

/** A text with the words that were heard marked. A reader may have the hard ones folded until they open them. */
export function FoldedText({ text, signals }: { text: string; signals: readonly Pick<SignalView, 'span' | 'category'>[] }) {
  const { words } = useWords();
  const { fold } = usePreferences();
  const [open, setOpen] = useState(false);
  if (fold && !open && isHard(signals)) {
    return (
      <Button className="link" onPress={() => setOpen(true)}>
        {words.case.explicit}
      </Button>
    );
  }
  return pieces(
    text,
    signals.map((signal) => signal.span),
  ).map(({ text: piece, marked }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move.
    marked ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
  );
}
