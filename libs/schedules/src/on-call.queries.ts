import { Inject, Injectable } from '@nestjs/common';
import type {
  CalendarView,
  DutyAlarms,
  Gap,
  OnCallView,
  OverrideView,
  PreviewSchedule,
  PreviewView,
  ReadCalendar,
  ScheduleView,
} from '#libs/contracts';
import { CONFIG, type Config, Database, enforce, Problem, type StaffActor, type Tx } from '#libs/platform';
import { calendarOf, gapView, shiftView } from './calendar.js';
import { ableOf, type KeptOverride, type KeptRota, overridesOf, peopleOf, rotasOf } from './rotas.js';
import { mayStand, mayTakeBack } from './schedule.policy.js';
import { shiftsOf } from './shifts-of.js';
import { gapsBetween } from './spans.js';

const DAY = 24 * 60 * 60_000;
const LONGEST_CALENDAR = 92 * DAY;
const PREVIEWED = 14 * DAY;

@Injectable()
export class OnCallQueries {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What somebody lacks is for those who can mend it. */
  view({ accountId, organisationId, role }: StaffActor): Promise<OnCallView> {
    return this.database.transaction(async (tx) => {
      const rotas = await rotasOf(tx, organisationId, tx.now.getTime());
      const named = rotas.flatMap(({ layers, overrides }) => [
        ...layers.flatMap((one) => one.people),
        ...overrides.map((o) => o.accountId),
      ]);
      const whole = await peopleOf(tx, organisationId, named);
      const people = role === 'admin' ? whole : whole.map((one) => ({ ...one, lacks: [] }));
      const [place] = await tx.query<{ time_zone: string; feed_since: Date | null }>(
        `SELECT p.time_zone, (SELECT f.created_at FROM on_call_feed f WHERE f.account_id = $2) AS feed_since
         FROM programme p WHERE p.organisation_id = $1 ORDER BY p.name LIMIT 1`,
        [organisationId, accountId],
      );
      return {
        me: accountId as OnCallView['me'],
        schedules: rotas.map(scheduleView),
        people,
        alarms: role === 'admin' ? await alarmsOf(tx, organisationId, people) : { gaps: null, contacts: null, noSupervisor: null },
        mailReady: this.config.smtpUrl !== null,
        timeZone: place?.time_zone ?? 'UTC',
        feedSince: place?.feed_since?.toISOString() ?? null,
        serverTime: tx.now.toISOString(),
      };
    });
  }

  /** @throws {Problem} `calendar-too-long` */
  calendar(actor: StaffActor, asked: ReadCalendar): Promise<CalendarView> {
    const span = { from: new Date(asked.from).getTime(), to: new Date(asked.to).getTime() };
    if (span.to <= span.from || span.to - span.from > LONGEST_CALENDAR) throw new Problem('calendar-too-long', { field: 'to' });
    return this.database.transaction(async (tx) => {
      const rotas = await rotasOf(tx, actor.organisationId, span.from);
      const { schedules, gaps } = await calendarOf(tx, actor.organisationId, { rotas, span });
      const overrides = await overridesOf(tx, actor.organisationId, Math.max(span.from, tx.now.getTime()));
      return {
        schedules: schedules.map(({ id, shifts }) => ({ scheduleId: id as ScheduleView['id'], shifts: shifts.map(shiftView) })),
        gaps: gaps.map(gapView),
        overrides: overrides.filter(({ from }) => from < span.to).map((override) => overrideView(override, actor)),
      };
    });
  }

  /** The same refusals as saving it, and nothing is kept. */
  preview({ organisationId }: StaffActor, { scheduleId, ...drawn }: PreviewSchedule): Promise<PreviewView> {
    return this.database.transaction(async (tx) => {
      const able = ableOf(await peopleOf(tx, organisationId));
      enforce(mayStand(drawn, able));
      const span = { from: tx.now.getTime(), to: tx.now.getTime() + PREVIEWED };
      const rotas = await rotasOf(tx, organisationId, span.from);
      const overrides = rotas.find(({ id }) => id === scheduleId)?.overrides ?? [];
      const shifts = shiftsOf({ ...drawn, overrides, able }, span);
      const others = rotas.filter(({ id }) => id !== scheduleId).flatMap((rota) => shiftsOf(rota, span));
      return { ...gapView(span), shifts: shifts.map(shiftView), gaps: gapsBetween([...shifts, ...others], span).map(gapView) };
    });
  }
}

const scheduleView = ({ id, version, name, timeZone, layers }: KeptRota): ScheduleView => ({
  id: id as ScheduleView['id'],
  version,
  name,
  timeZone,
  layers,
});
const overrideView = (override: KeptOverride, actor: StaffActor): OverrideView => ({
  ...gapView(override),
  id: override.id as OverrideView['id'],
  scheduleId: override.scheduleId as ScheduleView['id'],
  accountId: override.accountId as OverrideView['accountId'],
  mine: mayTakeBack(actor, override),
});

async function alarmsOf(tx: Tx, organisationId: string, people: OnCallView['people']): Promise<DutyAlarms> {
  const [row] = await tx.query<{
    gaps: Gap[];
    gaps_since: Date | null;
    unreachable: string[];
    unreachable_since: Date | null;
    no_supervisor_since: Date | null;
  }>('SELECT gaps, gaps_since, unreachable, unreachable_since, no_supervisor_since FROM on_call WHERE organisation_id = $1', [
    organisationId,
  ]);
  return {
    gaps: row?.gaps_since ? { since: row.gaps_since.toISOString(), gaps: row.gaps } : null,
    contacts: row?.unreachable_since
      ? { since: row.unreachable_since.toISOString(), people: people.filter(({ accountId }) => row.unreachable.includes(accountId)) }
      : null,
    noSupervisor: row?.no_supervisor_since ? { since: row.no_supervisor_since.toISOString() } : null,
  };
}
