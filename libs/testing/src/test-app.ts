import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { DynamicModule } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import type { Role } from '#libs/contracts';
import type { Principal } from '#libs/identity';
import { type Config, Log } from '#libs/platform';
import { Programme } from './programme.factory.js';
import { aSession } from './session.factory.js';
import { TestClient } from './test-client.js';
import { TestDatabase } from './test-database.js';

/** The server under test: handed in, because no library may import an app. */
export interface ServerParts {
  module(config: Config, log: Log): DynamicModule;
  prepare(app: NestExpressApplication, config: Config, log: Log): NestExpressApplication;
}

interface Options {
  readonly config?: Partial<Config>;
  readonly override?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
  /** A database that another app of this spec already uses: a second node. */
  readonly database?: TestDatabase;
}

export const TEST_ORIGIN = 'http://lamplight.test';
const SECRET = randomBytes(32).toString('base64url');
const KEYRING = JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64') } });

export const testConfig = (databaseUrl: string, over: Partial<Config> = {}): Config => ({
  production: false,
  port: 0,
  host: '127.0.0.1',
  origins: [TEST_ORIGIN],
  roles: new Set(['api']),
  databaseUrl,
  databaseMayForget: true,
  redisUrl: null,
  keyring: KEYRING,
  sessionSecret: SECRET,
  smtpUrl: null,
  mailFrom: 'Lamplight <lamplight@example.org>',
  logLevel: 'silent',
  trustProxyHops: 0,
  metricsToken: null,
  probeSecret: null,
  secondOpinion: null,
  telephony: null,
  push: null,
  storage: null,
  ...over,
});

export interface Person {
  readonly accountId: string;
  readonly organisationId: string;
  readonly role: Role;
}

/** The real server on a database of its own. Clocks stand still unless the spec asks for `roles: worker` or ticks them. */
export class TestApp implements AsyncDisposable {
  readonly #clients: TestClient[] = [];
  #ahead = 0;

  private constructor(
    readonly app: NestExpressApplication,
    readonly database: TestDatabase,
    readonly config: Config,
    readonly base: string,
    /** Everything that was logged, as one string: for canaries. */
    readonly logged: () => string,
    private readonly ownsDatabase: boolean,
  ) {}

  static async start(server: ServerParts, options: Options = {}): Promise<TestApp> {
    const database = options.database ?? (await TestDatabase.clone());
    const config = testConfig(database.url, options.config);
    const lines: string[] = [];
    const log = new Log(config.logLevel === 'silent' ? 'debug' : config.logLevel, { write: (line: string) => void lines.push(line) });
    let builder = Test.createTestingModule({ imports: [server.module(config, log)] });
    if (options.override) builder = options.override(builder);
    const compiled = await builder.compile();
    const app = server.prepare(compiled.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false }), config, log);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new TestApp(app, database, config, `http://127.0.0.1:${String(port)}`, () => lines.join(''), options.database === undefined);
  }

  /** A programme with its organisation, agreement and escalation plans. */
  programme(): Promise<Programme> {
    return Programme.create(this.database, this.config);
  }

  /** A browser that nobody has signed in to. */
  stranger(): TestClient {
    const client = new TestClient(this.base, TEST_ORIGIN);
    this.#clients.push(client);
    return client;
  }

  /** A browser that this person has signed in to. Signing in itself is the business of its own specs. */
  async as(person: Person, over: Partial<Principal> = {}): Promise<TestClient> {
    const client = new TestClient(this.base, TEST_ORIGIN, await aSession(this.database, SECRET, person, over));
    this.#clients.push(client);
    return client;
  }

  /** Moves the database's clock, for everything that asks it, on every node. */
  async fastForward(minutes: number): Promise<void> {
    this.#ahead += minutes * 60;
    await this.database.setClockAhead(this.#ahead);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of this.#clients) client.close();
    await this.app.close();
    if (this.ownsDatabase) await this.database[Symbol.asyncDispose]();
  }
}

export const aKey = (): string => randomUUID();
