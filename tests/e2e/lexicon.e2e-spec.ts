import { randomUUID } from 'node:crypto';
import { api } from '#libs/contracts';
import { Lexicons } from '#libs/screening';
import { aKey, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { LexiconKeeper } from '../../apps/server/src/lexicon-keeper.js';
import { startApp } from './support/app.js';
import { aRule, publish, put } from './support/rules.js';

const CALL = 'so I bought the blue marzipan';

describe('the lexicon of a programme', () => {
  let app: TestApp;
  let second: TestApp;
  beforeAll(async () => {
    app = await startApp();
    second = await startApp({ database: app.database });
  });
  afterAll(async () => {
    await second[Symbol.asyncDispose]();
    await app[Symbol.asyncDispose]();
  });

  /** A programme with a room, a member and two admins. */
  async function begin() {
    const programme = await app.programme();
    const room = await programme.room();
    const heron = await programme.member(room, 'Heron');
    const priya = await app.as(await programme.staff('admin', 'Priya'));
    const quinn = await app.as(await programme.staff('admin', 'Quinn'));
    /** As a client does: a node that is full is asked again, with the same key. */
    const say = async (text: string, on: TestApp = app, who = heron, where = room) => {
      const [client, clientKey] = [await on.as(who), aKey()];
      while ((await client.refusal(api.postMessage, { roomId: where.id, clientKey, text, confirmed: true })) === 'busy');
      return clientKey;
    };
    const raised = async (text: string, on?: TestApp, who?: Seated, where?: RoomMade) => heardIn(await say(text, on, who, where));
    const actions = async () =>
      (
        await app.database.run<{ action: string }>(
          `SELECT action FROM audit_entry WHERE organisation_id = $1 AND action LIKE 'lexicon.%' ORDER BY number`,
          [programme.organisationId],
        )
      ).map(({ action }) => action);
    return { programme, room, heron, priya, quinn, say, raised, actions };
  }
  /** Each has a programme in its own hands: one that goes on after its time is over cannot reach the next one's. */
  const told = (name: string, spec: (scene: Awaited<ReturnType<typeof begin>>) => Promise<void>) =>
    it(name, async () => spec(await begin()));

  const heardIn = async (clientKey: string) =>
    (await app.database.run<{ rule_id: string }>('SELECT rule_id FROM signal WHERE client_key = $1', [clientKey])).map(
      ({ rule_id }) => rule_id,
    );
  /** What the bell, which may be lost, would have brought about by now. */
  const bothLook = () => Promise.all([app, second].map((node) => node.app.get(LexiconKeeper).look()));

  told('begins as Lamplight comes with it, and listens so before anybody has looked at it', async ({ priya, raised }) => {
    expect(await raised('I want to kill myself')).not.toEqual([]);
    const view = await priya.get(api.lexicon, { of: 'live' });
    expect(view.live).toMatchObject({ number: 1, why: 'founded', by: null });
    expect(view.draft).toBeNull();
    expect(view.rules.length).toBeGreaterThan(100);
    expect(view.rules.every(({ builtIn, mode }) => builtIn && mode === 'live')).toBe(true);
  });

  told('is on trial once its lines hold, and then pages nobody', async ({ heron, priya, quinn, say }) => {
    const broken = await put(priya, { hits: ['I bought the blue marzipan', 'I sold the red fudge'] });
    expect(broken.bench.broken).toMatchObject([{ rule: 'en.relapse.marzipan', must: 'hit', text: 'I sold the red fudge', heard: [] }]);
    await priya.get(api.proposeDraft, { version: 1, note: 'Heard in group twice.' });
    expect(await quinn.refusal(api.publishDraft, { version: 1, turnsOff: [] })).toBe('lexicon-line-breaks');

    // Mended, and on trial first.
    const onTrial = await put(priya, { mode: 'shadow' });
    expect(onTrial.bench.brokenCount).toBe(0);
    expect(await quinn.refusal(api.publishDraft, { version: 2, turnsOff: [] })).toBe('draft-not-proposed');
    await priya.get(api.proposeDraft, { version: 2, note: 'On trial for a week.' });
    expect(await quinn.get(api.publishDraft, { version: 2, turnsOff: [] })).toMatchObject({ number: 2, why: 'published', by: 'Quinn' });
    await bothLook();
    const quiet = await say(CALL);
    expect(await heardIn(quiet)).toEqual([]);
    expect(await app.database.run('SELECT FROM escalation WHERE account_id = $1', [heron.accountId])).toHaveLength(0);
    expect((await priya.get(api.shadowCounts)).counts).toMatchObject([
      { ruleId: 'en.relapse.marzipan', roomName: 'Tuesday room', severity: 'high', count: 1 },
    ]);
  });

  told(
    'is heard on every node once it is published, and no more once it is rolled back',
    async ({ room, heron, priya, quinn, raised, actions }) => {
      expect(await publish(priya, quinn, { mode: 'shadow' })).toBe(2);
      expect(await publish(priya, quinn)).toBe(3);
      await bothLook();
      for (const node of [app, second]) expect(await raised(CALL, node)).toEqual(['en.relapse.marzipan']);
      expect(await app.database.run(`SELECT FROM escalation WHERE account_id = $1 AND cause = 'relapse'`, [heron.accountId])).toHaveLength(
        1,
      );
      expect(await app.database.run(`SELECT FROM message WHERE room_id = $1 AND screened_with = 'v3'`, [room.id])).toHaveLength(2);

      const { versions } = await priya.get(api.lexiconVersions);
      const before = versions.find(({ number }) => number === 2)!;
      expect(await priya.get(api.compareVersion, { versionId: before.id })).toMatchObject({
        less: ['en.relapse.marzipan'],
        rules: [{ id: 'en.relapse.marzipan', before: { mode: 'live' }, after: { mode: 'shadow' } }],
      });
      await priya.get(api.rollBack, { versionId: before.id, reason: 'too-many-alerts' });
      await bothLook();
      for (const node of [app, second]) expect(await raised(CALL, node)).toEqual([]);
      const { history } = await priya.get(api.lexiconVersions);
      expect(history.map(({ number, why, reason }) => [number, why, reason])).toEqual([
        [2, 'rolled-back', 'too-many-alerts'],
        [3, 'published', null],
        [2, 'published', null],
        [1, 'founded', null],
      ]);
      expect(await actions()).toEqual([
        'lexicon.founded',
        'lexicon.rule-put',
        'lexicon.draft-proposed',
        'lexicon.published',
        'lexicon.rule-put',
        'lexicon.draft-proposed',
        'lexicon.published',
        'lexicon.rolled-back',
      ]);
    },
  );

  told('is told to the other node by the bell', async ({ programme, priya, quinn, raised }) => {
    await publish(priya, quinn);
    const lexicons = second.app.get(Lexicons);
    while (lexicons.of(programme.organisationId).version !== 'v2') await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await raised(CALL, second)).toEqual(['en.relapse.marzipan']);
  });

  told('is one programme’s alone', async ({ priya, quinn, raised }) => {
    const elsewhere = await app.programme();
    const theirs = await elsewhere.room();
    const wren = await elsewhere.member(theirs, 'Wren');
    const lee = await app.as(await elsewhere.staff('admin', 'Lee'));
    await publish(priya, quinn);
    await bothLook();
    expect(await raised(CALL, app, wren, theirs)).toEqual([]);
    const { versions } = await priya.get(api.lexiconVersions);
    await put(priya, { ruleId: 'en.relapse.nougat' });
    expect((await lee.get(api.lexicon, { of: 'draft' })).draft).toBeNull();
    expect(JSON.stringify(await lee.get(api.lexicon, { of: 'draft' }))).not.toMatch(/marzipan|nougat/u);
    for (const { id } of versions) {
      expect(await lee.refusal(api.compareVersion, { versionId: id })).toBe('lexicon-version-not-found');
      expect(await lee.refusal(api.rollBack, { versionId: id, reason: 'mistake' })).toBe('lexicon-version-not-found');
    }
    expect(await lee.refusal(api.publishDraft, { version: 1, turnsOff: [] })).toBe('draft-not-found');
    expect((await lee.get(api.tryTexts, { texts: [CALL] })).tried).toEqual([{ live: [], draft: null }]);
  });

  describe('a draft', () => {
    told('is refused to whoever saw another, and their words are still theirs', async ({ priya, quinn }) => {
      await put(priya);
      expect(await quinn.refusal(api.putRule, aRule({ version: 0, reason: 'Another reason for it.' }))).toBe('draft-changed');
      expect(await quinn.refusal(api.removeRule, { ruleId: 'en.relapse.marzipan', version: 7 })).toBe('draft-changed');
      for (const act of [api.discardDraft, api.proposeDraft, api.publishDraft])
        expect(
          await quinn.refusal(act, {
            version: 3,
            ...(act === api.proposeDraft && { note: 'Heard in group.' }),
            ...(act === api.publishDraft && { turnsOff: [] }),
          }),
        ).toBe('draft-changed');
      expect((await priya.get(api.lexicon, { of: 'draft' })).draft).toMatchObject({
        version: 1,
        changedBy: ['Priya'],
        changedByMe: true,
        others: ['Quinn'],
      });
    });

    told('is kept once when two write at once', async ({ priya, quinn }) => {
      const answers = await Promise.all([priya, quinn].map((admin) => admin.refusal(api.putRule, aRule())));
      expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
      expect(['draft-changed', 'too-fast']).toContain(answers.find((answer) => answer !== 'done'));
    });

    told('is published by nobody who wrote in it', async ({ programme, priya, quinn }) => {
      await put(priya);
      const { draft } = await put(quinn, {
        ruleId: 'en.relapse.nougat',
        phrase: 'the pink nougat',
        hits: ['the pink nougat', 'oh the pink nougat'],
      });
      await priya.get(api.proposeDraft, { version: draft.version, note: 'Heard in group twice.' });
      for (const admin of [priya, quinn])
        expect(await admin.refusal(api.publishDraft, { version: draft.version, turnsOff: [] })).toBe('second-person-needed');
      const third = await app.as(await programme.staff('admin', 'Sam'));
      expect(await third.get(api.publishDraft, { version: draft.version, turnsOff: [] })).toMatchObject({ number: 2, by: 'Sam' });
      const [newest] = (await priya.get(api.lexiconVersions)).versions;
      expect(newest).toMatchObject({ by: 'Priya, Quinn', publishedBy: 'Sam', basedOn: 1, note: 'Heard in group twice.', live: true });
    });

    told('says by name which built-in rules it takes out, and the second person says so too', async ({ priya, quinn }) => {
      const { rules } = await priya.get(api.lexicon, { of: 'live' });
      const gone = rules.find(({ category, severity }) => category === 'relapse' && severity === 'concern')!;
      const { draft } = await priya.get(api.removeRule, { ruleId: gone.id, version: 0 });
      expect(draft.changes).toMatchObject({ removed: [gone.id], turnedOff: [gone.id] });
      await priya.get(api.proposeDraft, { version: 1, note: 'Too many alerts here.' });
      expect(await quinn.refusal(api.publishDraft, { version: 1, turnsOff: [] })).toBe('draft-turns-off');
      expect(await quinn.get(api.publishDraft, { version: 1, turnsOff: [gone.id] })).toMatchObject({ number: 2 });
    });

    told('can’t drop a call for help that Lamplight’s own lines know, without saying which rules go', async ({ priya, quinn }) => {
      const { rules } = await priya.get(api.lexicon, { of: 'live' });
      const { phrase, hits, misses, owner, reviewOn } = aRule();
      const wish = rules.find(({ category, language, severity }) => category === 'suicide' && language === 'en' && severity === 'high')!;
      const { builtIn: _, id: ruleId, ...fields } = wish;
      const answer = await priya.get(api.putRule, { ...fields, phrase, hits, misses, owner, reviewOn, ruleId, version: 0 });
      expect(answer.draft.changes).toMatchObject({ changed: [wish.id], turnedOff: [] });
      expect(answer.bench.newlyMissedCount).toBeGreaterThan(0);
      expect(answer.bench.broken).toEqual(
        expect.arrayContaining(wish.hits.map((text) => expect.objectContaining({ rule: wish.id, must: 'hit', text }))),
      );
      await priya.get(api.proposeDraft, { version: 1, note: 'Heard in group twice.' });
      expect(await quinn.refusal(api.publishDraft, { version: 1, turnsOff: [] })).toBe('lexicon-line-breaks');
      expect(await quinn.refusal(api.publishDraft, { version: 1, turnsOff: [wish.id] })).toBe('lexicon-line-breaks');
    });

    told('can’t make a built-in rule milder without saying which', async ({ priya, quinn }) => {
      const { rules } = await priya.get(api.lexicon, { of: 'live' });
      const {
        builtIn: _,
        id: ruleId,
        ...slip
      } = rules.find(({ category, language, severity }) => category === 'relapse' && language === 'en' && severity === 'high')!;
      const owned = { ...slip, owner: 'Dr Rivera', reviewOn: '2027-03-31' };
      const { draft } = await priya.get(api.putRule, { ...owned, ruleId, version: 0, severity: 'concern' });
      expect(draft.changes).toMatchObject({ removed: [], changed: [ruleId], turnedOff: [ruleId] });
      await priya.get(api.proposeDraft, { version: 1, note: 'Too many alerts here.' });
      expect(await quinn.refusal(api.publishDraft, { version: 1, turnsOff: [] })).toBe('draft-turns-off');
      expect(await quinn.get(api.publishDraft, { version: 1, turnsOff: [ruleId] })).toMatchObject({ number: 2 });
    });

    told('is thrown away', async ({ priya, quinn }) => {
      await put(priya);
      await quinn.get(api.discardDraft, { version: 1 });
      expect((await priya.get(api.lexicon, { of: 'draft' })).draft).toBeNull();
      for (const act of [api.discardDraft, api.publishDraft])
        expect(await priya.refusal(act, { version: 1, ...(act === api.publishDraft && { turnsOff: [] }) })).toBe('draft-not-found');
      expect(await priya.refusal(api.draftBench)).toBe('draft-not-found');
    });

    told('is proposed again after a roll back: it was read beside other rules', async ({ priya, quinn }) => {
      await publish(priya, quinn);
      const first = (await priya.get(api.lexiconVersions)).versions.find(({ number }) => number === 1)!;
      const { draft } = await put(priya, {
        ruleId: 'en.relapse.nougat',
        phrase: 'the pink nougat',
        hits: ['the pink nougat', 'oh the pink nougat'],
      });
      await priya.get(api.proposeDraft, { version: draft.version, note: 'Heard in group twice.' });
      await quinn.get(api.rollBack, { versionId: first.id, reason: 'mistake' });
      expect(await quinn.refusal(api.publishDraft, { version: draft.version, turnsOff: [] })).toBe('draft-not-proposed');
      expect((await quinn.get(api.lexicon, { of: 'draft' })).draft?.changes.added).toEqual(['en.relapse.marzipan', 'en.relapse.nougat']);
    });
  });

  it.each([
    ['a phrase that is no phrase', { phrase: '(a+)+$' }, 'phrase-unreadable'],
    ['a class that is not there', { phrase: 'WNAT to die' }, 'phrase-unknown-class'],
    ['a lone gap', { phrase: 'marzipan *' }, 'phrase-lone-gap'],
    ['nothing to listen for', { phrase: '' }, 'phrase-empty'],
    ['too long a phrase', { phrase: 'marzipan '.repeat(700) }, 'phrase-too-long'],
    ['too many ways to read it', { phrase: 'a b? c? d? e? f?' }, 'phrase-too-many'],
    ['what almost all talk holds', { phrase: 'the\nto\na\nI_am|you|it|my|and' }, 'phrase-too-wide'],
    ['a slot that is none', { raisedBy: ['marzipan'] }, 'rule-unknown-slot'],
    ['one line that must hit', { hits: ['the blue marzipan'] }, 'invalid-input'],
    ['one line that must not', { misses: ['hello'] }, 'invalid-input'],
    ['no owner', { owner: '' }, 'invalid-input'],
    ['no day of review', { reviewOn: 'soon' }, 'invalid-input'],
  ])('refuses %s, and keeps nothing', async (_, over, code) => {
    const { priya } = await begin();
    expect(await priya.refusal(api.putRule, aRule(over))).toBe(code);
    expect((await priya.get(api.lexicon, { of: 'draft' })).draft).toBeNull();
  });

  told('refuses what is not there, or there already', async ({ priya }) => {
    expect(await priya.refusal(api.removeRule, { ruleId: 'en.relapse.marzipan', version: 0 })).toBe('rule-not-found');
    const [only] = (await priya.get(api.lexiconVersions)).versions;
    expect(await priya.refusal(api.rollBack, { versionId: only!.id, reason: 'mistake' })).toBe('lexicon-in-force');
    expect(await priya.refusal(api.rollBack, { versionId: randomUUID(), reason: 'mistake' })).toBe('lexicon-version-not-found');
  });

  told('is tried on lines that are kept nowhere', async ({ priya }) => {
    await put(priya, { mode: 'shadow' });
    const { tried } = await priya.get(api.tryTexts, { texts: [`${CALL} tangerine`, 'I do not want to die'] });
    expect(tried[0]).toMatchObject({ live: [], draft: [{ ruleId: 'en.relapse.marzipan', mode: 'shadow', severity: 'high' }] });
    expect(tried[1]?.live[0]).toMatchObject({ severityBefore: expect.any(String), guards: expect.arrayContaining(['negation']) });
    const [{ dump }] = (await app.database.run<{ dump: string }>(
      `SELECT (SELECT json_agg(t) FROM audit_entry t)::text || (SELECT json_agg(t.content) FROM lexicon_draft t)::text AS dump`,
    )) as [{ dump: string }];
    expect(dump + app.logged()).not.toContain('tangerine');
  });

  const inEditor = (over: object = {}) => {
    const { version: _v, reason: _r, owner: _o, reviewOn: _d, hits: _h, misses: _m, ...hears } = aRule();
    return { ...hears, after: [], ...over };
  };

  told('is tried with what stands in an editor, in the place of the rule of its name, and kept nowhere', async ({ priya }) => {
    const { rules } = await priya.get(api.lexicon, { of: 'live' });
    const { id: ruleId, hits } = rules.find(({ id }) => id === 'en.suicide.intent')!;
    const { tried } = await priya.get(api.tryTexts, { texts: [CALL, hits[0]], unsaved: inEditor({ ruleId }) });
    expect(tried[0]).toMatchObject({ live: [], draft: [{ ruleId, mode: 'live', severity: 'high', span: [5, CALL.length] }] });
    const by = (side: 'live' | 'draft') => tried[1]?.[side]?.map((one) => one.ruleId);
    expect(by('live')).toContain(ruleId);
    expect(by('draft')).not.toContain(ruleId);
    expect((await priya.get(api.lexicon, { of: 'draft' })).draft).toBeNull();
    expect(await priya.refusal(api.tryTexts, { texts: [CALL], unsaved: inEditor({ phrase: '(a+)+$' }) })).toBe('phrase-unreadable');
  });

  told('is tried on a conversation, in which each line is heard with those before it', async ({ priya }) => {
    const texts = ['are you thinking of killing yourself?', 'yes'];
    const [, alone] = (await priya.get(api.tryTexts, { texts })).tried;
    expect(alone?.live).toEqual([]);
    const [, answer] = (await priya.get(api.tryTexts, { texts, speakers: ['B', 'A'] })).tried;
    expect(answer?.live[0]).toMatchObject({ category: 'suicide', span: [0, 3] });
    const [, own] = (await priya.get(api.tryTexts, { texts, speakers: ['A', 'A'] })).tried;
    expect(own?.live).toEqual([]);
    expect(await priya.refusal(api.tryTexts, { texts, speakers: ['A'] })).toBe('invalid-input');
  });

  describe('the words that its rules share', () => {
    const GUARD = 'cue.en.negation';
    const of = async (admin: TestClient, id: string) => (await admin.get(api.lexicon, { of: 'live' })).words.find((one) => one.id === id)!;

    told('are read, changed in the draft, and named where rules may hear less of them', async ({ priya, quinn }) => {
      const { words, lowers } = await of(priya, GUARD);
      expect(lowers).toBe(true);
      const { draft, bench } = await priya.get(api.putWords, { wordsId: GUARD, version: 0, words: `${words}\nzebra crossing` });
      expect(bench.brokenCount).toBe(0);
      const change = { id: GUARD, kind: 'cue', name: 'negation', language: 'en', gone: [], come: ['zebra crossing'], less: true };
      expect(draft.changes).toMatchObject({ changed: [], words: [change], turnedOff: [GUARD] });
      await priya.get(api.proposeDraft, { version: 1, note: 'What members say here for never.' });
      expect(await quinn.refusal(api.publishDraft, { version: 1, turnsOff: [] })).toBe('draft-turns-off');
      await quinn.get(api.publishDraft, { version: 1, turnsOff: [GUARD] });
      expect((await of(priya, GUARD)).words).toContain('zebra crossing');

      const first = (await priya.get(api.lexiconVersions)).versions.find(({ number }) => number === 1)!;
      const back = await priya.get(api.compareVersion, { versionId: first.id });
      expect(back).toMatchObject({ rules: [], less: [], words: [{ id: GUARD, gone: ['zebra crossing'], come: [], less: false }] });
    });

    told('run the bench: an empty guard and a class that lost words are named, and what breaks stays out', async ({ priya, quinn }) => {
      const emptied = await priya.get(api.putWords, { wordsId: GUARD, version: 0, words: '' });
      expect(emptied.draft.changes).toMatchObject({ words: [{ id: GUARD, less: true }], turnedOff: [GUARD] });
      expect(emptied.bench.brokenCount).toBeGreaterThan(0);
      const { id, words } = await of(priya, 'class.exit-life');
      const [, ...rest] = words.split(',');
      const { draft } = await priya.get(api.putWords, { wordsId: id, version: 1, words: rest.join(',') });
      expect(draft.changes.turnedOff).toEqual([id, GUARD]);
      await priya.get(api.proposeDraft, { version: 2, note: 'Nobody says it so any more.' });
      expect(await quinn.refusal(api.publishDraft, { version: 2, turnsOff: draft.changes.turnedOff })).toBe('lexicon-line-breaks');
    });

    told('refuse what cannot be read and what is not there', async ({ priya }) => {
      const refused = (wordsId: string, words: string) => priya.refusal(api.putWords, { wordsId, version: 0, words });
      expect(await refused('cue.en.nowhere', 'a')).toBe('words-not-found');
      expect(await refused('shorthand', 'u = you')).toBe('words-not-found');
      expect(await refused(GUARD, '(a+)+$')).toBe('phrase-unreadable');
      expect(await refused('class.exit-life', '')).toBe('phrase-empty');
      expect(await refused('class.exit-life', Array.from({ length: 16 }, () => 'go').join(' '))).toBe('phrase-row-too-long');
      expect((await priya.get(api.lexicon, { of: 'draft' })).draft).toBeNull();
    });
  });

  told('can’t be changed once it is published, also not by hand', async ({ priya, quinn }) => {
    await publish(priya, quinn);
    for (const sql of [
      `UPDATE lexicon_version SET content = '{}'`,
      'DELETE FROM lexicon_version',
      'DELETE FROM lexicon_in_force',
      'TRUNCATE lexicon_in_force',
    ])
      await expect(app.database.run(sql)).rejects.toThrow('append-only');
  });

  told('puts no version in force that misses a canary, also not by a roll back', async ({ programme, priya, quinn, raised }) => {
    await publish(priya, quinn);
    await bothLook();
    const [deaf] = await app.database.run<{ id: string }>(
      `INSERT INTO lexicon_version (id, organisation_id, number, content, fingerprint, made_by, published_at)
       SELECT gen_random_uuid(), organisation_id, 9, jsonb_set(content, '{rules}', jsonb_path_query_array(content -> 'rules', '$[*] ? (@.language == "en")')),
              'deaf', '{}', clock_now()
       FROM lexicon_version WHERE organisation_id = $1 AND number = 2 RETURNING id`,
      [programme.organisationId],
    );
    expect(await priya.refusal(api.rollBack, { versionId: deaf!.id, reason: 'mistake' })).toBe('lexicon-deaf');
    expect((await priya.get(api.lexicon, { of: 'live' })).live).toMatchObject({ number: 2 });

    // An older release may have put it there.
    await app.database.run(
      `INSERT INTO lexicon_in_force (organisation_id, number, version_id, why, since) VALUES ($1, 9, $2, 'published', clock_now())`,
      [programme.organisationId, deaf!.id],
    );
    await bothLook();
    expect((await priya.get(api.lexicon, { of: 'live' })).trouble).toBe(true);
    expect(await raised('Voy a matarme esta noche')).not.toEqual([]);
    expect(await raised(CALL)).toEqual(['en.relapse.marzipan']);
    expect(app.logged()).toContain('lexicon-deaf');
  });

  told('lets a rule be turned off as it stands whose row is longer than is heard, and takes no other such row', async (scene) => {
    const { programme, priya, quinn } = scene;
    await publish(priya, quinn);
    const row = (word: string) => `eat|bought the blue marzipan\n${Array.from({ length: 16 }, () => word).join('_')}`;
    // A release that did not refuse it may have put it in force.
    await app.database.run(
      `WITH made AS (
         INSERT INTO lexicon_version (id, organisation_id, number, content, fingerprint, made_by, published_at)
         SELECT gen_random_uuid(), organisation_id, 9, jsonb_set(content, '{rules}', (
           SELECT jsonb_agg(CASE WHEN rule ->> 'id' = 'en.relapse.marzipan' THEN rule || jsonb_build_object('phrase', $2::text) ELSE rule END ORDER BY n)
           FROM jsonb_array_elements(content -> 'rules') WITH ORDINALITY AS one (rule, n))), 'long', '{}', clock_now()
         FROM lexicon_version WHERE organisation_id = $1 AND number = 2 RETURNING id)
       INSERT INTO lexicon_in_force (organisation_id, number, version_id, why, since) SELECT $1, 9, id, 'published', clock_now() FROM made`,
      [programme.organisationId, row('go')],
    );
    await bothLook();
    expect(await priya.refusal(api.putRule, aRule({ phrase: row('come'), mode: 'off' }))).toBe('phrase-row-too-long');
    expect(await priya.refusal(api.putRule, aRule({ phrase: row('go'), severity: 'concern', mode: 'live' }))).toBe('phrase-row-too-long');
    for (const mode of ['shadow', 'off'])
      expect((await put(priya, { phrase: row('go'), mode })).draft.changes).toMatchObject({ changed: ['en.relapse.marzipan'] });
  });

  told(
    'listens with the last good version where the new one will not compile, and says so',
    async ({ programme, priya, quinn, raised }) => {
      await publish(priya, quinn);
      await bothLook();
      const [bad] = await app.database.run<{ id: string }>(
        `INSERT INTO lexicon_version (id, organisation_id, number, content, fingerprint, made_by, published_at)
       SELECT gen_random_uuid(), organisation_id, 9, jsonb_set(content, '{classes}', '{}'), 'bad', '{}', clock_now()
       FROM lexicon_version WHERE organisation_id = $1 AND number = 2 RETURNING id`,
        [programme.organisationId],
      );
      await app.database.run(
        `INSERT INTO lexicon_in_force (organisation_id, number, version_id, why, since) VALUES ($1, 9, $2, 'published', clock_now())`,
        [programme.organisationId, bad!.id],
      );
      await bothLook();
      expect(app.app.get(Lexicons).trouble(programme.organisationId)).toEqual({ versionId: bad!.id });
      expect(app.app.get(Lexicons).trouble(null)).toBeNull();
      expect(await raised(CALL)).toEqual(['en.relapse.marzipan']);
      expect((await priya.get(api.lexicon, { of: 'live' })).trouble).toBe(true);
      expect(await priya.refusal(api.rollBack, { versionId: bad!.id, reason: 'mistake' })).toBe('lexicon-unusable');

      // A node that has just started listens with what was in force before it, too.
      const third = await startApp({ database: app.database });
      expect(await raised(CALL, third)).toEqual(['en.relapse.marzipan']);
      await third[Symbol.asyncDispose]();

      const good = (await priya.get(api.lexiconVersions)).versions.find(({ number }) => number === 1)!;
      await priya.get(api.rollBack, { versionId: good.id, reason: 'mistake' });
      expect(app.app.get(Lexicons).trouble(programme.organisationId)).toBeNull();
    },
  );
});
