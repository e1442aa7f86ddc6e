import { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { api } from '#libs/contracts';
import { Log } from '#libs/platform';
import { TroubleBook } from '#libs/screening';
import { aKey, type RoomMade, type Seated } from '#libs/testing';
import { KeepBeat } from '#libs/watch';
import type { Auditor } from '../../apps/auditor/src/auditor.js';
import { ScreeningWatch } from '../../apps/server/src/screening-watch.js';
import { startApp } from './support/app.js';
import { Crisis } from './support/crisis.js';
import { MailCatcher } from './support/mail-catcher.js';
import { auditorOf } from './support/watch.js';

const MOST_TRIES = 200;
const OFTEN_MS = 20;
const MORE_THAN_ANY_DISK = Number.MAX_SAFE_INTEGER;

/** The disk of the database fills, and is full; and a database that may only be read. */
describe('a database that has no room', () => {
  let crisis: Crisis;
  let room: RoomMade;
  let [heron, dana, priya]: Seated[] = [] as never;
  let mail: MailCatcher;
  let auditor: Auditor;

  beforeAll(async () => {
    mail = await MailCatcher.listen();
    crisis = await Crisis.start({ config: { storage: { path: '/', leastBytes: MORE_THAN_ANY_DISK } } });
    ({ auditor } = auditorOf(crisis.app, { smtpUrl: mail.url }));
  });
  beforeEach(async () => {
    ({ room, heron, dana } = await crisis.evening());
    priya = await crisis.programme.staff('admin', `Priya ${aKey()}`);
    await crisis.programme.duty(dana, 24 * 60);
  });
  afterAll(async () => {
    await auditor.stop();
    await Promise.all([crisis[Symbol.asyncDispose](), mail[Symbol.asyncDispose]()]);
  });
  const sql = (text: string) => crisis.app.database.run(text);
  const help = async () => (await crisis.app.as(heron!)).get(api.help);

  /** As PostgreSQL says it where a file can't grow. */
  const fill = async () => {
    await sql(
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no space left' USING ERRCODE = 'disk_full'; END $$`,
    );
    for (const table of ['message', 'signal', 'watch_look'])
      await sql(`CREATE TRIGGER full_disk BEFORE INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION full_disk()`);
  };
  const free = () => sql('DROP FUNCTION full_disk CASCADE');
  /** The answer, once the connections that were ended are all noticed. */
  const posts = async (words: Record<string, unknown>) => {
    const client = await crisis.app.as(heron!);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const answer = await client.ask(api.postMessage, words);
      if (answer.ok || answer.body.type !== 'busy') return answer;
      await setTimeout(OFTEN_MS);
    }
    throw new Error('it was busy all the while');
  };
  /** For every connection that is made from now on, and the others end. */
  const readOnly = async (yes: boolean) => {
    const name = new URL(crisis.app.database.url).pathname.slice(1);
    await sql(
      `SET default_transaction_read_only = off; ALTER DATABASE ${name} ${yes ? 'SET default_transaction_read_only = on' : 'RESET default_transaction_read_only'}`,
    );
    await sql('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
  };

  it('tells staff on every desk and by mail while there is still a little', async () => {
    await crisis.app.app.get(ScreeningWatch).round();
    expect((await crisis.list(dana!)).troubles).toMatchObject([{ kind: 'disk' }]);
    crisis.pager.taken();
    await crisis.tick();
    expect(crisis.pager.taken()).toContain(crisis.mailOf(priya!));
    expect((await crisis.say(heron!, room, 'good evening')).ok).toBe(true);
    expect(await help()).toMatchObject({ keeps: true, on: [{ name: 'Dana' }] });
  });

  it.each([
    ['storage-full', fill, free],
    ['read-only', () => readOnly(true), () => readOnly(false)],
  ] as const)(
    'refuses words by the code %s, claims nobody, and takes them under the same key when there is room',
    async (code, begins, ends) => {
      const words = { roomId: room.id, clientKey: aKey(), text: 'good evening', confirmed: true };
      await begins();
      try {
        expect(await posts(words)).toMatchObject({
          status: 503,
          body: { type: code, retryAfterMs: expect.any(Number), ref: expect.any(String) },
        });
        expect(await help()).toMatchObject({
          keeps: false,
          on: [],
          nextOnAt: null,
          next: null,
          ifCalled: null,
          programme: { deskPhone: expect.any(String) },
        });
        expect((await (await crisis.app.as(heron!)).ask(api.roomMessages, { roomId: room.id })).ok).toBe(true);
      } finally {
        await ends();
      }
      expect(await posts(words)).toMatchObject({ ok: true, body: { outcome: 'posted' } });
      expect(await help()).toMatchObject({ keeps: true, on: [{ name: 'Dana' }], ifCalled: { state: 'asked' } });
    },
  );

  it('whose disk can’t be seen any more is a trouble, said once in the log, and keeps no other trouble off the record', async () => {
    const logged: string[] = [];
    const lines = new Writable({
      write: (line: Buffer, _, done) => {
        logged.push((JSON.parse(line.toString()) as { event: string }).event);
        done();
      },
    });
    await using blind = await startApp({
      database: crisis.app.database,
      config: { storage: { path: '/not/there', leastBytes: 1 } },
      override: (module) => module.overrideProvider(Log).useValue(new Log('error', lines)),
    });
    const watch = blind.app.get(ScreeningWatch);
    await watch.round();
    blind.app.get(TroubleBook).happened('slow', null);
    await watch.round();
    expect((await crisis.list(dana!)).troubles).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'slow' })]));
    expect(watch.kinds()).toEqual(['disk']);
    expect(logged.filter((event) => event === 'database-disk-unseen')).toHaveLength(1);
  });

  it('is a fault that the auditor finds by what it can’t write itself, and mails', async () => {
    const look = async () => {
      await crisis.app.app.get(KeepBeat).run();
      await crisis.app.database.run('INSERT INTO probe_run (id, started_at) VALUES ($1, clock_now())', [aKey()]);
      return auditor.look();
    };
    await fill();
    try {
      await look();
      for (let looks = 0; looks < 4; looks += 1) expect(await look()).toContain('database-keeps-nothing');
      expect((await mail.caught(1))[0]?.raw).toContain('The database keeps nothing new');
    } finally {
      await free();
    }
    await look();
    expect(await look()).toEqual([]);
  });
});
