import { api } from '#libs/contracts';
import { type CompiledLexicon, type Context, Ear, type Finding } from '#libs/screening';
import { aKey, type TestApp } from '#libs/testing';
import { Clocks } from '../../apps/server/src/clocks.js';
import { LexiconKeeper } from '../../apps/server/src/lexicon-keeper.js';
import { startApp } from './support/app.js';
import { publish, put } from './support/rules.js';
import { spend } from './support/spend.js';

const ID = 'en.relapse.marzipan';
const CALL = 'so I bought the blue marzipan';

/** Tries rules as the product does, until a spec breaks the trial. */
class BadAtTrials extends Ear {
  static manner: 'well' | 'throws' | 'slowly' = 'well';
  protected override readonly slowMs = 60;
  protected override tryOut(trial: CompiledLexicon, text: string, context: Context): readonly Finding[] {
    if (BadAtTrials.manner === 'throws') throw new Error(`planted near ${text}`);
    if (BadAtTrials.manner === 'slowly') spend(70);
    return super.tryOut(trial, text, context);
  }
}

describe('a trial that breaks', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ override: (builder) => builder.overrideProvider(Ear).useClass(BadAtTrials) });
  });
  afterAll(() => app[Symbol.asyncDispose]());
  afterEach(() => {
    BadAtTrials.manner = 'well';
  });

  /** A programme with a rule on trial. */
  async function begin() {
    const programme = await app.programme();
    const room = await programme.room();
    const heron = await programme.member(room, 'Heron');
    const priya = await app.as(await programme.staff('admin', 'Priya'));
    const quinn = await app.as(await programme.staff('admin', 'Quinn'));
    await publish(priya, quinn, { mode: 'shadow' });
    await app.app.get(LexiconKeeper).look();
    /** As a client does: a node that is full is asked again, with the same key. */
    const say = async (text: string, clientKey = aKey()) => {
      const client = await app.as(heron);
      while ((await client.refusal(api.postMessage, { roomId: room.id, clientKey, text, confirmed: true })) === 'busy');
    };
    const trial = async (admin = priya) => {
      const { counts, troubles } = await admin.get(api.shadowCounts);
      return { heard: counts.map(({ ruleId, count }) => [ruleId, count]), troubles };
    };
    const proposed = async (mode: 'live' | 'shadow') => {
      const { draft } = await put(priya, { mode, reason: 'Heard in three groups by now.' });
      await priya.get(api.proposeDraft, { version: draft.version, note: 'Its trial is over.' });
      return draft;
    };
    return { room, heron, priya, quinn, say, trial, proposed };
  }
  /** Each has a programme in its own hands: one that goes on after its time is over cannot reach the next one's. */
  const told = (name: string, spec: (scene: Awaited<ReturnType<typeof begin>>) => Promise<void>) =>
    it(name, async () => spec(await begin()));

  told('holds up no text, and is counted, also where nothing is heard', async ({ room, heron, say, trial }) => {
    BadAtTrials.manner = 'throws';
    const clientKey = aKey();
    await say(CALL, clientKey);
    await say(CALL, clientKey); // a retry
    await say('good evening everybody');
    expect(await app.database.run(`SELECT FROM message WHERE room_id = $1 AND state = 'posted'`, [room.id])).toHaveLength(2);
    expect(await trial()).toEqual({ heard: [], troubles: [{ ruleId: ID, failed: 2, slow: 0 }] });
    expect(await app.database.run('SELECT FROM escalation WHERE account_id = $1', [heron.accountId])).toEqual([]);
    expect(app.logged()).toContain('trial-failed');
    expect(app.logged()).not.toContain('planted near');
    const elsewhere = await app.as(await (await app.programme()).staff('admin', 'Lee'));
    expect((await trial(elsewhere)).troubles).toEqual([]);
  });

  told('that takes too long is counted beside what it heard', async ({ say, trial }) => {
    BadAtTrials.manner = 'slowly';
    await say(CALL);
    expect(await trial()).toEqual({ heard: [[ID, 1]], troubles: [{ ruleId: ID, failed: 0, slow: 1 }] });
    expect(app.logged()).toContain('trial-slow');
  });

  told('is forgotten once nobody counts it, a thousand at a time, and no sooner', async ({ room, say, trial }) => {
    BadAtTrials.manner = 'slowly';
    await say(CALL);
    const longAgo = async (days: number, many: number) =>
      app.database.run(
        `WITH like_it AS (SELECT s.*, gen_random_uuid() AS key, clock_now() - make_interval(days => $2) AS past
           FROM (SELECT * FROM shadow_signal WHERE room_id = $1 ORDER BY heard_at DESC LIMIT 1) s, generate_series(1, $3)),
         heard AS (INSERT INTO shadow_signal (room_id, client_key, rule_id, organisation_id, severity, lexicon_version, heard_at)
           SELECT room_id, key, rule_id, organisation_id, severity, lexicon_version, past FROM like_it)
         INSERT INTO trial_trouble (room_id, client_key, organisation_id, kind, lexicon_version, at)
         SELECT room_id, key, organisation_id, 'failed', lexicon_version, past FROM like_it`,
        [room.id, days, many],
      );
    await longAgo(31, 1_500);
    await longAgo(27, 1);
    const left = async () => {
      await app.app.get(Clocks).tick();
      const of = (table: string) =>
        app.database.run<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE room_id = $1`, [room.id]);
      return [await of('shadow_signal'), await of('trial_trouble')].map(([row]) => row!.n);
    };
    const counted = await trial();
    expect(await left()).toEqual([502, 502]);
    expect(await left()).toEqual([2, 2]);
    expect(await left()).toEqual([2, 2]);
    expect(await trial()).toEqual(counted);
  });

  told('three times in a row is left out for a while, and that is counted, too', async ({ say, trial }) => {
    BadAtTrials.manner = 'throws';
    for (let n = 0; n < 3; n += 1) await say(`good evening ${String(n)}`);
    BadAtTrials.manner = 'well';
    await say(CALL);
    expect(await trial()).toEqual({ heard: [], troubles: [{ ruleId: ID, failed: 4, slow: 0 }] });
  });

  told('is put in force by nobody who does not know it', async ({ priya, quinn, say, proposed }) => {
    BadAtTrials.manner = 'throws';
    await say(CALL);
    const draft = await proposed('live');
    expect(draft.badTrial).toEqual({ rules: [ID], failed: 1, slow: 0 });
    expect((await priya.get(api.lexicon, { of: 'draft' })).draft?.badTrial).toEqual(draft.badTrial);
    const asked = { version: draft.version, turnsOff: [] };
    expect(await quinn.refusal(api.publishDraft, asked)).toBe('draft-trial-failed');
    expect(await quinn.get(api.publishDraft, { ...asked, despiteTrial: true })).toMatchObject({ number: 3 });
  });

  told('goes on without a word about it, and begins anew with each version', async ({ quinn, say, proposed }) => {
    BadAtTrials.manner = 'throws';
    await say(CALL);
    const again = await proposed('shadow');
    expect(again.badTrial).toBeNull();
    await quinn.get(api.publishDraft, { version: again.version, turnsOff: [] });
    BadAtTrials.manner = 'well';
    const draft = await proposed('live');
    expect(draft.badTrial).toBeNull();
    expect(await quinn.get(api.publishDraft, { version: draft.version, turnsOff: [] })).toMatchObject({ number: 4 });
  });
});
