import { useEffect, useId, useRef } from 'react';
import { Button } from 'react-aria-components';
import { PlusIcon, TrashIcon } from '#libs/ui';
import { useLexiconWords } from './words.js';

const MOST = 12;
const LONGEST = 300;

interface LinesFieldProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (lines: string[]) => void;
}

/** Lines, each in a field of its own. */
export function LinesField({ label, lines, error, onChange }: LinesFieldProps) {
  const { edit } = useLexiconWords();
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const before = useRef(lines.length);
  const focusAt = useRef<number>(undefined);
  // A line that was added takes the focus; after one is taken out, its neighbour does.
  useEffect(() => {
    if (before.current === lines.length) return;
    before.current = lines.length;
    const fields = box.current?.querySelectorAll('input');
    if (focusAt.current !== undefined) fields?.[Math.min(focusAt.current, fields.length - 1)]?.focus();
    focusAt.current = undefined;
  });

  return (
    <fieldset className="lines" ref={box} aria-describedby={error ? `${id}-wrong` : undefined}>
      <legend className="label">{label}</legend>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two may read the same while one types.
        <div className="lines-row" key={at}>
          <input
            className="input"
            aria-label={edit.nth(at + 1)}
            maxLength={LONGEST}
            value={line}
            aria-invalid={error && !line.trim() ? true : undefined}
            onChange={(e) => onChange(lines.map((one, n) => (n === at ? e.target.value : one)))}
          />
          {lines.length > 2 && (
            <Button
              className="btn icon"
              aria-label={edit.dropLine(at + 1)}
              onPress={() => {
                focusAt.current = at;
                onChange(lines.filter((_, n) => n !== at));
              }}
            >
              <TrashIcon size={18} />
            </Button>
          )}
        </div>
      ))}
      {error && (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          {error}
        </p>
      )}
      {lines.length < MOST && (
        <Button
          className="btn small quiet"
          onPress={() => {
            focusAt.current = lines.length;
            onChange([...lines, '']);
          }}
        >
          <PlusIcon size={16} /> {edit.addLine}
        </Button>
      )}
    </fieldset>
  );
}
