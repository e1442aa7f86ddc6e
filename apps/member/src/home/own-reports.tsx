import { useEffect, useState } from 'react';
import type { OwnReport } from '#libs/contracts';
import { useApp } from '../app-context.js';

/** What became of what this member reported. */
export function OwnReports() {
  const { words, call, clock, serverNow } = useApp();
  const text = words.member.report;
  const [reports, setReports] = useState<readonly OwnReport[] | null>(null);
  useEffect(() => void call('ownReports', {}).then((reply) => reply.ok && setReports(reply.value.reports)), [call]);

  if (!reports) return null;
  return (
    <section>
      <h2>{text.own}</h2>
      {reports.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <ul className="devices">
          {reports.map(({ id, at, reason, outcome }) => (
            <li key={id}>
              <span className="grow">
                <b>{words.talk.reportReason[reason]}</b>
                <small>{text.sentOn(`${clock.day(at, serverNow())}, ${clock.time(at)}`)}</small>
                <small>{text.outcome[outcome]}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
