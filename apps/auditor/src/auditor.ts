import { Pool } from 'pg';
import type { WatchFault } from '#libs/contracts';
import { type AuditorConfig, type Log, SteadyClient, storageRefusal } from '#libs/platform';
import { type Ask, faultsNow, isProbeDue, keepLook, keepRun, type Look, type Receiver, receiversOf } from '#libs/watch';
import { AlarmMail } from './alarm-mail.js';
import { Heartbeat } from './heartbeat.js';
import { Probe } from './probe.js';

const EVERY_MS = 15_000;
const STATEMENT_MS = 5_000;

/**
 * Looks every fifteen seconds whether everybody who called is being answered or called for. Nothing decides that but rows and the
 * database's clock; its own time counts looks, so a clock that is set changes nothing. Whatever it finds stops the heartbeat.
 */
export class Auditor {
  readonly #pool: Pool;
  readonly #probe: Probe;
  readonly #heartbeat: Heartbeat;
  readonly #mail: AlarmMail;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<readonly WatchFault[]> | null = null;
  #probing: Promise<void> | null = null;
  #before: readonly WatchFault[] = [];
  /** What it last tried to write was not kept. */
  #keepsNothing = false;
  /** Kept for the hour in which the database does not answer. */
  #receivers: readonly Receiver[] = [];

  constructor(
    config: AuditorConfig,
    private readonly log: Log,
  ) {
    this.#pool = new Pool({
      Client: SteadyClient,
      connectionString: config.databaseUrl,
      max: 2,
      connectionTimeoutMillis: 2_000,
      statement_timeout: STATEMENT_MS,
      query_timeout: STATEMENT_MS,
      keepAlive: true,
      application_name: 'lamplight auditor',
    });
    this.#pool.on('error', (error) => log.warn('auditor-connection-lost', { error }));
    this.#probe = new Probe(config, this.#ask);
    this.#heartbeat = new Heartbeat(config.heartbeatUrl, log);
    this.#mail = new AlarmMail(config, log);
  }

  async start(): Promise<void> {
    this.#timer = setInterval(() => void this.look(), EVERY_MS);
    await this.#faults(); // begins a test call where one is due: the first look knows how it went
    await this.probed();
    await this.look();
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await Promise.allSettled([this.#looking, this.#probing]);
    this.#mail.close();
    await this.#pool.end();
  }

  /** One at a time. @returns what is wrong */
  look(): Promise<readonly WatchFault[]> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  /** The run that is under way, if one is. */
  probed(): Promise<void> {
    return this.#probing ?? Promise.resolve();
  }

  readonly #ask: Ask = async (sql, values = []) => (await this.#pool.query(sql, [...values])).rows as never;

  async #look(): Promise<readonly WatchFault[]> {
    const faults = await this.#faults();
    const heartbeat = await this.#heartbeat.beat(faults.length === 0);
    // Told like any other, and tried again each time: it must not hold back the sign of life that would end it.
    const failing: readonly WatchFault[] = heartbeat === 'unreachable' ? ['heartbeat-unheard'] : faults;
    for (const code of failing.filter((one) => !this.#before.includes(one))) this.log.error('watch-fault', { code });
    for (const code of this.#before.filter((one) => !failing.includes(one))) this.log.info('watch-fault-over', { code });
    this.#before = failing;
    await this.#mail.tell(failing, this.#receivers);
    await this.#keep({ failing, heartbeat });
    return failing;
  }

  async #keep(look: Look): Promise<void> {
    try {
      await keepLook(this.#ask, look);
      this.#keepsNothing = false;
    } catch (error) {
      this.#keepsNothing = storageRefusal(error) !== undefined;
      this.log.warn('look-not-kept', { error });
    }
  }

  async #faults(): Promise<readonly WatchFault[]> {
    try {
      const faults = await faultsNow(this.#ask);
      this.#receivers = await receiversOf(this.#ask);
      if (!this.#probing && (await isProbeDue(this.#ask))) this.#startProbe();
      return this.#keepsNothing ? ['database-keeps-nothing', ...faults] : faults;
    } catch (error) {
      this.log.error('database-silent', { error });
      return ['database-silent'];
    }
  }

  #startProbe(): void {
    this.#probing = this.#probe
      .run()
      .then(async (ran) => {
        await keepRun(this.#ask, ran);
        if (ran.failure) this.log.error('probe-failed', { code: ran.failure });
        else this.log.info('probe-passed', { ms: ran.paged ?? 0 });
      })
      .catch((error: unknown) => this.log.error('probe-not-kept', { error }))
      .finally(() => {
        this.#probing = null;
      });
  }
}
