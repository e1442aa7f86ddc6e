import type { CalendarView, OnCallPerson, OnCallView } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import { clothOf } from './week.js';

/** Who has each schedule now, and who comes next. */
export function NowPanel({ view, calendar, now }: { view: OnCallView; calendar: CalendarView; now: number }) {
  return (
    <ul className="now-list">
      {view.schedules.map((schedule) => (
        <li key={schedule.id} className="now-card">
          <NowOf
            name={schedule.name}
            people={view.people}
            now={now}
            shifts={calendar.schedules.find(({ scheduleId }) => scheduleId === schedule.id)?.shifts ?? []}
          />
        </li>
      ))}
    </ul>
  );
}

interface NowOfProps {
  readonly name: string;
  readonly people: readonly OnCallPerson[];
  readonly now: number;
  readonly shifts: CalendarView['schedules'][number]['shifts'];
}

function NowOf({ name, people, now, shifts }: NowOfProps) {
  const { words, formats } = useWords();
  const nameOf = (accountId: string) => people.find((one) => one.accountId === accountId)?.name ?? words.onCall.someone;
  const on = shifts.find(({ from, to }) => Date.parse(from) <= now && Date.parse(to) > now);
  const next = shifts.find(({ from, accountId }) => Date.parse(from) > now && accountId !== on?.accountId);
  return (
    <>
      <span className="now-name">{name}</span>
      {on ? (
        <p className="now-who">
          <i className="cloth" {...clothOf(people, on.accountId)} aria-hidden="true" />
          {words.onCall.now(nameOf(on.accountId), formats.moment(on.to, now))}
        </p>
      ) : (
        <p className="now-who">{words.onCall.nobodyNow}</p>
      )}
      <p className="hint">{next ? words.onCall.next(nameOf(next.accountId), formats.when(next.from, now)) : words.onCall.noNext}</p>
    </>
  );
}
