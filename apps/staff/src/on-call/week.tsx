import { Button } from 'react-aria-components';
import type { CalendarShift, Gap, OnCallPerson, ScheduleId } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import { type Day, daysFrom, type Piece, piecesOf } from './days.js';

export interface Lane {
  readonly id: ScheduleId;
  readonly name: string;
  readonly shifts: readonly CalendarShift[];
}
/** A stretch that somebody else could have. */
export interface Picked extends Gap {
  readonly scheduleId: ScheduleId;
}

/** Below it a bar is too narrow to be hit: it is drawn wider than it lasts. */
const NARROW = 0.03;

interface WeekProps {
  readonly label: string;
  readonly days: readonly Day[];
  readonly now: number;
  readonly lanes: readonly Lane[];
  readonly gaps: readonly Gap[];
  readonly people: readonly OnCallPerson[];
  /** What may be given to somebody else; nothing when it is left out. */
  readonly mayPick?: (accountId: string | null) => boolean;
  readonly onPick?: (picked: Picked) => void;
}

/** Days below each other with a bar for each shift; on a phone each bar is a line. One list, two looks. */
export function Week({ label, days, lanes, gaps, ...rest }: WeekProps) {
  const { formats } = useWords();
  const { now } = rest;
  const noons = daysFrom(now, 0, 1).map(({ from, to }) =>
    [0, 0.25, 0.5, 0.75].map((part) => new Date(from + part * (to - from)).toISOString()),
  );
  return (
    <div className="week">
      <div className="week-hours" aria-hidden="true">
        {noons[0]?.map((at) => (
          <span key={at}>{formats.time(at)}</span>
        ))}
      </div>
      <ol className="week-days" aria-label={label}>
        {days.map((day) => (
          <li key={day.from} className="week-day" data-today={day.from <= now && day.to > now}>
            <DayName day={day} now={now} />
            <div className="week-lanes">
              {lanes.map((lane, n) => (
                <LaneRow key={lane.id} lane={lane} day={day} gaps={n === 0 ? gaps : []} named={lanes.length > 1} {...rest} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

function DayName({ day, now }: { day: Day; now: number }) {
  const { formats } = useWords();
  const at = new Date(day.from).toISOString();
  return (
    <h3 className="week-name">
      {formats.weekday(at, now)} <small>{formats.date(at)}</small>
    </h3>
  );
}

interface LaneProps extends Omit<WeekProps, 'label' | 'days' | 'lanes'> {
  readonly lane: Lane;
  readonly day: Day;
  readonly named: boolean;
}

function LaneRow({ lane, day, gaps, now, people, named, mayPick, onPick }: LaneProps) {
  const { words } = useWords();
  const shifts = piecesOf(lane.shifts, day);
  const open = piecesOf(gaps, day);
  const pieces = [
    ...shifts.map((piece) => ({ piece, accountId: piece.of.accountId, swap: piece.of.overrideId !== null })),
    ...open.map((piece) => ({ piece, accountId: null, swap: false })),
  ].sort((a, b) => a.piece.start - b.piece.start);
  const here = day.from <= now && day.to > now ? (now - day.from) / (day.to - day.from) : undefined;
  return (
    <div className="lane-row">
      {named && <span className="lane-name">{lane.name}</span>}
      <ul className="lane" aria-label={lane.name}>
        {pieces.map(({ piece, accountId, swap }) => (
          <li
            key={`${String(accountId)} ${piece.of.from}`}
            className="bar"
            data-narrow={piece.end - piece.start < NARROW ? (piece.start > 0.5 ? 'late' : 'early') : undefined}
            style={{ '--start': String(piece.start), '--end': String(piece.end) } as React.CSSProperties}
            {...(accountId === null ? { 'data-cloth': 'gap' } : clothOf(people, accountId))}
          >
            <Bar
              piece={piece}
              name={
                accountId === null ? words.onCall.nobody : (people.find((one) => one.accountId === accountId)?.name ?? words.onCall.someone)
              }
              swap={swap}
              {...(onPick &&
                mayPick?.(accountId) &&
                Date.parse(piece.of.to) > now && { onPress: () => onPick({ ...span(piece.of), scheduleId: lane.id }) })}
            />
          </li>
        ))}
        {pieces.length === 0 && <li className="bar-none">{words.onCall.noneToday}</li>}
        {here !== undefined && <li className="bar-now" aria-hidden="true" style={{ '--start': String(here) } as React.CSSProperties} />}
      </ul>
    </div>
  );
}

const span = ({ from, to }: Gap): Gap => ({ from, to });

/** Six cloths in three weaves. The name stands on the bar in any case. */
export function clothOf(people: readonly OnCallPerson[], accountId: string) {
  const at = Math.max(
    0,
    people.findIndex((one) => one.accountId === accountId),
  );
  return { 'data-cloth': String(at % 6), 'data-weave': at % 12 >= 6 ? 'dot' : at % 2 === 1 ? 'stripe' : 'plain' };
}

interface BarProps {
  readonly piece: Piece<Gap>;
  readonly name: string;
  readonly swap: boolean;
  readonly onPress?: () => void;
}

function Bar({ piece, name, swap, onPress }: BarProps) {
  const { words, formats } = useWords();
  const [from, to] = [formats.time(piece.of.from), formats.time(piece.of.to)];
  const times = words.onCall.hours(piece.begins ? from : undefined, piece.ends ? to : undefined);
  const text = (
    <>
      <b>{name}</b> <span>{times}</span>
      {swap && <span className="bar-swap">{words.onCall.swapped}</span>}
    </>
  );
  if (!onPress) return <span className="bar-text">{text}</span>;
  return (
    <Button className="bar-text" onPress={onPress} aria-label={words.onCall.change(name, times)}>
      {text}
    </Button>
  );
}
