import type { Lack, OnCallView } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';

const MOST = 5;

/** What is wrong with the coming seven days. It ends by itself when it is right again. */
export function Alarms({ view }: { view: OnCallView }) {
  const { words, formats } = useWords();
  const now = useServerNow(60_000);
  const { gaps, contacts, noSupervisor } = view.alarms;
  const lacks = (of: readonly Lack[]) => formats.list(of.map((one) => words.onCall.lacks[one]));
  return (
    <div role="status" className="stack">
      {gaps && (
        <div className="notice clay">
          <b>{words.onCall.gapsTitle(gaps.gaps.length)}</b>
          <ul>
            {gaps.gaps.slice(0, MOST).map((gap) => (
              <li key={gap.from}>
                <a href={hrefOf('on-call', gap.from)}>
                  {words.onCall.gap(formats.when(gap.from, now), formats.end(gap.from, gap.to, now))}
                </a>
              </li>
            ))}
          </ul>
          {gaps.gaps.length > MOST && <p>{words.onCall.more(gaps.gaps.length - MOST)}</p>}
        </div>
      )}
      {contacts && (
        <div className="notice clay">
          <b>{words.onCall.contactsTitle}</b>
          {!view.mailReady && <p>{words.duty.noMail}</p>}
          <ul>
            {contacts.people
              .filter((person) => person.lacks.length > 0)
              .map((person) => (
                <li key={person.accountId}>{words.onCall.contact(person.name, lacks(person.lacks))}</li>
              ))}
          </ul>
        </div>
      )}
      {noSupervisor && (
        <div className="notice clay">
          <b>{words.onCall.noSupervisorTitle}</b>
          <p>
            {words.onCall.noSupervisor} <a href={hrefOf('staff')}>{words.onCall.noSupervisorAdd}</a>
          </p>
        </div>
      )}
    </div>
  );
}
