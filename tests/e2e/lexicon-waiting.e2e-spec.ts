import { api } from '#libs/contracts';
import { Database } from '#libs/platform';
import { unseeded } from '#libs/screening';
import type { Seated, TestClient } from '#libs/testing';
import { Crisis } from './support/crisis.js';
import { History } from './support/history.js';
import { aRule, put } from './support/rules.js';

const DAY = 24 * 60;
const NOTHING = { sample: 0, doubts: 0, due: 0, draft: false, noReader: false };

describe('what waits in the lexicon', () => {
  /** A room with a member, a counselor and two admins; no supervisor. */
  async function begin(crisis: Crisis) {
    const { programme } = crisis;
    const room = await programme.room();
    const heron = await programme.member(room, 'Heron');
    const dana = await programme.staff('counselor', 'Dana', [room]);
    const priya = await programme.staff('admin', 'Priya');
    const quinn = await programme.staff('admin', 'Quinn');
    // Signed in anew each time: weeks pass here, and sessions end.
    const as = (who: Seated): Promise<TestClient> => crisis.app.as(who);
    const waits = async (who: Seated) => (await as(who)).get(api.lexiconWaiting);
    const run = <Row extends object>(sql: string, values: unknown[] = []) => crisis.app.database.run<Row>(sql, values);
    const supervisor = () => programme.staff('supervisor', 'Sam');
    const rules = async (of: 'live' | 'draft') => (await (await as(priya)).get(api.lexicon, { of })).rules;
    const live = () => rules('live');
    const one = async (of: 'live' | 'draft', id: string) => (await rules(of)).find((rule) => rule.id === id);
    return { crisis, room, heron, dana, priya, quinn, as, waits, run, supervisor, live, one };
  }
  /** Each has a product in its own hands: one that goes on after its time is over cannot reach the next one's. */
  const told = (name: string, spec: (scene: Awaited<ReturnType<typeof begin>>) => Promise<void>) =>
    it(name, async () => {
      await using crisis = await Crisis.start();
      await spec(await begin(crisis));
    });

  told('says to admins that nobody is there who could read the sample', async ({ dana, priya, as, waits, supervisor }) => {
    expect(await waits(priya)).toEqual({ ...NOTHING, noReader: true });
    const sam = await supervisor();
    expect(await waits(priya)).toEqual(NOTHING);
    expect(await waits(sam)).toEqual(NOTHING);
    await (await as(priya)).get(api.deactivateStaff, { accountId: sam.accountId });
    expect(await waits(priya)).toEqual({ ...NOTHING, noReader: true });
    expect(await (await as(dana)).refusal(api.lexiconWaiting)).toBe('not-for-your-role');
  });

  told('counts the sample for who reads it, and for nobody else', async ({ crisis, room, heron, priya, as, waits, supervisor }) => {
    const sam = await supervisor();
    for (const text of ['day one for me', 'day two for me']) await crisis.post(heron, room, text);
    await crisis.after(7 * DAY);
    expect(await waits(sam)).toEqual({ ...NOTHING, sample: 2 });
    expect(await waits(priya)).toEqual(NOTHING);
    const [first] = (await (await as(sam)).get(api.weeklySample)).messages;
    await (await as(sam)).get(api.answerSample, { sampleId: first!.id, answer: 'no-crisis', severity: null });
    expect(await waits(sam)).toEqual({ ...NOTHING, sample: 1 });
  });

  told(
    'counts doubts for who settles them, and a count is no reading',
    async ({ crisis, room, heron, dana, priya, as, waits, run, supervisor }) => {
      const sam = await supervisor();
      await crisis.say(heron, room, 'suicide=high');
      const { id: escalationId } = await crisis.row(dana, 'suicide');
      await (await as(dana)).get(api.sayWrongSeverity, { escalationId, should: 'concern' });
      expect(await waits(priya)).toEqual({ ...NOTHING, doubts: 1 });
      expect(await waits(sam)).toEqual(NOTHING);
      expect(await waits(await (await crisis.app.programme()).staff('admin', 'Lee'))).toMatchObject({ doubts: 0 });
      expect(await run(`SELECT FROM audit_entry WHERE action = 'review-list.read'`)).toEqual([]);
      const [doubt] = (await (await as(priya)).get(api.reviewList)).doubts;
      await (await as(priya)).get(api.settleReview, { reviewId: doubt!.id, outcome: 'rule-kept' });
      expect(await waits(priya)).toEqual(NOTHING);
    },
  );

  told(
    'says how many doubts there are where the list holds the first alone',
    async ({ crisis, room, heron, dana, priya, as, waits, run }) => {
      const history = new History(crisis.app, crisis.programme, room, dana.accountId);
      const [{ at: openedAt }] = (await run<{ at: Date }>(`SELECT clock_now() - interval '1 hour' AS at`)) as [{ at: Date }];
      for (let n = 0; n < 67; n += 1) await history.add({ severity: 'high', openedAt, memberId: heron.accountId, closed: 60, rule: null });
      await run(
        `INSERT INTO doubt (id, organisation_id, escalation_id, kind, said_at)
       SELECT gen_random_uuid(), e.organisation_id, e.id, k, e.opened_at FROM escalation e, unnest(ARRAY['not-a-crisis', 'wrong-severity', 'not-about-me']) k`,
      );
      const { doubts, count } = await (await as(priya)).get(api.reviewList);
      expect([doubts.length, count]).toEqual([200, 201]);
      expect(await waits(priya)).toMatchObject({ doubts: 201 });
    },
  );

  told('tells of a proposed draft to who can put it in force', async ({ priya, quinn, as, waits, supervisor }) => {
    await supervisor();
    const { draft } = await put(await as(priya));
    expect(await waits(quinn)).toEqual(NOTHING);
    await (await as(priya)).get(api.proposeDraft, { version: draft.version, note: 'Heard in group twice.' });
    expect(await waits(quinn)).toEqual({ ...NOTHING, draft: true });
    expect(await waits(priya)).toEqual(NOTHING);
    await (await as(priya)).get(api.discardDraft, { version: draft.version });
    expect(await waits(quinn)).toEqual(NOTHING);
  });

  describe('for a rule to be looked at again', () => {
    const LEE = { owner: 'Lee', reviewOn: '2099-01-31' };

    told(
      'comes a year after the programme began, where nobody has said another day',
      async ({ crisis, priya, as, waits, supervisor, live }) => {
        await supervisor();
        const rules = await live();
        expect(new Set(rules.map(({ owner }) => owner))).toEqual(new Set([null]));
        expect(new Set(rules.map(({ reviewOn }) => reviewOn)).size).toBe(1);
        await crisis.app.fastForward(363 * DAY);
        expect(await waits(priya)).toEqual(NOTHING);
        await crisis.app.fastForward(3 * DAY);
        expect(await waits(priya)).toEqual({ ...NOTHING, due: rules.length });
        await (await as(priya)).get(api.ownRule, { ruleId: rules[0]!.id, ...LEE });
        expect(await waits(priya)).toEqual({ ...NOTHING, due: rules.length - 1 });
      },
    );

    told(
      'is said by one admin, and is no new version: nothing is heard otherwise',
      async ({ crisis, priya, quinn, as, run, live, one }) => {
        const [first, second] = await live();
        await (await as(priya)).get(api.ownRule, { ruleId: first!.id, ...LEE });
        expect(await one('live', first!.id)).toMatchObject(LEE);
        expect(await one('live', second!.id)).toMatchObject({ owner: null });
        await (await as(quinn)).get(api.ownRule, { ruleId: first!.id, ...LEE, owner: 'Quinn' });
        expect(await one('live', first!.id)).toMatchObject({ owner: 'Quinn' });
        const { versions } = await (await as(priya)).get(api.lexiconVersions);
        expect(versions).toHaveLength(1);
        expect(await unseeded(crisis.app.app.get(Database))).toEqual([]);
        expect(await run(`SELECT FROM audit_entry WHERE action = 'lexicon.rule-owned'`)).toHaveLength(2);
        const elsewhere = await as(await (await crisis.app.programme()).staff('admin', 'Ana'));
        expect((await elsewhere.get(api.lexicon, { of: 'live' })).rules.filter(({ owner }) => owner !== null)).toEqual([]);
      },
    );

    told('is refused for a rule that is not in force', async ({ priya, as }) => {
      const { ruleId } = aRule();
      await put(await as(priya));
      expect(await (await as(priya)).refusal(api.ownRule, { ruleId, ...LEE })).toBe('rule-not-found');
    });

    told('is what a version says, once one says it anew', async ({ priya, quinn, as, live, one }) => {
      const [rule, other] = await live();
      for (const { id } of [rule!, other!]) await (await as(priya)).get(api.ownRule, { ruleId: id, ...LEE });
      const { id: ruleId, builtIn: _, ...fields } = rule!;
      const { draft } = await (await as(priya)).get(api.putRule, { ...fields, ruleId, version: 0, owner: 'Ana', reviewOn: '2098-02-01' });
      expect(await one('draft', ruleId)).toMatchObject({ owner: 'Ana', reviewOn: '2098-02-01' });
      expect(await one('live', ruleId)).toMatchObject(LEE);
      await (await as(priya)).get(api.proposeDraft, { version: draft.version, note: 'In other hands now.' });
      await (await as(quinn)).get(api.publishDraft, { version: draft.version, turnsOff: [] });
      expect(await one('live', ruleId)).toMatchObject({ owner: 'Ana' });
      expect(await one('live', other!.id)).toMatchObject(LEE);
      await (await as(priya)).get(api.ownRule, { ruleId, ...LEE });
      expect(await one('live', ruleId)).toMatchObject(LEE);
      const first = (await (await as(priya)).get(api.lexiconVersions)).versions.find(({ number }) => number === 1);
      await (await as(priya)).get(api.rollBack, { versionId: first!.id, reason: 'mistake' });
      expect(await one('live', ruleId)).toMatchObject({ owner: null });
      expect(await one('live', other!.id)).toMatchObject(LEE);
    });

    told('is said for a day that is still to come', async ({ priya, as, run, live, one }) => {
      const [rule] = await live();
      const days = await run<{ day: string }>(
        `SELECT to_char((clock_now() AT TIME ZONE p.time_zone)::date + n, 'YYYY-MM-DD') AS day FROM programme p, generate_series(-1, 1) n ORDER BY n`,
      );
      const [past, today, tomorrow] = days.map(({ day }) => day);
      for (const reviewOn of [past!, today!])
        expect(await (await as(priya)).refusal(api.ownRule, { ruleId: rule!.id, ...LEE, reviewOn })).toBe('rule-day-past');
      expect(await one('live', rule!.id)).toMatchObject({ owner: null });
      await (await as(priya)).get(api.ownRule, { ruleId: rule!.id, ...LEE, reviewOn: tomorrow! });
      expect(await one('live', rule!.id)).toMatchObject({ reviewOn: tomorrow });
    });
  });
});
