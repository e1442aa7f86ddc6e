import { setTimeout as pause } from 'node:timers/promises';
import { NO_TROUBLE, type Trouble } from '../support/fault-proxy.js';
import { type Arena, type Fault, type Ground, lasts } from './fault.js';
import { migrateBesideTraffic } from './migration.js';

const inPostgres = <On extends Ground = Ground>(name: string, numbers: readonly number[], run: Fault<On>['run']): Fault<On> => ({
  name,
  numbers,
  place: 'postgres',
  run,
});

const onTheWay = (name: string, numbers: readonly number[], trouble: Trouble): Fault<Ground> =>
  inPostgres(name, numbers, async (arena) => {
    const { cluster, random } = arena;
    const nodes = random.chance(0.5) ? cluster.nodes : [random.pick(cluster.nodes)];
    cluster.troubleDatabase(trouble, nodes);
    await lasts(arena);
    cluster.troubleDatabase(NO_TROUBLE, nodes);
  });

/** Somebody of the house holds this for a while. Whatever becomes of it, the session ends. */
const holding = (name: string, numbers: readonly number[], sql: (arena: Arena) => string): Fault =>
  inPostgres<Arena>(name, numbers, async (arena) => {
    const session = await arena.cluster.postgres.session();
    try {
      await session.query('BEGIN');
      await session.query(sql(arena));
      await lasts(arena);
    } finally {
      await session.end();
    }
  });

/** More than PostgreSQL has here. */
const MOST_CONNECTIONS = 150;

const ended = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'lamplight%'`;

export const postgresFaults: readonly Fault<Ground>[] = [
  inPostgres('restart PostgreSQL', [17], ({ cluster }) => cluster.postgres.restart()),
  inPostgres('kill the postmaster', [18], ({ cluster }) => cluster.postgres.killAndStart('postmaster')),
  inPostgres('kill one backend', [19], async ({ cluster }) => {
    await cluster.postgres.killAndStart('backend');
    await pause(1_000); // it recovers by itself
  }),
  inPostgres('end every session', [20], async ({ cluster }) => {
    await cluster.postgres.run(ended);
  }),
  inPostgres('end transactions on their way', [21], async ({ cluster, ms }) => {
    for (const end = performance.now() + Math.min(ms, 2_000); performance.now() < end; await pause(20))
      await cluster.postgres.run(`${ended} AND state LIKE '%transaction%'`);
  }),
  onTheWay('eat the answers to COMMIT', [22], { mode: 'eat-commits' }),
  inPostgres('freeze PostgreSQL', [23], async (arena) => {
    arena.cluster.postgres.signal('SIGSTOP');
    await lasts(arena);
    arena.cluster.postgres.signal('SIGCONT');
  }),
  onTheWay('swallow what goes to PostgreSQL', [24], { mode: 'black-hole' }),
  onTheWay('slow PostgreSQL down', [25], { mode: 'slow', ms: 400 }),
  onTheWay('cut connections to PostgreSQL in the middle of an answer', [21, 22], { mode: 'truncate' }),
  inPostgres('take every connection', [34], async (arena) => {
    const { postgres } = arena.cluster;
    const taken: Awaited<ReturnType<typeof postgres.session>>[] = [];
    try {
      while (taken.length < MOST_CONNECTIONS) {
        const one = await postgres.session().catch(() => null);
        if (!one) break;
        taken.push(one);
      }
      if (taken.length === MOST_CONNECTIONS) arena.complain({ what: 'every connection was to be taken, and there were still some' });
      await lasts(arena);
    } finally {
      await Promise.all(taken.map((one) => one.end()));
    }
  }),
  inPostgres('let PostgreSQL be read only', [35], async (arena) => {
    const { postgres } = arena.cluster;
    try {
      await postgres.run('ALTER SYSTEM SET default_transaction_read_only = on');
      await postgres.run('SELECT pg_reload_conf()');
      await lasts(arena);
    } finally {
      await postgres.look('ALTER SYSTEM RESET default_transaction_read_only');
      await postgres.look('SELECT pg_reload_conf()');
    }
  }),
  inPostgres('migrate', [31, 32], async ({ cluster, complain }) => {
    await migrateBesideTraffic(cluster.postgres.ownUrl).catch((error: unknown) => {
      complain({ what: `a migration beside traffic failed: ${error instanceof Error ? error.message : ''}` });
    });
  }),
  // Not beside another trouble of the same lines: the end of either would heal both.
  { ...onTheWay('lose what NOTIFY says', [37], { mode: 'black-hole', whose: 'lamplight doorbell' }), needs: 'notify' },
  { ...onTheWay('cut the lines that listen', [37], { mode: 'reset', whose: 'lamplight doorbell' }), needs: 'notify' },
];

/** Those that need a room in which members talk. */
export const roomFaults: readonly Fault[] = [
  holding('lock every message', [28, 31], () => 'LOCK TABLE message IN ACCESS EXCLUSIVE MODE'),
  holding('lock a room', [30], ({ random, group }) => `SELECT FROM room WHERE id = '${random.pick(group.rooms).id}' FOR UPDATE`),
  inPostgres<Arena>('lock in the other order', [29], async ({ cluster, group, random, ms }) => {
    const session = await cluster.postgres.session();
    for (const end = performance.now() + ms; performance.now() < end; await pause(50)) {
      const { id } = random.pick(group.rooms);
      const both = `BEGIN; SELECT FROM membership WHERE room_id = '${id}' FOR UPDATE; SELECT pg_sleep(0.05); SELECT FROM room WHERE id = '${id}' FOR UPDATE; COMMIT`;
      await session.query(both).catch(() => session.query('ROLLBACK').catch(() => undefined));
    }
    await session.end();
  }),
  // As it says it where a table can't grow and its log of changes can.
  inPostgres<Arena>('say that the disk is full', [26], async (arena) => {
    const { postgres } = arena.cluster;
    try {
      await postgres.run(
        `CREATE OR REPLACE FUNCTION chaos_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'could not extend file' USING ERRCODE = 'disk_full'; END $$`,
      );
      await postgres.run('CREATE OR REPLACE TRIGGER chaos_full BEFORE INSERT ON message FOR EACH STATEMENT EXECUTE FUNCTION chaos_full()');
      await lasts(arena);
    } finally {
      await postgres.look('DROP TRIGGER IF EXISTS chaos_full ON message');
    }
  }),
  inPostgres<Arena>('damage a message', [36], async (arena) => {
    const { postgres } = arena.cluster;
    const [row] = await postgres.run<{ id: string; bytes: Buffer }>(
      'SELECT id, text_sealed AS bytes FROM message ORDER BY created_at DESC OFFSET 3 LIMIT 1',
    );
    if (!row) return;
    arena.torn.add(row.id);
    await postgres.run('UPDATE message SET text_sealed = set_byte(text_sealed, 20, get_byte(text_sealed, 20) # 1) WHERE id = $1', [row.id]);
    await lasts(arena);
    await postgres.look('UPDATE message SET text_sealed = $2 WHERE id = $1', [row.id, row.bytes]);
  }),
];
