import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync } from 'node:fs';
import pg from 'pg';
import {
  AcknowledgeEscalation,
  LapseAcknowledgements,
  MailPager,
  PageBreaches,
  PageShiftEnds,
  RunFollowUps,
  RunSteps,
  SendPages,
  TryNextMeans,
} from '#libs/escalation';
import { SendToOutlets, TellOutlets } from '#libs/outlets';
import { LaneDatabase } from '#libs/platform';
import { HttpTelephony, houseRules, OutsideDoor, WebPush } from '#libs/reach';
import { reached, textOf } from './failpoints.js';
import { replace } from './patch.js';

/** What a node does for an escalation: `open` in the transaction of the words, taking it, and the clocks' tasks. */
export type Doing = 'open' | 'take' | keyof typeof tasks;

/** `turn`: to the next means of whom nobody heard from. `tell`: what systems outside are to know is written down; `deliver`: it is sent. */
const tasks = {
  step: RunSteps,
  send: SendPages,
  turn: TryNextMeans,
  target: PageBreaches,
  'shift-end': PageShiftEnds,
  lapse: LapseAcknowledgements,
  'follow-up': RunFollowUps,
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
  within(LaneDatabase.prototype, 'transaction', 'open', true);
  within(AcknowledgeEscalation.prototype, 'execute', 'take', true);
  for (const [what, { prototype }] of Object.entries(tasks)) within(prototype, 'run', what as Doing);
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

/** All that this method does is this piece of work; `asked`: also before it begins and when it is done. */
function within(prototype: object, method: string, what: Doing, asked = false): void {
  replace(
    prototype,
    method,
    (original) =>
      function (this: unknown, ...given: unknown[]) {
        return doing.run({ what, said: new Map() }, async () => {
          if (asked) await comesBy(`${what}:asked`);
          const answer = await original.apply(this, given);
          if (asked) await comesBy(`${what}:answered`);
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
