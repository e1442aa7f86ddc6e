import { api } from '#libs/contracts';
import type { Delivery } from '#libs/escalation';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { DUE_TASKS } from '../../apps/server/src/clocks.js';
import { startApp } from './support/app.js';
import { Crisis } from './support/crisis.js';
import { MailCatcher } from './support/mail-catcher.js';

const later: Delivery = { accepted: false, reason: 'mail-unreachable', lasting: false };

describe('paging', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, lee, sam, priya]: Seated[] = [] as never;

  beforeAll(async () => {
    crisis = await Crisis.start();
    ({ app } = crisis);
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    // One programme at a time has a crisis: what another spec left open is nobody's business here.
    await app.database.run(`UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL WHERE status <> 'closed'`);
    await app.database.run(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
    crisis.pager.answer = () => ({ accepted: true });
    crisis.pager.taken();
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    lee = await programme.staff('counselor', 'Lee', [room]);
    sam = await programme.staff('supervisor', 'Sam');
    priya = await programme.staff('admin', 'Priya');
    await programme.duty(dana, 24 * 60);
  });
  const say = (text: string) => crisis.say(heron!, room, text);
  const mailed = () => crisis.pager.taken();
  const to = (...staff: (Seated | undefined)[]) => staff.map((one) => crisis.mailOf(one!)).sort();

  describe('walks the plan', () => {
    it('whoever is on, then backup, then the admins, again and again until somebody takes it', async () => {
      await say('suicide=imminent');
      await crisis.tick();
      expect(mailed()).toEqual(to(dana));
      await crisis.tick();
      expect(mailed()).toEqual([]);
      await crisis.after(2);
      expect(mailed()).toEqual(to(lee, sam));
      for (let again = 0; again < 12; again += 1) {
        await crisis.after(2);
        expect(mailed()).toEqual(to(priya));
      }
      const row = await crisis.row(priya!);
      const { nextPage, entries } = await crisis.case(priya!, row.id);
      expect(nextPage).toMatchObject({ whom: 'Priya' });
      expect(entries.filter(({ kind }) => kind === 'paged').map(({ what }) => what)).toEqual(['Dana', 'Lee, Sam', ...Array.from({ length: 12 }, () => 'Priya')]);

      await crisis.take(priya!, row);
      for (const minutes of [2, 3, 4]) {
        await crisis.after(minutes);
        expect(mailed()).toEqual([]);
      }
    });

    it('goes on at once past a step that reaches nobody, and never to somebody who is gone', async () => {
      await app.database.run('DELETE FROM shift WHERE organisation_id = $1', [programme.organisationId]);
      await app.database.run('UPDATE account SET deactivated_at = clock_now() WHERE id = ANY($1)', [[sam!.accountId, lee!.accountId]]);
      await say('suicide=imminent');
      await crisis.tick();
      expect(mailed()).toEqual(to(dana));
      await crisis.after(2);
      expect(mailed()).toEqual(to(priya));
    });

    it('calls every admin when the plan reaches nobody, and says so', async () => {
      const plan = JSON.stringify([{ afterSeconds: 0, target: 'room-counselors', means: ['email'] }]);
      await app.database.run(`UPDATE escalation_plan SET steps = $2 WHERE programme_id = $1`, [programme.programmeId, plan]);
      await app.database.run('DELETE FROM shift WHERE organisation_id = $1', [programme.organisationId]);
      const ada = await programme.staff('admin', 'Ada');
      await say('suicide=imminent');
      await crisis.tick();
      expect(mailed()).toEqual(to(ada, priya));
      const { entries } = await crisis.case(priya!, (await crisis.row(priya!)).id);
      expect(entries).toContainEqual(expect.objectContaining({ kind: 'page-failed', what: 'nobody-reached' }));
    });

    it('runs what was missed once, not as often as it was missed', async () => {
      await say('suicide=imminent');
      await crisis.after(60);
      expect(mailed()).toEqual(to(dana));
      await crisis.tick();
      expect(mailed()).toEqual([]);
    });

    it('at the word of a colleague: the next step now, or backup beside whoever has it', async () => {
      await say('suicide=high');
      await crisis.tick();
      mailed();
      const row = await crisis.row(priya!);
      const client = await app.as(priya!);
      await client.get(api.pageNext, { escalationId: row.id, version: row.version });
      await crisis.tick();
      expect(mailed()).toEqual(to(lee, sam));
      expect(await client.refusal(api.pageNext, { escalationId: row.id, version: row.version })).toBe('escalation-changed');

      const holding = await crisis.take(sam!, await crisis.row(sam!));
      await holding.get(api.pageNext, { escalationId: row.id, version: (await crisis.row(sam!)).version });
      await crisis.tick();
      expect(mailed()).toEqual(to(lee));
      expect(await crisis.row(sam!)).toMatchObject({ status: 'acknowledged', mine: true });
    });
  });

  describe('an acknowledgement', () => {
    it('lapses when nothing follows: open again, and its holder and backup are paged', async () => {
      await say('suicide=imminent');
      await crisis.tick();
      await crisis.take(dana!, await crisis.row(dana!));
      mailed();
      await crisis.after(9);
      expect([mailed(), (await crisis.row(dana!)).status]).toEqual([[], 'acknowledged']);
      await crisis.after(1);
      expect(mailed()).toEqual(to(dana, lee, sam));
      const row = await crisis.row(dana!);
      expect(row).toMatchObject({ status: 'open', holder: null, mine: false });
      await crisis.after(2);
      expect(mailed()).toEqual(to(priya));
      const audited = await app.database.run(`SELECT actor_id FROM audit_entry WHERE action = 'escalation.acknowledgement-lapsed' AND subject_id = $1`, [row.id]);
      expect(audited).toEqual([{ actor_id: null }]);
    });

    it('lasts while its holder writes, and longer once the member was reached', async () => {
      await say('suicide=imminent');
      const row = await crisis.row(dana!);
      await crisis.take(dana!, row);
      await crisis.after(9);
      await (await app.as(dana!)).get(api.messageMember, { escalationId: row.id, clientKey: aKey(), text: 'Are you safe?' });
      await crisis.after(9);
      const standing = await crisis.row(dana!);
      expect(standing.status).toBe('acknowledged');
      await (await app.as(dana!)).get(api.markContacted, { escalationId: row.id, version: standing.version });
      await crisis.after(59);
      expect((await crisis.row(dana!)).status).toBe('contacted');
      await crisis.after(1);
      expect((await crisis.row(dana!)).status).toBe('open');
    });

    it('takes back pages that have not gone out', async () => {
      crisis.pager.answer = () => later;
      await say('suicide=imminent');
      await crisis.tick();
      expect(mailed()).toEqual(to(dana));
      await crisis.take(priya!, await crisis.row(priya!));
      await crisis.after(1);
      expect(mailed()).toEqual([]);
      const pages = await app.database.run(`SELECT state FROM page WHERE account_id = $1 AND means = 'email'`, [dana!.accountId]);
      expect(pages).toEqual([{ state: 'withdrawn' }]);
    });
  });

  describe('a page', () => {
    it('is tried again under the same id, with growing pauses, and when it fails the next step need not wait', async () => {
      crisis.pager.answer = ({ to: address }) => (address === crisis.mailOf(dana!) ? later : { accepted: true });
      await say('suicide=imminent');
      await crisis.tick();
      for (const seconds of [2, 4, 8]) {
        await crisis.after((seconds - 1) / 60);
        await crisis.after(1 / 60);
      }
      expect(crisis.pager.attempts.map(({ to: address }) => address)).toEqual(Array.from({ length: 4 }, () => crisis.mailOf(dana!)));
      expect(new Set(crisis.pager.attempts.map(({ id }) => id)).size).toBe(1);
      mailed();
      await crisis.tick();
      expect(mailed()).toEqual(to(lee, sam));
      const { entries } = await crisis.case(priya!, (await crisis.row(priya!)).id);
      expect(entries.filter(({ kind }) => kind === 'page-failed').map(({ what }) => what)).toEqual(['Dana, mail-unreachable']);
    });

    it('to somebody without an address fails at once', async () => {
      await app.database.run('UPDATE identity.person SET email = NULL WHERE account_id = $1', [dana!.accountId]);
      await say('suicide=imminent');
      await crisis.tick();
      expect(mailed()).toEqual([]);
      await crisis.tick();
      expect(mailed()).toEqual(to(lee, sam));
    });

    it('goes out once when two workers race for it', async () => {
      const second = await Crisis.start({ database: app.database, override: undefined as never });
      await second[Symbol.asyncDispose]();
      const other = await startApp({ database: app.database });
      await other[Symbol.asyncDispose]();
    });
  });
});
