import { useWords } from '../wording/index.js';
import type { Named } from './counts.js';
import { atNoon } from './show.js';
import { useLexiconWords } from './words.js';

const SLOT = 20;
const HEIGHT = 100;

interface DayBarsProps {
  readonly days: readonly Named[];
  /** What the picture says, in a sentence. */
  readonly sum: string;
  /** Without what is in force beside it. */
  readonly alone?: boolean;
}

/** Alerts by day: a small picture, and the same numbers in a table for whoever asks. */
export function DayBars({ days, sum, alone = false }: DayBarsProps) {
  const { forecast } = useLexiconWords();
  const { formats } = useWords();
  const date = (day: string) => formats.date(atNoon(day));
  const most = Math.max(1, ...days.flatMap(({ live, draft }) => [live, draft]));
  const top = days.reduce((best, one) => (one.draft > best.draft ? one : best), days[0] ?? { name: '', live: 0, draft: 0 });
  const bar = (value: number) => (value / most) * HEIGHT;
  return (
    <figure className="bars">
      <figcaption>
        <b>{forecast.byDay}</b>
        {!alone && (
          <span className="bars-key">
            <i className="now" aria-hidden="true" /> {forecast.now} <i className="then" aria-hidden="true" /> {forecast.withDraft}
          </span>
        )}
      </figcaption>
      <div className="bars-picture">
        <span className="bars-most" aria-hidden="true">
          {most}
        </span>
        <svg
          viewBox={`0 0 ${days.length * SLOT} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={forecast.chart(sum, top.draft, date(top.name))}
        >
          {days.map(({ name, live, draft }, at) => (
            <g key={name}>
              {!alone && <rect className="now" x={at * SLOT + 2} y={HEIGHT - bar(live)} width={7} height={bar(live)} />}
              <rect className="then" x={at * SLOT + (alone ? 4 : 10)} y={HEIGHT - bar(draft)} width={alone ? 12 : 7} height={bar(draft)} />
            </g>
          ))}
        </svg>
        <p className="bars-days" aria-hidden="true">
          <span>{date(days[0]?.name ?? '')}</span>
          <span>{date(days.at(-1)?.name ?? '')}</span>
        </p>
      </div>
      <details>
        <summary>{forecast.table}</summary>
        <SumTable caption={forecast.byDay} name={forecast.day} rows={days.map((one) => ({ ...one, name: date(one.name) }))} alone={alone} />
      </details>
    </figure>
  );
}

interface SumTableProps {
  readonly caption: string;
  readonly name: string;
  readonly rows: readonly Named[];
  readonly alone?: boolean;
  readonly mono?: boolean;
}

/** A name a row, with what it raises now and with the draft. */
export function SumTable({ caption, name, rows, alone = false, mono = false }: SumTableProps) {
  const { forecast } = useLexiconWords();
  return (
    <table className="table numbers">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          {!alone && <th scope="col">{forecast.now}</th>}
          <th scope="col">{alone ? forecast.shadowTitle : forecast.withDraft}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row" className={mono ? 'mono' : undefined}>
              {row.name}
            </th>
            {!alone && <td>{row.live}</td>}
            <td>{row.draft}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
