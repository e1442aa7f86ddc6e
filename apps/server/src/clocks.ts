import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config, Log } from '#libs/platform';

/** Something that asks the database "what is due?" and does it. May run on any number of nodes at once. */
export interface DueTask {
  readonly name: string;
  run(): Promise<unknown>;
}
/** Injection token of what keeps escalations going, in the order in which one leads to the next. */
export const CRISIS_TASKS = Symbol('crisis-tasks');
/** Injection token of the {@link DueTask}s that other libraries bring. */
export const DUE_TASKS = Symbol('due-tasks');

const EVERY_MS = 1_000;
const STOP_MS = 8_000;

/**
 * The only timer of the server, on nodes with the role `worker`. It keeps nothing in memory: what is due stands in the
 * database, on the database's clock, so a node that dies only delays. Each task runs by itself, never twice at once
 * here: mail that hangs holds up no step.
 */
@Injectable()
export class Clocks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #tasks: readonly DueTask[];
  readonly #running = new Map<DueTask, Promise<unknown>>();
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(
    @Inject(CRISIS_TASKS) crisis: readonly DueTask[],
    @Inject(DUE_TASKS) more: readonly DueTask[],
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Log,
  ) {
    this.#tasks = [...crisis, ...more];
  }

  onApplicationBootstrap(): void {
    if (!this.config.roles.has('worker')) return;
    const eachMs = EVERY_MS / this.#tasks.length;
    const from = performance.now();
    let turns = 0;
    this.#timer = setInterval(() => {
      for (; turns < Math.floor((performance.now() - from) / eachMs); turns += 1) {
        const task = this.#tasks[turns % this.#tasks.length];
        if (task && !this.#running.has(task)) void this.#start(task);
      }
    }, eachMs);
  }

  /**
   * Runs everything that is due once, one task after the other: what a lapse opens is stepped, and what a step pages is
   * sent. @returns what each task did, by its name; `failed` for one that threw
   */
  async tick(): Promise<Record<string, unknown>> {
    const did: Record<string, unknown> = {};
    for (const task of this.#tasks) {
      await this.#running.get(task);
      did[task.name] = await this.#start(task);
    }
    return did;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    // What is left is in the database, under leases that end.
    const { promise: late, resolve } = Promise.withResolvers<unknown>();
    const timer = setTimeout(resolve, STOP_MS);
    await Promise.race([Promise.all(this.#running.values()), late]);
    clearTimeout(timer);
  }

  #start(task: DueTask): Promise<unknown> {
    if (this.#stopped) return Promise.resolve('stopped');
    const run = task
      .run()
      .catch((error: unknown) => {
        this.log.error('due-task-failed', { kind: task.name, error });
        return 'failed';
      })
      .finally(() => this.#running.delete(task));
    this.#running.set(task, run);
    return run;
  }
}
