import { type ReactNode, useId } from 'react';
import { useTrendsWords } from './words.js';

interface FigureProps {
  readonly title: string;
  /** What the picture says, in a sentence. */
  readonly sum: string;
  /** None where there is nothing to see: the sentence says so. */
  readonly picture?: ReactNode;
  readonly note?: string;
  readonly columns: readonly string[];
  /** The first of each row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** A sentence, a picture of it, and the same numbers as a table for whoever asks. */
export function Figure({ title, sum, picture, note, columns, rows }: FigureProps) {
  const words = useTrendsWords();
  const id = useId();
  return (
    <section className="trend" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="trend-sum">{sum}</p>
      {picture}
      {note && <p className="hint">{note}</p>}
      {rows.length > 0 && (
        <details>
          <summary>{words.table}</summary>
          <table className="table numbers">
            <caption className="vh">{title}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name = '', ...cells], row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table that is drawn anew as a whole.
                <tr key={row}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column.
                    <td key={at}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

/** Lines for what is not told, so that it is not a colour alone. */
export function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="hatch-ground" width="5" height="5" />
      <rect className="hatch-line" width="1.6" height="5" />
    </pattern>
  );
}
