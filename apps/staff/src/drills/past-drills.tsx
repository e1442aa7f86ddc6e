import type { DrillView } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useWords } from '../wording/index.js';
import { legs, lengthsOf } from './legs.js';
import { useWatchWords } from './words.js';

/** How long each took, leg by leg: as small bars, and the same in a table. */
export function PastDrills({ drills }: { drills: readonly DrillView[] }) {
  const words = useWatchWords();
  const { formats } = useWords();
  const now = useServerNow(60_000);
  const longest = Math.max(1, ...drills.flatMap(({ legs: times }) => Object.values(times).map((seconds) => seconds ?? 0)));
  const time = (seconds: number | null) => (seconds === null ? words.notYet : formats.short(seconds * 1000));
  return (
    <section className="drill-part" aria-labelledby="drill-past">
      <h2 id="drill-past">{words.past}</h2>
      {drills.length === 0 ? (
        <p>
          <b>{words.pastNone}</b> {words.pastNoneLead}
        </p>
      ) : (
        <>
          <p className="drill-key" aria-hidden="true">
            {legs.map((leg) => (
              <span key={leg}>
                <i data-leg={leg} /> {words.leg[leg]}
              </span>
            ))}
          </p>
          <ul className="drill-list">
            {drills.map((drill) => (
              <li key={drill.id}>
                <p className="drill-head">
                  <b>{formats.when(drill.startedAt, now)}</b> {drill.by === null ? words.byChance : words.by(drill.by)}
                  <Outcome drill={drill} />
                </p>
                <div
                  className="drill-bar"
                  role="img"
                  aria-label={words.chart(
                    formats.when(drill.startedAt, now),
                    formats.list(
                      legs.flatMap((leg) => (drill.legs[leg] === null ? [] : words.after(words.leg[leg], spokenOf(drill.legs[leg])))),
                    ) || words.notYet,
                  )}
                >
                  {lengthsOf(drill.legs, longest).map(({ leg, percent }) => (
                    <i key={leg} data-leg={leg} style={{ width: `${percent}%` }} />
                  ))}
                </div>
              </li>
            ))}
          </ul>
          <details>
            <summary>{words.table}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard. */}
            <section className="drill-scroll" aria-label={words.table} tabIndex={0}>
              <table className="table drill-times">
                <caption className="vh">{words.past}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.began}</th>
                    {legs.map((leg) => (
                      <th key={leg} scope="col">
                        {words.leg[leg]}
                      </th>
                    ))}
                    <th scope="col">{words.target}</th>
                    <th scope="col">{words.how}</th>
                  </tr>
                </thead>
                <tbody>
                  {drills.map((drill) => (
                    <tr key={drill.id}>
                      <th scope="row">{formats.when(drill.startedAt, now)}</th>
                      {legs.map((leg) => (
                        <td key={leg}>{time(drill.legs[leg])}</td>
                      ))}
                      <td>{time(drill.target)}</td>
                      <td>
                        <Outcome drill={drill} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </details>
        </>
      )}
    </section>
  );

  function spokenOf(seconds: number | null): string {
    return seconds === null ? words.notYet : formats.spoken(seconds * 1000);
  }
}

function Outcome({ drill: { failure, legs: times, live } }: { drill: DrillView }) {
  const words = useWatchWords();
  if (failure) return <span className="chip clay">{words.failed[failure]}</span>;
  if (times.taken !== null) return <span className="chip denim">{words.passed}</span>;
  return live ? <span className="chip lamp">{words.running}</span> : null;
}
