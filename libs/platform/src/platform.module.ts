import { type DynamicModule, Global, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource, type DataSourceOptions, type EntitySchema, type MixedList } from 'typeorm';
import { Clock } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { ClockDatabase, Database, LaneDatabase, poolOf, ReservedDatabase, SteadyClient } from './database.js';
import { Doorbell } from './doorbell.js';
import { SUBSCRIPTIONS, type Subscriptions } from './events.js';
import { Keyring } from './keyring.js';
import { Log } from './log.js';
import { Metrics } from './metrics.js';
import { migrations } from './migrations.js';
import { NotifyDoorbell } from './notify-doorbell.js';
import { RedisDoorbell } from './redis-doorbell.js';
import { Storage } from './storage.js';

export type Entities = MixedList<string | (abstract new (...args: never[]) => unknown) | EntitySchema>;

const STATEMENT_MS = 5_000;
const LOCK_MS = 3_000;
const LANE_LOCK_MS = 300;

/** Connections to the product's database. Every statement and every wait for a lock ends. */
export const dataSourceOptions = (databaseUrl: string, poolSize: number, entities: Entities, lockMs = LOCK_MS): DataSourceOptions => ({
  type: 'postgres',
  url: databaseUrl,
  entities: entities as NonNullable<DataSourceOptions['entities']>,
  migrations,
  synchronize: false,
  extra: {
    Client: SteadyClient,
    max: poolSize,
    connectionTimeoutMillis: 2_000,
    statement_timeout: STATEMENT_MS,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
    pipeline: true, // statements that need no answer of each other share a round trip
    application_name: 'lamplight',
  },
});

class Connections implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly reserved: ReservedDatabase,
    private readonly lane: LaneDatabase,
    private readonly clock: ClockDatabase,
    private readonly doorbell: Doorbell,
  ) {}
  async onApplicationBootstrap(): Promise<void> {
    await this.doorbell.listen();
  }
  async onApplicationShutdown(): Promise<void> {
    await this.doorbell.close();
    await Promise.all([this.database, this.reserved, this.lane, this.clock].map(({ dataSource }) => dataSource.destroy()));
  }
}

@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, entities: Entities, log: Log): DynamicModule {
    const connect = async (poolSize: number, lockMs?: number): Promise<DataSource> => {
      const dataSource = await new DataSource(dataSourceOptions(config.databaseUrl, poolSize, entities, lockMs)).initialize();
      // Without a listener a restart of PostgreSQL would end the process.
      poolOf(dataSource).on('error', (error) => {
        log.warn('database-connection-lost', { error });
      });
      return dataSource;
    };
    const subscriptions = (modules: ModuleRef) => () => modules.get<Subscriptions>(SUBSCRIPTIONS, { strict: false });
    const provided = [CONFIG, Log, Clock, Keyring, Metrics, Storage, Doorbell, Database, ReservedDatabase, LaneDatabase, ClockDatabase];
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Log, useValue: log },
        { provide: Clock, useFactory: () => new Clock() },
        { provide: Keyring, useFactory: () => new Keyring(config.keyring) },
        { provide: Metrics, useFactory: () => new Metrics() },
        Storage,
        { provide: DataSource, useFactory: () => connect(12) },
        {
          provide: Doorbell,
          inject: [DataSource],
          useFactory: (dataSource: DataSource) =>
            config.redisUrl === null
              ? new NotifyDoorbell(config.databaseUrl, () => poolOf(dataSource), log)
              : new RedisDoorbell(config.redisUrl, log),
        },
        {
          provide: Database,
          inject: [DataSource, Doorbell, ModuleRef, Storage],
          useFactory: (dataSource: DataSource, doorbell: Doorbell, modules: ModuleRef, storage: Storage) =>
            new Database(dataSource, doorbell, subscriptions(modules), storage),
        },
        {
          provide: ReservedDatabase,
          inject: [Doorbell, ModuleRef, Storage],
          useFactory: async (doorbell: Doorbell, modules: ModuleRef, storage: Storage) =>
            new ReservedDatabase(await connect(7), doorbell, subscriptions(modules), storage),
        },
        {
          provide: LaneDatabase,
          inject: [Doorbell, ModuleRef, Storage],
          useFactory: async (doorbell: Doorbell, modules: ModuleRef, storage: Storage) =>
            new LaneDatabase(await connect(2, LANE_LOCK_MS), doorbell, subscriptions(modules), storage),
        },
        {
          provide: ClockDatabase,
          inject: [Doorbell, ModuleRef, Storage],
          useFactory: async (doorbell: Doorbell, modules: ModuleRef, storage: Storage) =>
            new ClockDatabase(await connect(4), doorbell, subscriptions(modules), storage),
        },
        {
          provide: Connections,
          inject: [Database, ReservedDatabase, LaneDatabase, ClockDatabase, Doorbell],
          useFactory: (...all: ConstructorParameters<typeof Connections>) => new Connections(...all),
        },
      ],
      exports: provided,
    };
  }
}
