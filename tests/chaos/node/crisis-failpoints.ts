import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync } from 'node:fs';
import pg from 'pg';
import {
  AcknowledgeEscalation,
  CallMe,
  LapseAcknowledgements,
  MailPager,
  PageBreaches,
  PageShiftEnds,
  RaiseAlarms,
  RunFollowUps,
  RunSteps,
  SendPages,
  SettleReceipt,
  TakeByTelephone,
  TryNextMeans,
} from '#libs/escalation';
import { ReportMessage } from '#libs/moderation';
import { SendToOutlets, TellOutlets } from '#libs/outlets';
import { ClockDatabase, Database, LaneDatabase } from '#libs/platform';
import { HttpTelephony, houseRules, OutsideDoor, WebPush } from '#libs/reach';
import { MissDrills } from '#libs/watch';
import { reached, textOf } from './failpoints.js';
import { replace } from './patch.js';
import { Rule } from './rule.js';

/** What a node does for an escalation: what it is asked for, the clocks' tasks, and `fail`: a page that is sent fails for good. */
export type Doing = keyof typeof asked | keyof typeof tasks | 'fail';

/** `open`: in the transaction of the words. The other ways in are the button, a worry and a rule; `key` and `receipt` come from the provider of telephones. */
const asked = {
  open: [LaneDatabase, 'transaction'],
  'call-me': [CallMe, 'execute'],
  report: [ReportMessage, 'execute'],
  signal: [Rule, 'finds'],
  take: [AcknowledgeEscalation, 'execute'],
  key: [TakeByTelephone, 'byCall'],
  receipt: [SettleReceipt, 'execute'],
} as const;

/** `turn`: to the next means of whom nobody heard from. `tell`: what systems outside are to know is written down; `deliver`: it is sent. */
const tasks = {
  step: RunSteps,
  send: SendPages,
  turn: TryNextMeans,
  target: PageBreaches,
  'shift-end': PageShiftEnds,
  lapse: LapseAcknowledgements,
  'follow-up': RunFollowUps,
  alarm: RaiseAlarms,
  drill: MissDrills,
  tell: TellOutlets,
  deliver: SendToOutlets,
};

interface Work {
  readonly what: Doing;
  /** How often each statement was said in this piece of work. */
  readonly said: Map<string, number>;
}
const doing = new AsyncLocalStorage<Work>();
export const whatIsDone = (): Doing | undefined => doing.getStore()?.what;

const passed = new Set<string>();
/** Where the harness asked for it, each point is written down when somebody first comes by. */
function comesBy(point: string): Promise<never> | undefined {
  const file = process.env['CHAOS_POINTS'];
  if (file && !passed.has(point)) appendFileSync(file, `${point}\n`);
  passed.add(point);
  return reached(point);
}

/** The verb and the table: enough to tell one statement of a piece of work from another. */
function nameOf(sql: string): string {
  const flat = sql.replaceAll(/\s+/g, ' ').trim();
  const verb = /^(?:WITH \w+ AS \( ?)?(\w+)/i.exec(flat)?.[1] ?? '';
  const table = /\b(?:FROM|INTO|UPDATE|JOIN) "?([a-z_.]+)"?/.exec(flat)?.[1] ?? '';
  return [verb.toLowerCase(), table].filter(Boolean).join(' ');
}

/** What goes through many rows, or shares them with other nodes, says the same as often as chance will have it. */
const shared: ReadonlySet<Doing> = new Set(['send', 'tell', 'deliver']);
function pointIn({ what, said }: Work, name: string): string {
  const times = shared.has(what) ? 1 : (said.get(name) ?? 0) + 1;
  said.set(name, times);
  return times > 1 ? `${name} ${String(times)}` : name;
}

/** Before and after every statement of each piece of work, and around what leaves the house. */
export function placeCrisisFailpoints(): void {
  Object.assign(houseRules, { plain: true, anywhere: true }); // whoever is outside stands on this machine
  new Rule().begin();
  for (const [what, [{ prototype }, method]] of Object.entries(asked)) within(prototype, method, what as Doing, true);
  for (const [what, { prototype }] of Object.entries(tasks)) within(prototype, 'run', what as Doing);
  replace(
    ClockDatabase.prototype,
    'transaction',
    () =>
      function (this: Database, ...given: Parameters<Database['transaction']>) {
        const begin = () => Database.prototype.transaction.apply(this, given);
        return whatIsDone() === 'send' ? doing.run({ what: 'fail', said: new Map() }, begin) : begin(); // what is sent needs no other
      },
  );
  around(MailPager.prototype, 'send', () => 'mail');
  around(HttpTelephony.prototype, 'text', () => 'sms');
  around(HttpTelephony.prototype, 'call', () => 'voice');
  around(WebPush.prototype, 'send', () => 'push');
  around(OutsideDoor.prototype, 'post', ({ headers }: { headers: object }) => {
    if (whatIsDone() !== 'deliver') return null; // a note, which has points of its own
    return 'lamplight-delivery' in headers ? 'webhook' : 'pagerduty';
  });
  replace(
    pg.Client.prototype,
    'query',
    (query) =>
      function (this: pg.Client, ...given: unknown[]) {
        const work = doing.getStore();
        const name = work ? nameOf(textOf(given[0])) : '';
        if (!work || name === '') return query.apply(this, given);
        const point = pointIn(work, name);
        const stopped = comesBy(`${work.what}:before:${point}`);
        if (stopped) return stopped;
        const answer = query.apply(this, given);
        if (!(answer instanceof Promise)) return answer;
        return answer.then((rows: unknown) => comesBy(`${work.what}:after:${point}`) ?? rows);
      },
  );
}

/** All that this method does is this piece of work, or of the one that it is done in; `ends`: also before it begins and when it is done. */
function within(prototype: object, method: string, what: Doing, ends = false): void {
  replace(
    prototype,
    method,
    (original) =>
      function (this: unknown, ...given: unknown[]) {
        if (whatIsDone()) return original.apply(this, given);
        return doing.run({ what, said: new Map() }, async () => {
          if (ends) await comesBy(`${what}:asked`);
          const answer = await original.apply(this, given);
          if (ends) await comesBy(`${what}:answered`);
          return answer;
        });
      },
  );
}

/** Before and after something leaves by this method. */
function around(prototype: object, method: string, wayOf: (sent: never) => string | null): void {
  replace(
    prototype,
    method,
    (original) =>
      async function (this: unknown, ...given: unknown[]) {
        const way = wayOf(given[0] as never);
        if (way === null) return original.apply(this, given);
        const what = whatIsDone() ?? 'send';
        await comesBy(`${what}:before:${way}`);
        const answer = await original.apply(this, given);
        await comesBy(`${what}:after:${way}`);
        return answer;
      },
  );
}
