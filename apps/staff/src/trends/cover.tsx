import { useId } from 'react';
import type { CoverCell } from '#libs/contracts';
import { clockFor } from '#libs/ui';
import { useWords } from '../wording/index.js';
import { useTrendsWords } from './words.js';

const days = [1, 2, 3, 4, 5, 6, 7];
const hours = Array.from({ length: 24 }, (_, hour) => hour);
/** A Monday, on a clock that never changes: only the names of its days and hours are read. */
const monday = Date.UTC(2026, 0, 5);
const HOUR = 3_600_000;

/** The week as a table of hours; where nobody was on duty it is hatched, and says how much was covered. */
export function CoverFigure({ cover }: { cover: readonly CoverCell[] }) {
  const { cover: words, falseMatches } = useTrendsWords();
  const { language } = useWords();
  const id = useId();
  const clock = clockFor(language, 'UTC');
  const weekday = (width: 'short' | 'long', day: number) =>
    new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { weekday: width, timeZone: 'UTC' }).format(
      monday + (day - 1) * 24 * HOUR,
    );
  const at = new Map(cover.map((cell) => [`${cell.day} ${cell.hour}`, cell.covered]));
  const gaps = cover.filter(({ covered }) => covered < 1).length;
  const mean = cover.reduce((sum, { covered }) => sum + covered, 0) / Math.max(1, cover.length);
  return (
    <section className="trend" aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <p className="trend-sum">
        {cover.length === 0 ? words.noHours : gaps === 0 ? words.whole : words.sum(falseMatches.percent(downTo(mean)), gaps)}
      </p>
      {cover.length > 0 && (
        <table className="cover-hours">
          <caption className="vh">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.hour}</th>
              {days.map((day) => (
                <th key={day} scope="col">
                  <span aria-hidden="true">{weekday('short', day)}</span>
                  <span className="vh">{weekday('long', day)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map((hour) => (
              <tr key={hour}>
                <th scope="row">{clock.time(monday + hour * HOUR)}</th>
                {days.map((day) => (
                  <Cell key={day} covered={at.get(`${day} ${hour}`)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Not all of an hour is never shown as all of it. */
const downTo = (covered: number): number => Math.floor(covered * 100);

function Cell({ covered }: { covered: number | undefined }) {
  const { cover: words, falseMatches } = useTrendsWords();
  if (covered === undefined)
    return (
      <td data-cover="unknown">
        <span className="vh">{words.notYet}</span>
      </td>
    );
  if (covered === 1)
    return (
      <td data-cover="full">
        <span className="vh">{words.full}</span>
      </td>
    );
  return (
    <td data-cover={covered === 0 ? 'none' : 'part'}>
      <b>
        <span className="vh">{words.gap} </span>
        {covered === 0 ? words.none : falseMatches.percent(downTo(covered))}
      </b>
    </td>
  );
}
