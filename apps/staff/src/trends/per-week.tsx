import { useId } from 'react';
import { type Severity, severities, type TrendWeek } from '#libs/contracts';
import { atNoon } from '../lexicon/show.js';
import { useWords } from '../wording/index.js';
import { Figure, Hatch } from './figure.js';
import { useTrendsWords } from './words.js';

const SLOT = 20;
const HEIGHT = 100;
/** As high as this stands what is not told. */
const STUB = 9;
const worstFirst: readonly Severity[] = [...severities].reverse();

/** A bar a week: what is known of each severity, what is known of all, and a hatched stub for what is not told. */
export function PerWeekFigure({ weeks }: { weeks: readonly TrendWeek[] }) {
  const { perWeek: words, hidden, hiddenWhy } = useTrendsWords();
  const { words: desk, formats } = useWords();
  const hatch = useId();
  const date = (from: string) => formats.date(atNoon(from));
  const known = weeks.filter(({ all }) => all !== null);
  const top = known.reduce<TrendWeek | undefined>((best, one) => ((one.all ?? 0) > (best?.all ?? 0) ? one : best), undefined);
  const most = Math.max(1, ...weeks.map(heightOf));
  const sum = top ? words.sum(top.all ?? 0, date(top.from)) : words.few;
  const anyHidden = weeks.some((week) => week.all === null || Object.values(week.opened).includes(null));
  const cell = (n: number | null) => (n === null ? hidden : String(n));
  return (
    <Figure
      title={words.title}
      sum={sum}
      {...(anyHidden && { note: hiddenWhy })}
      columns={[words.week, ...worstFirst.map((severity) => desk.severity[severity]), words.all]}
      rows={weeks.map(({ from, opened, all }, at) => [
        at === weeks.length - 1 ? `${date(from)}, ${words.now}` : date(from),
        ...worstFirst.map((severity) => cell(opened[severity])),
        cell(all),
      ])}
      picture={
        weeks.some((week) => heightOf(week) > 0) && (
          <div className="week-picture">
            <p className="week-key">
              {worstFirst.map((severity) => (
                <span key={severity}>
                  <i data-severity={severity} aria-hidden="true" /> {desk.severity[severity]}
                </span>
              ))}
              <span>
                <i className="rest" aria-hidden="true" /> {words.rest}
              </span>
              <span>
                <i className="hatched" aria-hidden="true" /> {hidden}
              </span>
            </p>
            <span className="week-most mono" aria-hidden="true">
              {most}
            </span>
            <svg
              viewBox={`0 0 ${weeks.length * SLOT} ${HEIGHT}`}
              preserveAspectRatio="none"
              role="img"
              aria-label={`${words.title}. ${sum}`}
            >
              <Hatch id={hatch} />
              {weeks.map((week, at) => (
                <Bar key={week.from} week={week} x={at * SLOT + 3} scale={HEIGHT / most} fill={`url(#${hatch})`} />
              ))}
            </svg>
            <p className="week-ends mono" aria-hidden="true">
              <span>{date(weeks[0]?.from ?? '')}</span>
              <span>{date(weeks.at(-1)?.from ?? '')}</span>
            </p>
          </div>
        )
      }
    />
  );
}

function Bar({ week, x, scale, fill }: { week: TrendWeek; x: number; scale: number; fill: string }) {
  const width = SLOT - 6;
  let top = HEIGHT;
  const parts = worstFirst.map((severity) => {
    const height = (week.opened[severity] ?? 0) * scale;
    top -= height;
    return <rect key={severity} data-severity={severity} x={x} y={top} width={width} height={height} />;
  });
  const rest = week.all === null ? null : (week.all - sumOf(week)) * scale;
  const untold = week.all === null || Object.values(week.opened).includes(null);
  if (rest === null) return [...parts, <rect key="untold" x={x} y={top - STUB} width={width} height={STUB} fill={fill} />];
  return untold ? [...parts, <rect key="rest" className="rest" x={x} y={top - rest} width={width} height={rest} />] : parts;
}

/** Of what is told of it: nothing of it may be. */
const heightOf = (week: TrendWeek): number => week.all ?? sumOf(week);

const sumOf = ({ opened }: TrendWeek): number => Object.values(opened).reduce<number>((sum, one) => sum + (one ?? 0), 0);
