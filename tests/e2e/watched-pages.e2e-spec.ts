import { api } from '#libs/contracts';
import { aKey, type RoomMade, type Seated } from '#libs/testing';
import { KeepBeat } from '#libs/watch';
import type { Auditor } from '../../apps/auditor/src/auditor.js';
import { Crisis } from './support/crisis.js';
import { MailCatcher } from './support/mail-catcher.js';
import { pagesForReal } from './support/outside.js';
import { auditorOf, Outside } from './support/watch.js';

/** The mail server of the programme takes no letter: neither a page nor what would tell an admin of it. */
describe('the auditor, while no page leaves', () => {
  let crisis: Crisis;
  let mail: MailCatcher;
  let outside: Outside;
  let auditor: Auditor;
  let room: RoomMade;
  let [heron, priya]: Seated[] = [] as never;

  beforeAll(async () => {
    [mail, outside] = await Promise.all([MailCatcher.listen(), Outside.open()]);
    crisis = await Crisis.start({ override: pagesForReal, config: { smtpUrl: mail.url } });
    room = await crisis.programme.room();
    heron = await crisis.programme.member(room, 'Heron');
    await crisis.programme.staff('counselor', 'Dana', [room]);
    priya = await crisis.programme.staff('admin', 'Priya');
    ({ auditor } = auditorOf(crisis.app, { heartbeatUrl: outside.url, smtpUrl: mail.url }));
  });
  afterAll(async () => {
    await auditor.stop();
    await Promise.all([crisis[Symbol.asyncDispose](), mail[Symbol.asyncDispose](), outside[Symbol.asyncDispose]()]);
  });
  const sql = <Row extends object>(text: string, values: unknown[] = []) => crisis.app.database.run<Row>(text, values);
  const look = async () => {
    await crisis.app.app.get(KeepBeat).run();
    await sql('DELETE FROM probe_run');
    await sql('INSERT INTO probe_run (id, started_at) VALUES ($1, clock_now())', [aKey()]);
    return auditor.look();
  };

  it('is silent outside, although nothing is late; until a page leaves, a test that an admin asks for too', async () => {
    expect(await look()).toEqual([]);
    expect(outside.pings()).toEqual(['GET /ping']);
    mail.refuse(451, 'recipient');
    await crisis.say(heron!, room, 'suicide=imminent');
    for (const seconds of [0, 2, 4, 8, 0, 2, 4, 8]) await crisis.after(seconds / 60);
    expect(await sql(`SELECT state, attempts, failure FROM page WHERE means = 'email' AND attempts >= 4`)).toEqual([
      { state: 'failed', attempts: 4, failure: 'mail-unreachable' },
      { state: 'failed', attempts: 4, failure: 'mail-unreachable' },
    ]);
    expect(await look()).toEqual(['pages-failing']);
    expect(outside.pings()).toEqual(['GET /ping/fail']);
    expect(await sql('SELECT failing, heartbeat FROM watch_look')).toEqual([{ failing: ['pages-failing'], heartbeat: 'withheld' }]);

    await crisis.take(priya!, await crisis.row(priya!));
    expect(await look()).toEqual(['pages-failing']); // whoever comes next would wait in vain
    mail.accept();
    await (await crisis.app.as(priya!)).get(api.testPage, { means: 'email' });
    await crisis.tick();
    await mail.caught(1);
    expect(await look()).toEqual([]);
    expect(outside.pings()).toEqual(['GET /ping']);
  });
});
