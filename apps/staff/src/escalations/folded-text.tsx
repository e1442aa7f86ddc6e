import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Category, SignalView } from '#libs/contracts';
import { usePreferences } from '../preferences.js';
import { useWords } from '../wording/index.js';
import { pieces } from './marks.js';

const explicit: ReadonlySet<Category> = new Set(['suicide', 'self-harm']);

/** A text with the words that were heard marked. A reader may have the hard ones folded until they open them. */
export function FoldedText({ text, signals }: { text: string; signals: readonly Pick<SignalView, 'span' | 'category'>[] }) {
  const { words } = useWords();
  const { fold } = usePreferences();
  const [open, setOpen] = useState(false);
  if (fold && !open && signals.some((signal) => explicit.has(signal.category))) {
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
