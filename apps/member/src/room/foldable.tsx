import { useLayoutEffect, useRef, useState } from 'react';
import { useApp } from '../app-context.js';

/** Twelve lines, and the rest on request. Text stays text: nothing in it becomes a link or a picture. */
export function Foldable({ text }: { text: string }) {
  const { words } = useApp();
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [folds, setFolds] = useState(false);
  const [open, setOpen] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another height.
  useLayoutEffect(() => {
    const { current } = paragraph;
    if (current && !open) setFolds(current.scrollHeight > current.clientHeight + 2);
  }, [text, open]);

  return (
    <>
      <p ref={paragraph} className={open ? 'words' : 'words folded'} dir="auto">
        {text}
      </p>
      {folds && (
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.member.room.less : words.member.room.more}
        </button>
      )}
    </>
  );
}
