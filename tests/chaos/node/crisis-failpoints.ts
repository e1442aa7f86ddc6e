import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync } from 'node:fs';
import pg from 'pg';
import { AcknowledgeEscalation, LapseAcknowledgements, MailPager, RunSteps, SendPages } from '#libs/escalation';
import { LaneDatabase } from '#libs/platform';
import { reached, textOf } from './failpoints.js';
import { replace } from './patch.js';

/** What a node does for an escalation: `open` in the transaction of the words, the clocks' tasks, and taking it. */
export type Doing = 'open' | 'step' | 'send' | 'lapse' | 'take';

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

/** Before and after every statement of opening, stepping, sending, lapsing and taking, and around what leaves the house. */
export function placeCrisisFailpoints(): void {
  const within = (prototype: object, method: string, what: Doing, around = false) =>
    replace(
      prototype,
      method,
      (original) =>
        function (this: unknown, ...given: unknown[]) {
          return doing.run({ what, said: new Map() }, async () => {
            if (around) await comesBy(`${what}:asked`);
            const answer = await original.apply(this, given);
            if (around) await comesBy(`${what}:answered`);
            return answer;
          });
        },
    );
  within(LaneDatabase.prototype, 'transaction', 'open', true);
  within(RunSteps.prototype, 'run', 'step');
  within(SendPages.prototype, 'run', 'send');
  within(LapseAcknowledgements.prototype, 'run', 'lapse');
  within(AcknowledgeEscalation.prototype, 'execute', 'take', true);
  replace(
    MailPager.prototype,
    'send',
    (send) =>
      async function (this: unknown, ...given: unknown[]) {
        const what = whatIsDone() ?? 'send';
        await comesBy(`${what}:before:mail`);
        const answer = await send.apply(this, given);
        await comesBy(`${what}:after:mail`);
        return answer;
      },
  );
  replace(
    pg.Client.prototype,
    'query',
    (query) =>
      function (this: pg.Client, ...given: unknown[]) {
        const work = doing.getStore();
        const name = work ? nameOf(textOf(given[0])) : '';
        if (!work || name === '') return query.apply(this, given);
        const times = (work.said.get(name) ?? 0) + 1;
        work.said.set(name, times);
        const point = times > 1 ? `${name} ${String(times)}` : name;
        const stopped = comesBy(`${work.what}:before:${point}`);
        if (stopped) return stopped;
        const answer = query.apply(this, given);
        if (!(answer instanceof Promise)) return answer;
        return answer.then((rows: unknown) => comesBy(`${work.what}:after:${point}`) ?? rows);
      },
  );
}
