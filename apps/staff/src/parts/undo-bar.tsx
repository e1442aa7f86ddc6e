import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { UndoIcon } from '#libs/ui';
import { useWords } from '../wording/index.js';
import type { Waiting } from './undo.js';

interface UndoBarProps<A> {
  readonly waiting: readonly Waiting<A>[];
  readonly says: (act: A, seconds: number) => string;
  readonly onUndo: () => void;
}

/** Counts down the newest decision. A screen reader hears it once, not every second. */
export function UndoBar<A>({ waiting, says, onUndo }: UndoBarProps<A>) {
  const { words } = useWords();
  const newest = waiting.at(-1);
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!newest) return;
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, [newest]);
  if (!newest) return null;
  const seconds = Math.max(0, Math.ceil((newest.sendAt - now) / 1000));
  return (
    <div className="undo-bar">
      <span aria-hidden="true">{says(newest.act, seconds)}</span>
      <span className="vh" role="status">
        {words.keys.heldFull.z}
      </span>
      <Button className="btn small" onPress={onUndo}>
        <UndoIcon size={18} /> {words.held.undo}
      </Button>
    </div>
  );
}
