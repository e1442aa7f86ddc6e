import { jest } from '@jest/globals';
import { api } from '#libs/contracts';
import { Pager } from '#libs/escalation';
import { Database } from '#libs/platform';
import {
  type CompiledLexicon,
  type Context,
  canaries,
  Ear,
  type InForce,
  Lexicons,
  type SignalFound,
  seedLexicon,
  starterLexicon,
  TroubleBook,
} from '#libs/screening';
import { type Programme, RecordingPager, type RoomMade, type Seated } from '#libs/testing';
import { LexiconKeeper } from '../../apps/server/src/lexicon-keeper.js';
import { ScreeningWatch } from '../../apps/server/src/screening-watch.js';
import { Crisis } from './support/crisis.js';
import { spend } from './support/spend.js';

const CALL = 'I want to kill myself';
const CALM = 'good evening everyone';

type Manner = 'well' | 'throws' | 'throws-at-all' | 'throws-once' | 'slowly' | 'deaf';

/** Hears as the product does, until a spec breaks it. */
class Breakable extends Ear {
  static manner: Manner = 'well';
  protected override readonly slowMs = 60;
  protected override screen(text: string, lexicon: CompiledLexicon, context: Context): readonly SignalFound[] {
    const { manner } = Breakable;
    // By itself the node screens canaries, too: a spec that breaks other texts leaves those alone.
    const breaks = manner === 'throws-at-all' || (manner === 'throws' && !canaries.some((canary) => canary.text === text));
    if (breaks) throw new Error(`planted near ${text}`);
    if (manner === 'throws-once' && lexicon !== starterLexicon) throw new Error('planted');
    if (manner === 'deaf') return [];
    if (manner === 'slowly') spend(70);
    return super.screen(text, lexicon, context);
  }
}

/** What a programme has in force, until a spec puts something else in its place. */
class Replaceable extends Lexicons {
  static lexicon: CompiledLexicon = starterLexicon;
  /** A programme with a lexicon of its own, that lacks Spanish. */
  static own: string | null = null;
  override of(organisationId: string | null): CompiledLexicon {
    return organisationId !== null && organisationId === Replaceable.own ? withoutSpanish : Replaceable.lexicon;
  }
  override *inForce(): Iterable<InForce> {
    yield { organisationId: null, lexicon: Replaceable.lexicon };
    if (Replaceable.own) yield { organisationId: Replaceable.own, lexicon: withoutSpanish };
  }
}
const emptied: CompiledLexicon = { ...starterLexicon, version: 'empty', rules: [] };
const withoutSpanish: CompiledLexicon = {
  ...starterLexicon,
  heard: starterLexicon.heard.map((heard) => ('rule' in heard && heard.rule.language === 'es' ? { cue: 'title', bits: 0 } : heard)),
};

/** Point 8 of what screening promises: whatever breaks in it, no message is lost for it and no call for help goes unseen. */
describe('screening that breaks', () => {
  let crisis: Crisis;
  let programme: Programme;
  let room: RoomMade;
  let [heron, priya, omar, dana]: Seated[] = [] as never;
  const pager = new RecordingPager();

  const override: NonNullable<Parameters<typeof Crisis.start>[0]>['override'] = (builder) =>
    builder
      .overrideProvider(Ear)
      .useClass(Breakable)
      .overrideProvider(Lexicons)
      .useClass(Replaceable)
      .overrideProvider(Pager)
      .useValue(pager);

  beforeAll(async () => {
    crisis = await Crisis.start({ override });
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    await crisis.app.database.run(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
    programme = await crisis.app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    priya = await programme.staff('admin', 'Priya');
    omar = await programme.staff('admin', 'Omar');
    dana = await programme.staff('counselor', 'Dana', [room]);
    await programme.duty(priya, 24 * 60);
    await programme.duty(dana, 24 * 60);
  });
  afterEach(async () => {
    Breakable.manner = 'well';
    Replaceable.lexicon = starterLexicon;
    Replaceable.own = null;
    await everyRound();
    await crisis.after(4);
    pager.taken();
  });

  const watch = () => crisis.app.app.get(ScreeningWatch);
  /** A minute of one node: canaries are screened in one of these rounds. */
  const everyRound = async () => {
    for (let round = 0; round < 4; round += 1) await watch().round();
  };
  const causes = async () => (await crisis.list(dana!)).escalations.map(({ cause }) => cause).sort();
  const troubles = async (staff = dana!) => (await crisis.list(staff)).troubles.map(({ kind }) => kind);
  const alarms = () =>
    crisis.app.database.run(`SELECT healed_at IS NULL AS live FROM screening_alarm WHERE organisation_id = $1 ORDER BY opened_at`, [
      programme.organisationId,
    ]);
  /** Admins of this programme who were mailed since the last call. */
  const mailed = () => {
    const ours = [priya!, omar!, dana!].map((one) => crisis.mailOf(one));
    return pager.taken().filter((to) => ours.includes(to));
  };
  const ready = async ({ app } = crisis) => (await fetch(`${app.base}/health/ready`)).json() as Promise<unknown>;
  const posted = { ok: true, body: { outcome: 'posted', message: { state: 'posted' } } };

  describe('commits the message and opens an escalation', () => {
    it('when it throws', async () => {
      Breakable.manner = 'throws';
      expect(await crisis.say(heron!, room, CALM)).toMatchObject(posted);
      expect(await causes()).toEqual(['screening-failed']);
      const { evidence } = await crisis.case(dana!, (await crisis.row(dana!, 'screening-failed')).id);
      expect(evidence).toMatchObject([{ text: CALM, signals: [] }]);
      expect(crisis.app.logged()).toContain('screening-failed');
      expect(crisis.app.logged()).not.toContain(CALM);
    });

    it('when it throws, with what the built-in lexicon hears even so', async () => {
      Replaceable.lexicon = { ...starterLexicon, version: 'own' };
      Breakable.manner = 'throws-once';
      expect(await crisis.say(heron!, room, CALL)).toMatchObject(posted);
      expect(await causes()).toEqual(['screening-failed', 'suicide']);
    });

    it('when it takes too long, with what it found', async () => {
      Breakable.manner = 'slowly';
      expect(await crisis.say(heron!, room, CALL)).toMatchObject(posted);
      expect(await causes()).toEqual(['screening-failed', 'suicide']);
      Breakable.manner = 'well';
      expect(crisis.app.logged()).toContain('screening-slow');
      await everyRound();
      expect(await troubles()).toEqual(['slow']);
    });

    it('when the lexicon holds no rule', async () => {
      Replaceable.lexicon = emptied;
      expect(await crisis.say(heron!, room, CALL)).toMatchObject(posted);
      expect(await causes()).toEqual(['screening-failed', 'suicide']);
    });

    it('when the lexicon in force will not load, and the last good one hears', async () => {
      await using plain = await Crisis.start({ database: crisis.app.database, override: (builder) => builder });
      const put = async (number: number, version: string) => {
        await crisis.app.database.run(
          'INSERT INTO lexicon_in_force (organisation_id, number, version_id, why, since) VALUES ($1, $2, $3, $4, clock_now())',
          [programme.organisationId, number, version, 'published'],
        );
        for (const { app } of [plain.app, crisis.app]) await app.get(LexiconKeeper).look();
      };
      await plain.app.app.get(Database).transaction((tx) => seedLexicon(tx, programme.organisationId));
      const [good] = await crisis.app.database.run<{ id: string }>('SELECT id FROM lexicon_version WHERE organisation_id = $1', [
        programme.organisationId,
      ]);
      const [bad] = await crisis.app.database.run<{ id: string }>(
        `INSERT INTO lexicon_version (id, organisation_id, number, content, fingerprint, made_by, published_at)
         VALUES (gen_random_uuid(), $1, 9, '{"version": "torn"}', 'torn', '{}', clock_now()) RETURNING id`,
        [programme.organisationId],
      );
      await put(9, bad!.id);
      expect(await plain.say(heron!, room, CALL)).toMatchObject(posted);
      expect(await causes()).toEqual(['screening-failed', 'suicide']);
      await plain.app.app.get(ScreeningWatch).round();
      expect(await troubles()).toEqual(['lexicon']);

      const other = await crisis.app.programme(); // whose lexicon loads
      const hall = await other.room();
      const lee = await other.staff('counselor', 'Lee', [hall]);
      await plain.say(await other.member(hall, 'Wren'), hall, CALM);
      expect((await crisis.list(lee)).escalations).toEqual([]);
      expect(await troubles(lee)).toEqual([]);

      await put(10, good!.id);
      await plain.say(await programme.member(room, 'Maple'), room, CALM);
      expect((await crisis.list(dana!)).escalations.filter(({ alias }) => alias === 'Maple')).toEqual([]);
    });

    it('one of each member, which gathers all that they say and pages nobody anew for it', async () => {
      Breakable.manner = 'throws';
      const maple = await programme.member(room, 'Maple');
      const lines = ['good evening', 'anybody here', 'it was a long day'];
      for (const line of lines) await crisis.say(heron!, room, line);
      await crisis.tick();
      mailed();
      for (const who of [heron!, maple]) await crisis.say(who, room, CALM);
      expect(await causes()).toEqual(['screening-failed', 'screening-failed']);
      const { escalations } = await crisis.list(dana!);
      const { evidence } = await crisis.case(dana!, escalations.find(({ alias }) => alias === 'Heron')!.id);
      expect(evidence.map(({ text }) => text).sort()).toEqual([...lines, CALM].sort());
      await crisis.tick();
      expect(mailed()).toEqual([crisis.mailOf(dana!)]); // about Maple
    });

    it('and not when all is well', async () => {
      await crisis.say(heron!, room, CALM);
      await everyRound();
      await crisis.tick();
      expect([await causes(), await troubles(), await alarms(), mailed()]).toEqual([[], [], [], []]);
      expect(await ready()).toEqual({ ready: true, screening: [] });
    });
  });

  describe('is noticed by a canary', () => {
    it.each<[string, () => void]>([
      ['that is not heard', () => (Breakable.manner = 'deaf')],
      ['at which it throws', () => (Breakable.manner = 'throws-at-all')],
      ['that only another language hears', () => (Replaceable.lexicon = withoutSpanish)],
    ])('%s', async (_, plant) => {
      plant();
      await everyRound();
      expect(await troubles()).toEqual(['canary']);
      expect(await ready()).toEqual({ ready: true, screening: ['canary'] });
      expect(crisis.app.logged()).toContain('canary-not-heard');
      const metrics = await (await fetch(`${crisis.app.base}/metrics`)).text();
      expect(metrics).toMatch(/lamplight_screening_troubles_total\{kind="canary"\} [1-9]/u);
    });

    it('at the start of a node, which waits for no quarter of a minute', async () => {
      Breakable.manner = 'deaf';
      const rounds = jest.spyOn(ScreeningWatch.prototype, 'round');
      await using young = await Crisis.start({ database: crisis.app.database, override });
      const { contexts, results } = rounds.mock;
      await results[contexts.indexOf(young.app.app.get(ScreeningWatch))]?.value;
      rounds.mockRestore();
      expect(await ready(young)).toEqual({ ready: true, screening: ['canary'] });
    });

    it('in the lexicon of one programme, until that programme has another', async () => {
      const other = await crisis.app.programme();
      const ana = await other.staff('admin', 'Ana');
      Replaceable.own = programme.organisationId;
      await everyRound();
      expect([await troubles(), await troubles(ana)]).toEqual([['canary'], []]);
      Replaceable.own = null;
      await everyRound();
      expect(await ready()).toEqual({ ready: true, screening: [] });
    });

    it('and then the built-in one listens beside it, each room is a case, and what was said is heard again', async () => {
      Replaceable.own = programme.organisationId;
      await everyRound();
      expect(await crisis.say(heron!, room, 'Voy a matarme esta noche')).toMatchObject(posted);
      await crisis.say(await programme.member(room, 'Maple'), room, CALM);
      expect(await causes()).toEqual(['screening-failed', 'suicide']);
      const unheard = async () => crisis.case(dana!, (await crisis.row(dana!, 'screening-failed')).id);
      expect(await unheard()).toMatchObject({ row: { aboutRoom: true }, unheard: { texts: 2, people: 2, waiting: 2 } });
      expect(await crisis.row(dana!, 'suicide')).toMatchObject({ alias: 'Heron', severity: 'imminent' });
      await crisis.after(1);
      expect((await unheard()).unheard).toMatchObject({ waiting: 2 }); // it is deaf still

      const other = await crisis.app.programme(); // whose lexicon hears
      const hall = await other.room();
      await crisis.say(await other.member(hall, 'Wren'), hall, CALM);
      expect((await crisis.list(await other.staff('counselor', 'Lee', [hall]))).escalations).toEqual([]);

      Replaceable.own = null;
      await everyRound();
      await crisis.after(1);
      expect((await unheard()).unheard).toEqual({ texts: 2, people: 2, waiting: 0 });
      await crisis.say(heron!, room, CALM);
      expect((await unheard()).unheard).toMatchObject({ texts: 2 });
    });

    it('and the admins on duty are paged once for it, not once a minute, and again while it lasts', async () => {
      Breakable.manner = 'deaf';
      for (let minute = 0; minute < 5; minute += 1) {
        await everyRound();
        await crisis.tick();
      }
      expect(mailed()).toEqual([crisis.mailOf(priya!)]);
      expect(await alarms()).toEqual([{ live: true }]);
      await crisis.app.fastForward(31);
      await everyRound();
      await crisis.tick();
      expect(mailed()).toEqual([crisis.mailOf(priya!)]);
      expect(await alarms()).toEqual([{ live: true }]);
    });

    it('and all admins are, where none is on duty', async () => {
      await crisis.app.database.run('DELETE FROM shift WHERE account_id = $1', [priya!.accountId]);
      Breakable.manner = 'deaf';
      await everyRound();
      await crisis.tick();
      expect(mailed()).toEqual([priya!, omar!].map((one) => crisis.mailOf(one)).sort());
    });

    it('and whoever answers is, where there is no admin', async () => {
      await crisis.app.database.run('UPDATE account SET deactivated_at = clock_now() WHERE id = ANY($1)', [
        [priya!.accountId, omar!.accountId],
      ]);
      Breakable.manner = 'deaf';
      await everyRound();
      await crisis.tick();
      expect(mailed()).toEqual([crisis.mailOf(dana!)]);
    });

    it('and the alarm ends by itself once the canary is heard again', async () => {
      Breakable.manner = 'deaf';
      await everyRound();
      await crisis.tick();
      Breakable.manner = 'well';
      await everyRound();
      expect(await ready()).toEqual({ ready: true, screening: [] });
      await crisis.after(4);
      expect(await troubles()).toEqual([]);
      expect(await alarms()).toEqual([{ live: false }]);
      const { entries } = await (await crisis.app.as(priya!)).get(api.audit, { kind: 'act' });
      expect(entries.filter(({ subjectKind }) => subjectKind === 'screening').map(({ action }) => action)).toEqual([
        'screening.alarm-healed',
        'screening.alarm-raised',
      ]);
      Breakable.manner = 'deaf'; // another time, another alarm
      await everyRound();
      await crisis.tick();
      expect(await alarms()).toEqual([{ live: false }, { live: true }]);
    });
  });

  it('is noticed by the other nodes where a node stands still', async () => {
    await crisis.app.database.run(`INSERT INTO node_beat (node, beats, seen_at) VALUES ('other:3000', 7, clock_now())`);
    await watch().round();
    for (let round = 0; round < 3; round += 1) {
      await watch().round();
      expect(await troubles()).toEqual([]);
    }
    await watch().round();
    expect(await troubles()).toEqual(['node']);
    await crisis.app.database.run(`UPDATE node_beat SET beats = 8 WHERE node = 'other:3000'`);
    await watch().round();
    expect(await ready()).toEqual({ ready: true, screening: [] });
    await crisis.app.database.run(`DELETE FROM node_beat WHERE node = 'other:3000'`);
  });

  it('tells nobody of another role or programme', async () => {
    const other = await crisis.app.programme();
    crisis.app.app.get(TroubleBook).happened('failed', programme.organisationId);
    await watch().round();
    expect(await troubles(priya)).toEqual(['failed']);
    expect(await (await crisis.app.as(heron!)).refusal(api.escalations, { view: 'open' })).toBe('not-for-your-role');
    expect(await troubles(await other.staff('admin', 'Ana'))).toEqual([]);
  });
});
