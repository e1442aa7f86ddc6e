import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OnCallView, OverrideView } from '#libs/contracts';
import { BackIcon, ForwardIcon } from '#libs/ui';
import { useAnswer } from '../answer.js';
import { serverNow, useServerNow } from '../clock.js';
import { may, useCanAct, useDesk } from '../desk.js';
import { useProblemText } from '../parts/problem.js';
import { Failure, Skeleton, Waiting } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { daysFrom, daysUntil } from './days.js';
import { NowPanel } from './now-panel.js';
import { SwapList } from './swap-list.js';
import { SwapSheet } from './swap-sheet.js';
import { type Picked, Week } from './week.js';

const EVERY_MS = 60_000;

interface CalendarProps {
  readonly view: OnCallView;
  readonly show: string | undefined;
  readonly changes: number;
  readonly onChanged: () => void;
  readonly children: ReactNode;
}

/** Who has it now, one week, and the swaps to come. */
export function Calendar({ view, show, changes, onChanged, children }: CalendarProps) {
  const { words, formats } = useWords();
  const { session, ask, tell } = useDesk();
  const textOf = useProblemText();
  const canAct = useCanAct();
  const now = useServerNow(30_000);
  const [week, setWeek] = useState(() => (show && !Number.isNaN(Date.parse(show)) ? Math.floor(daysUntil(serverNow(), show) / 7) : 0));
  const [picked, setPicked] = useState<Picked>();
  const days = daysFrom(now, week * 7, 7);
  const iso = (at: number) => new Date(at).toISOString();
  const [first, last] = [iso(days[0]?.from ?? now), iso(days.at(-1)?.to ?? now)];
  const calendar = useAnswer('onCallCalendar', { from: first, to: last }, EVERY_MS);
  const today = useAnswer(
    'onCallCalendar',
    { from: iso(daysFrom(now, 0, 1)[0]?.from ?? now), to: iso(daysFrom(now, 30, 1)[0]?.to ?? now) },
    EVERY_MS,
  );
  const [seen, setSeen] = useState(changes);
  if (seen !== changes) {
    setSeen(changes);
    void calendar.reload();
    void today.reload();
  }

  const takeBack = async ({ id: overrideId }: OverrideView) => {
    const reply = await ask('removeOverride', { overrideId });
    if (!reply.ok) tell(textOf(reply.problem));
    onChanged();
  };
  const admin = may.runStaff(session);
  return (
    <>
      {today.value ? <NowPanel view={view} calendar={today.value} now={now} /> : !today.problem && <Skeleton rows={2} />}
      <section className="list-section" aria-labelledby="week-title">
        <div className="page-head">
          <h2 id="week-title">{words.onCall.week(formats.date(first), formats.date(iso(Date.parse(last) - 1)))}</h2>
          <div className="row-buttons">
            <Button className="btn icon" aria-label={words.onCall.weekBefore} onPress={() => setWeek(week - 1)}>
              <BackIcon size={20} />
            </Button>
            <Button className="btn small" isDisabled={week === 0} onPress={() => setWeek(0)}>
              {words.onCall.today}
            </Button>
            <Button className="btn icon" aria-label={words.onCall.weekAfter} onPress={() => setWeek(week + 1)}>
              <ForwardIcon size={20} />
            </Button>
          </div>
        </div>
        <p className="hint">{words.onCall.yourTime}</p>
        {calendar.problem && calendar.value && <Failure problem={calendar.problem} onRetry={() => void calendar.reload()} />}
        <Waiting answer={calendar} rows={7}>
          {(shown) => (
            <Week
              label={words.onCall.title}
              days={days}
              now={now}
              lanes={view.schedules.map(({ id, name }) => ({
                id,
                name,
                shifts: shown.schedules.find(({ scheduleId }) => scheduleId === id)?.shifts ?? [],
              }))}
              gaps={shown.gaps}
              people={view.people}
              mayPick={(accountId) => canAct && (admin || accountId === view.me)}
              onPick={setPicked}
            />
          )}
        </Waiting>
      </section>
      {today.value && today.value.overrides.length > 0 && <SwapList view={view} swaps={today.value.overrides} onTakeBack={takeBack} />}
      {children}
      {picked && (
        <SwapSheet
          picked={picked}
          view={view}
          onClose={() => setPicked(undefined)}
          onSaved={() => {
            setPicked(undefined);
            onChanged();
          }}
        />
      )}
    </>
  );
}
