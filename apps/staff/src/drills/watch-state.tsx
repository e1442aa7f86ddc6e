import type { ProbeRun, WatchView } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useWords } from '../wording/index.js';
import { useWatchWords } from './words.js';

/** What the auditor saw last, whether somebody outside would be told, and how its last test call went. */
export function WatchState({ view: { auditor, probe } }: { view: WatchView }) {
  const words = useWatchWords();
  const { formats } = useWords();
  const now = useServerNow(15_000);
  return (
    <section className="drill-part" aria-labelledby="drill-watched">
      <h2 id="drill-watched">{words.watched}</h2>
      <p className="hint">{words.watchedLead}</p>
      <div role="status" className="stack">
        {!auditor && <p className="notice clay">{words.never}</p>}
        {auditor?.silent && <p className="notice clay">{words.silent}</p>}
        {auditor && !auditor.silent && auditor.failing.length > 0 && (
          <ul className="notice clay drill-faults">
            {auditor.failing.map((fault) => (
              <li key={fault}>{words.fault[fault]}</li>
            ))}
          </ul>
        )}
        {auditor && !auditor.silent && auditor.failing.length === 0 && <p className="notice good">{words.well}</p>}
        {auditor && <p>{words.looked(formats.ago(auditor.lookedAt, now))}</p>}
      </div>
      <h3>{words.heartbeat}</h3>
      <p>
        {words.beat[auditor?.heartbeat ?? 'off']} {auditor?.beatAt && words.beatLast(formats.ago(auditor.beatAt, now))}
      </p>
      <h3>{words.probe}</h3>
      {probe ? <Probe probe={probe} now={now} /> : <p>{words.probeNone}</p>}
    </section>
  );
}

const order = ['signedIn', 'entered', 'posted', 'opened', 'paged'] as const;

function Probe({ probe, now }: { probe: ProbeRun; now: number }) {
  const words = useWatchWords();
  const { formats, language } = useWords();
  const seconds = new Intl.NumberFormat(language === 'es' ? 'es-US' : 'en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const ago = formats.ago(probe.at, now);
  return (
    <>
      {probe.failure ? (
        <p className="notice clay">
          <b>{words.probeBad(ago)}</b> {words.probeFailure[probe.failure]}
        </p>
      ) : (
        <p>{words.probeGood(ago)}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard. */}
      <section className="drill-scroll" aria-label={words.probe} tabIndex={0}>
        <table className="table drill-times">
          <caption className="vh">{words.probe}</caption>
          <thead>
            <tr>
              {order.map((leg) => (
                <th key={leg} scope="col">
                  {words.probeLeg[leg]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {order.map((leg) => {
                const ms = probe[leg];
                return <td key={leg}>{ms === null ? words.notYet : words.seconds(seconds.format(ms / 1000))}</td>;
              })}
            </tr>
          </tbody>
        </table>
      </section>
    </>
  );
}
