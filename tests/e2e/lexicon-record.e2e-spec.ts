import { randomUUID } from 'node:crypto';
import { api } from '#libs/contracts';
import { Crisis } from './support/crisis.js';
import { put } from './support/rules.js';

/** Minutes. */
const WEEK = 7 * 24 * 60;
const NOTE = 'They were telling of a film, and are well.';

describe('what comes of what was heard', () => {
  /** A room with a member and those of the staff who look at what was heard. */
  async function begin(crisis: Crisis) {
    const { programme } = crisis;
    const room = await programme.room();
    const heron = await programme.member(room, 'Heron');
    const dana = await programme.staff('counselor', 'Dana', [room]);
    const priya = await programme.staff('admin', 'Priya');
    const sam = await programme.staff('supervisor', 'Sam');
    // Signed in anew each time: weeks pass here, and sessions end.
    const admin = () => crisis.app.as(priya);
    const supervisor = () => crisis.app.as(sam);
    const counselor = () => crisis.app.as(dana);
    const run = <Row extends object>(sql: string, values: unknown[] = []) => crisis.app.database.run<Row>(sql, values);

    async function closed(disposition: string, who = heron, cause = 'suicide') {
      const row = (await crisis.list(dana)).escalations.find((one) => one.cause === cause && one.alias === who.alias)!;
      await crisis.take(dana, row);
      const { version } = (await crisis.list(dana)).escalations.find(({ id }) => id === row.id)!;
      await (await counselor()).get(api.closeEscalation, {
        escalationId: row.id,
        version,
        ...(await crisis.ending()),
        disposition,
        note: NOTE,
      });
      return row.id;
    }
    const elsewhere = async (role: 'admin' | 'supervisor') => crisis.app.as(await (await crisis.app.programme()).staff(role, 'Lee'));
    const sample = async () => (await (await supervisor()).get(api.weeklySample)).messages;

    /** Everybody has said something in the week that is over, and one of it was heard. */
    async function lastWeek(messages = 3): Promise<void> {
      for (let n = 0; n < messages; n += 1) await crisis.post(heron, room, `day ${String(n)} for me`);
      await crisis.say(heron, room, 'suicide=high');
      await crisis.post(dana, room, 'good evening everybody');
      await crisis.after(WEEK);
    }
    return { crisis, room, heron, dana, admin, supervisor, counselor, run, closed, elsewhere, sample, lastWeek };
  }
  /** Each has a product in its own hands: one that goes on after its time is over cannot reach the next one's. */
  const told = (name: string, spec: (scene: Awaited<ReturnType<typeof begin>>) => Promise<void>) =>
    it(name, async () => {
      await using crisis = await Crisis.start();
      await spec(await begin(crisis));
    });

  describe('the review list', () => {
    told(
      'has each doubt with its rules, and not the words; who looks settles it, and nothing learns by itself',
      async ({ crisis, room, heron, admin, supervisor, counselor, run, closed, elsewhere }) => {
        const clientKey = randomUUID();
        await crisis.say(heron, room, 'suicide=high tangerine', { clientKey });
        await (await crisis.app.as(heron)).get(api.pauseChoice, { roomId: room.id, clientKey, choice: 'not-about-me' });
        const escalationId = await closed('not-a-safety-concern');
        await (await counselor()).get(api.sayWrongSeverity, { escalationId, should: 'high' });
        await (await supervisor()).get(api.sayWrongSeverity, { escalationId, should: 'concern' });

        const answer = await (await admin()).ask(api.reviewList);
        expect(answer.text).not.toContain('tangerine');
        const { doubts } = await (await admin()).get(api.reviewList);
        const rules = [{ ruleId: 'scripted-suicide=high', severity: 'high', lexicon: 'scripted', phrase: 'suicide=high' }];
        expect(doubts).toMatchObject([
          { kind: 'not-about-me', by: null, should: null, escalationId, category: 'suicide', severity: 'high', rules },
          { kind: 'not-a-crisis', by: 'Dana', should: 'none', rules },
          { kind: 'wrong-severity', by: 'Sam', should: 'concern', rules },
        ]);
        expect((await (await elsewhere('admin')).get(api.reviewList)).doubts).toEqual([]);

        const [first] = doubts;
        await (await admin()).get(api.settleReview, { reviewId: first!.id, outcome: 'rule-kept' });
        expect(await (await admin()).refusal(api.settleReview, { reviewId: first!.id, outcome: 'rule-changed' })).toBe('review-settled');
        expect(await (await admin()).refusal(api.settleReview, { reviewId: randomUUID(), outcome: 'rule-changed' })).toBe(
          'review-not-found',
        );
        expect((await (await admin()).get(api.reviewList)).doubts.map(({ kind }) => kind)).toEqual(['not-a-crisis', 'wrong-severity']);
        expect(await run('SELECT FROM lexicon_draft')).toEqual([]);
        const actions = (
          await run<{ action: string }>('SELECT action FROM audit_entry WHERE organisation_id = $1 ORDER BY number', [
            crisis.programme.organisationId,
          ])
        ).map(({ action }) => action);
        expect(actions.filter((action) => /doubt|review/u.test(action))).toEqual([
          'escalation.severity-doubted',
          'escalation.severity-doubted',
          'review-list.read',
          'review-list.read',
          'doubt.settled',
          'review-list.read',
        ]);
      },
    );

    told('has a case again that is doubted after it was settled', async ({ crisis, room, heron, dana, admin, counselor }) => {
      await crisis.say(heron, room, 'suicide=high');
      const { id: escalationId } = await crisis.row(dana, 'suicide');
      const listed = async () => (await (await admin()).get(api.reviewList)).doubts;
      const doubted = async (should: 'concern' | 'none') => {
        await (await counselor()).get(api.sayWrongSeverity, { escalationId, should });
        const found = await listed();
        expect(found).toMatchObject([{ kind: 'wrong-severity', should }]);
        return found[0]!;
      };
      const first = await doubted('concern');
      await (await admin()).get(api.settleReview, { reviewId: first.id, outcome: 'rule-kept' });
      expect(await listed()).toEqual([]);
      const second = await doubted('none');
      expect(second.at > first.at).toBe(true);
      expect((await doubted('concern')).at).toBe(second.at); // still the same one
      await (await admin()).get(api.settleReview, { reviewId: second.id, outcome: 'rule-changed' });
      expect(await listed()).toEqual([]);
      expect(await (await admin()).refusal(api.settleReview, { reviewId: second.id, outcome: 'rule-kept' })).toBe('review-settled');
    });

    told('has nothing of a case that no rule opened', async ({ crisis, heron, dana, admin, counselor, closed }) => {
      await (await crisis.app.as(heron)).get(api.callMe, { clientKey: randomUUID() });
      const { id } = await crisis.row(dana, 'call-me');
      expect(await (await counselor()).refusal(api.sayWrongSeverity, { escalationId: id, should: 'none' })).toBe('escalation-no-rule');
      await closed('not-a-safety-concern', heron, 'call-me');
      expect((await (await admin()).get(api.reviewList)).doubts).toEqual([]);
    });
  });

  told('says how often a rule was right, and nothing while there are too few', async ({ crisis, room, admin, closed, elsewhere }) => {
    for (let n = 0; n < 21; n += 1) {
      const member = await crisis.programme.member(room, `Wren ${String(n)}`);
      await crisis.say(member, room, 'suicide=high');
      // Heard in a case that is open already: it did not open it.
      await crisis.say(member, room, 'suicide=concern');
      await closed(n < 5 ? 'not-a-safety-concern' : n === 20 ? 'could-not-reach' : 'safe-for-now', member);
      if (n === 18) expect((await (await admin()).get(api.precision)).rules).toMatchObject([{ decided: 19, right: null }]);
    }
    const { rules } = await (await admin()).get(api.precision);
    expect(rules).toEqual([
      {
        ruleId: 'scripted-suicide=high',
        decided: 20,
        notACrisis: 5,
        right: { share: 0.75, low: expect.closeTo(0.5313, 3), high: expect.closeTo(0.8881, 3) },
        weeks: [expect.objectContaining({ decided: 20, notACrisis: 5 })],
      },
    ]);
    expect((await (await elsewhere('admin')).get(api.precision)).rules).toEqual([]);
  });

  describe('a forecast', () => {
    const MARZIPAN = 'en.relapse.marzipan';

    told(
      'counts what last month’s messages would have raised, and keeps none of their words',
      async ({ crisis, room, heron, dana, admin, elsewhere }) => {
        const maple = await crisis.programme.member(room, 'Maple');
        const quiet = await crisis.programme.room({ name: 'Alumni room' });
        const wren = await crisis.programme.member(quiet, 'Wren');
        await crisis.say(heron, room, 'I bought the blue marzipan');
        await crisis.app.fastForward(29 * 24 * 60);
        await crisis.say(heron, room, 'I bought the blue marzipan again');
        await crisis.say(heron, room, 'I want to kill myself');
        await crisis.say(maple, room, 'going to eat the blue marzipan');
        await crisis.say(wren, quiet, 'Bought the blue marzipan');
        await crisis.say(dana, room, 'who bought the blue marzipan?');
        await crisis.say(dana, room, 'Maple, did you buy the blue marzipan?');
        await crisis.say(maple, room, 'yes');
        await put(await admin());
        expect((await (await admin()).get(api.forecast)).forecast).toBeNull();
        expect(await (await admin()).get(api.askForecast, { version: 1 })).toMatchObject({
          state: 'waiting',
          draftVersion: 1,
          stale: false,
          counts: [],
        });
        expect(await (await admin()).refusal(api.askForecast, { version: 1 })).toBe('forecast-running');
        while ((await (await admin()).get(api.forecast)).forecast?.state !== 'done') await crisis.tick();
        const { forecast } = await (await admin()).get(api.forecast);
        expect([forecast?.read, forecast?.of]).toEqual([5, 5]);
        const found = forecast!.counts.filter(({ ruleId }) => ruleId === MARZIPAN);
        expect(found.map(({ roomName, live, draft }) => [roomName, live, draft])).toEqual([
          ['Alumni room', 0, 1],
          ['Tuesday room', 0, 3],
        ]);
        const others = forecast!.counts.filter(({ ruleId }) => ruleId !== MARZIPAN);
        expect(others.length).toBeGreaterThan(0);
        expect(others.every(({ live, draft }) => live === draft && live > 0)).toBe(true);

        await put(await admin(), { reason: 'Another reason for it.' });
        expect((await (await admin()).get(api.forecast)).forecast).toMatchObject({ stale: true });
        expect(await (await admin()).refusal(api.askForecast, { version: 1 })).toBe('draft-changed');
        expect(await (await elsewhere('admin')).get(api.forecast)).toEqual({ forecast: null });
        expect(await (await elsewhere('admin')).refusal(api.askForecast, { version: 1 })).toBe('draft-not-found');
      },
    );

    told('is taken up by another worker behind what was counted, and counts nobody twice', async ({ crisis, room, heron, admin, run }) => {
      const maple = await crisis.programme.member(room, 'Maple');
      for (const who of [heron, maple]) await crisis.say(who, room, 'I bought the blue marzipan');
      await put(await admin());
      await (await admin()).get(api.askForecast, { version: 1 });
      // The first of the two seats was counted; then its worker died.
      const [first] = [heron, maple].sort((one, other) => (one.accountId < other.accountId ? -1 : 1));
      await run(
        `UPDATE lexicon_forecast SET state = 'running', after_room = $1, after_account = $2, read = 1, of = 2, leased_until = clock_now() + interval '1 minute'`,
        [room.id, first!.accountId],
      );
      await run(
        `INSERT INTO lexicon_forecast_count SELECT organisation_id, $1, (clock_now() AT TIME ZONE 'America/New_York')::date, $2, 'high', 0, 1 FROM lexicon_forecast`,
        [MARZIPAN, room.id],
      );
      await crisis.tick();
      expect((await (await admin()).get(api.forecast)).forecast).toMatchObject({ state: 'running', read: 1 });
      await crisis.app.fastForward(2);
      while ((await (await admin()).get(api.forecast)).forecast?.state !== 'done') await crisis.tick();
      const { forecast } = await (await admin()).get(api.forecast);
      expect(forecast).toMatchObject({ read: 2, of: 2 });
      expect(forecast?.counts.filter(({ ruleId }) => ruleId === MARZIPAN)).toMatchObject([{ live: 0, draft: 2 }]);
    });

    told('fails where it was tried three times, and may be asked for again', async ({ crisis, admin, run }) => {
      await put(await admin());
      await (await admin()).get(api.askForecast, { version: 1 });
      await run('UPDATE lexicon_forecast SET tries = 3');
      await crisis.tick();
      expect((await (await admin()).get(api.forecast)).forecast).toMatchObject({ state: 'failed' });
      expect(await (await admin()).get(api.askForecast, { version: 1 })).toMatchObject({ state: 'waiting' });
    });
  });

  describe('the weekly sample', () => {
    told(
      'is drawn once, of what nobody was called for, and read blind and on record',
      async ({ crisis, room, heron, admin, supervisor, counselor, run, elsewhere, sample, lastWeek }) => {
        await lastWeek();
        await crisis.tick();
        expect(await run('SELECT unheard FROM lexicon_sample_week WHERE organisation_id = $1', [crisis.programme.organisationId])).toEqual([
          { unheard: 3 },
        ]);
        const answer = await (await supervisor()).ask(api.weeklySample);
        const messages = await sample();
        expect(messages.map(({ text }) => text).sort()).toEqual(['day 0 for me', 'day 1 for me', 'day 2 for me']);
        for (const secret of ['Heron', heron.key, heron.accountId, room.id, 'Tuesday']) expect(answer.text).not.toContain(secret);
        expect(await run(`SELECT detail FROM audit_entry WHERE action = 'sample.read'`)).toHaveLength(2);
        for (const client of [
          await counselor(),
          await admin(),
          await crisis.app.as(await crisis.programme.staff('privacy-officer', 'Lou')),
        ])
          expect(await client.refusal(api.weeklySample)).toBe('not-for-your-role');
        const [first] = messages;
        for (const client of [await counselor(), await admin()])
          expect(await client.refusal(api.answerSample, { sampleId: first!.id, answer: 'no-crisis', severity: null })).toBe(
            'not-for-your-role',
          );
        expect((await (await admin()).get(api.recall)).weeks).toMatchObject([{ sampled: 3, answered: 0 }]); // numbers, and nobody's words
        expect(await (await elsewhere('supervisor')).get(api.weeklySample)).toEqual({ week: null, messages: [] });
      },
    );

    told('has thirty at most', async ({ crisis, heron, run, lastWeek }) => {
      await lastWeek(1);
      await run(
        `INSERT INTO message (id, organisation_id, room_id, author_id, client_key, seq, after_seq, revision, state, text_sealed, screened_with, created_at, posted_at)
         SELECT gen_random_uuid(), m.organisation_id, room_id, author_id, gen_random_uuid(), 1000 + n, 0, 1000 + n, state, text_sealed, screened_with, w.from_at, w.from_at
         FROM message m, generate_series(1, 40) n, lexicon_sample_week w WHERE author_id = $1 AND state = 'posted' LIMIT 40`,
        [heron.accountId],
      );
      await run('DELETE FROM lexicon_sample');
      await run('DELETE FROM lexicon_sample_week');
      await crisis.tick();
      expect(await run('SELECT FROM lexicon_sample')).toHaveLength(30);
    });

    told('shows nothing that was taken back since', async ({ crisis, heron, run, sample, lastWeek }) => {
      await lastWeek(1);
      const [message] = await run<{ message_id: string }>('SELECT message_id FROM lexicon_sample');
      await (await crisis.app.as(heron)).get(api.retractMessage, { messageId: message!.message_id });
      expect(await sample()).toMatchObject([{ text: null }]);
    });

    told('answers how much is heard, once every message has an answer', async ({ supervisor, closed, sample, lastWeek }) => {
      await lastWeek();
      await closed('safe-for-now');
      const messages = await sample();
      expect((await (await supervisor()).get(api.recall)).weeks).toMatchObject([
        { unheard: 3, sampled: 3, answered: 0, heard: 1, recall: null },
      ]);
      for (const [n, { id }] of messages.entries())
        await (await supervisor()).get(api.answerSample, {
          sampleId: id,
          ...(n === 0 ? { answer: 'crisis', severity: 'high' } : { answer: 'no-crisis', severity: null }),
        });
      const { weeks, together } = await (await supervisor()).get(api.recall);
      // A third of the sample, of three unheard messages: one was missed beside one that was heard.
      expect(weeks).toMatchObject([{ answered: 3, crises: 1, unsure: 0, recall: { share: 0.5 } }]);
      expect(together).toEqual(weeks[0]?.recall);
    });

    told('calls for whoever was not heard, once', async ({ crisis, dana, supervisor, closed, sample, lastWeek }) => {
      await lastWeek(1);
      await closed('safe-for-now');
      const [one] = await sample();
      const found = { sampleId: one!.id, answer: 'crisis', severity: 'imminent' };
      await (await supervisor()).get(api.answerSample, found);
      const raised = await crisis.row(dana, 'worried');
      expect(raised).toMatchObject({ alias: 'Heron', severity: 'high', status: 'open' });
      await (await supervisor()).get(api.answerSample, found);
      expect(await crisis.row(dana, 'worried')).toMatchObject({ id: raised.id, version: raised.version });
      const { evidence } = await crisis.case(dana, (await crisis.row(dana, 'worried')).id);
      expect(evidence).toMatchObject([{ text: 'day 0 for me' }]);
    });

    told(
      'refuses an answer that is none, that comes too late, or to what is not theirs',
      async ({ crisis, supervisor, elsewhere, sample, lastWeek }) => {
        await lastWeek(1);
        const [one] = await sample();
        const answer = async (over: object) =>
          (await supervisor()).refusal(api.answerSample, { sampleId: one!.id, answer: 'crisis', severity: 'high', ...over });
        expect(await answer({ severity: null })).toBe('invalid-input');
        expect(await answer({ answer: 'unsure' })).toBe('invalid-input');
        expect(await answer({ sampleId: randomUUID() })).toBe('sample-not-found');
        expect(
          await (await elsewhere('supervisor')).refusal(api.answerSample, { sampleId: one!.id, answer: 'unsure', severity: null }),
        ).toBe('sample-not-found');
        await crisis.after(WEEK);
        expect(await answer({})).toBe('sample-closed');
      },
    );
  });
});
