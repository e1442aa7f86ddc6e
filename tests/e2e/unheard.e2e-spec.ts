import { api, type EscalationRow } from '#libs/contracts';
import { Pager } from '#libs/escalation';
import { Database } from '#libs/platform';
import { type Lexicon, type Rule, seedLexicon, starter } from '#libs/screening';
import { aKey, type Programme, RecordingPager, type RoomMade, type Seated, type TestClient } from '#libs/testing';
import { LexiconKeeper } from '../../apps/server/src/lexicon-keeper.js';
import { Crisis } from './support/crisis.js';

const CALM = 'good evening everyone';
/** What only the newest version of this programme's lexicon knows. */
const NEW = 'I bought the blue marzipan';
const CALL = 'I want to kill myself';
/** No such thread: it is refused. */
const NOWHERE = { thread: '00000000-0000-4000-8000-000000000000' };
const withMarzipan = (severity: Rule['severity']): Lexicon => ({
  ...starter,
  version: 'own',
  rules: [
    ...starter.rules,
    {
      id: 'en.relapse.marzipan',
      severity,
      category: 'relapse',
      language: 'en',
      phrase: 'eat|bought the blue marzipan',
      reason: 'What members of this programme call it.',
      hits: ['I bought the blue marzipan', 'going to eat the blue marzipan'],
      misses: ['we baked with marzipan', 'the blue house'],
    },
  ],
});
const newest = withMarzipan('high');

/** A lexicon that will not load is one fault, however many speak while it lasts; and nothing that was said then is lost for it. */
describe('while a lexicon will not load', () => {
  const pager = new RecordingPager();
  let crisis: Crisis;
  let programme: Programme;
  let [room, hall]: RoomMade[] = [] as never;
  let [heron, maple, wren, dana, lee, admin]: Seated[] = [] as never;

  beforeAll(async () => {
    crisis = await Crisis.start({ override: (builder) => builder.overrideProvider(Pager).useValue(pager) });
  });
  afterAll(() => crisis[Symbol.asyncDispose]());

  beforeEach(async () => {
    programme = await crisis.app.programme();
    [room, hall] = [await programme.room({ name: 'Attic' }), await programme.room({ name: 'Hall' })];
    [heron, maple] = [await programme.member(room, 'Heron'), await programme.member(room, 'Maple')];
    wren = await programme.member(hall, 'Wren');
    dana = await programme.staff('counselor', 'Dana', [room]);
    await programme.duty(dana, 24 * 60);
    lee = await programme.staff('counselor', 'Lee', [hall]);
    admin = await programme.staff('admin', 'Priya');
    await crisis.app.app.get(Database).transaction((tx) => seedLexicon(tx, programme.organisationId));
    await put({ version: 'torn' });
  });

  /** Puts it in force, published or torn. */
  const put = async (content: object): Promise<void> => {
    await crisis.app.database.run(
      `WITH next AS (SELECT coalesce(max(number), 0) + 1 AS number FROM lexicon_version WHERE organisation_id = $1),
       made AS (INSERT INTO lexicon_version (id, organisation_id, number, content, fingerprint, made_by, published_at)
         SELECT gen_random_uuid(), $1, number, $2::jsonb, gen_random_uuid()::text, '{}', clock_now() FROM next RETURNING id)
       INSERT INTO lexicon_in_force (organisation_id, number, version_id, why, since)
       SELECT $1, (SELECT coalesce(max(number), 0) + 1 FROM lexicon_in_force WHERE organisation_id = $1), id, 'published', clock_now() FROM made`,
      [programme.organisationId, JSON.stringify(content)],
    );
    await crisis.app.app.get(LexiconKeeper).look();
  };
  const queue = async (staff = admin!) => (await crisis.list(staff)).escalations.map(({ alias, cause }) => `${alias}: ${cause}`).sort();
  const unheard = async (staff = dana!) => {
    const found = await crisis.row(staff, 'screening-failed');
    return crisis.case(staff, found.id);
  };

  const fresh = () => ({ clientKey: aKey(), confirmed: true });
  const yes = () => ({ roomId: room!.id, text: 'yes', ...fresh() });

  const close = async (row: EscalationRow) =>
    (await crisis.take(dana!, row)).get(api.closeEscalation, {
      escalationId: row.id,
      version: row.version + 1,
      disposition: 'not-a-safety-concern',
      note: 'Read every line of it, and nobody is in danger.',
    });

  it('opens one case of a room, which pages at once and tells who said what', async () => {
    await crisis.say(heron!, room!, CALM);
    await crisis.tick();
    expect(pager.taken()).toContain(crisis.mailOf(dana!));
    await crisis.say(maple!, room!, NEW);
    await crisis.say(heron!, room!, 'it was a long day');
    await crisis.say(wren!, hall!, CALM);
    expect(await queue()).toEqual(['Hall: screening-failed', 'Attic: screening-failed'].sort());
    const { row, evidence, ...shown } = await unheard();
    expect(row).toMatchObject({ aboutRoom: true, alias: 'Attic', severity: 'high', status: 'open' });
    expect(evidence.map(({ alias, text }) => [alias, text])).toEqual([
      ['Heron', CALM],
      ['Maple', NEW],
      ['Heron', 'it was a long day'],
    ]);
    expect(shown.unheard).toEqual({ texts: 3, people: 2, waiting: 3 });
  });

  it('opens it once when many speak at the same moment', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, (_, n) => programme.member(room!, `Bird ${String(n)}`)));
    for (const { body } of await Promise.all(many.map((one) => crisis.say(one, room!, CALM))))
      expect(body).toMatchObject({ outcome: 'posted' });
    expect((await unheard()).unheard).toEqual({ texts: 12, people: 12, waiting: 12 });
  });

  it('opens it once when several speak in one transaction', async () => {
    const { organisationId } = programme;
    const sealedText = Buffer.from('opens for nobody');
    const of = { organisationId, roomId: room!.id, messageId: null, unseen: 'busy', sealedText, signals: [], failed: 'lexicon' } as const;
    const said = [heron!, maple!].map(({ accountId }) => ({ ...of, accountId, clientKey: aKey() }));
    await crisis.app.app.get(Database).transaction((tx) => tx.emit('texts.heard', said));
    const { row } = await unheard();
    expect((await crisis.entries(row.id)).map(({ kind }) => kind).slice(0, 2)).toEqual(['opened', 'signal-joined']);
    expect(
      await crisis.app.database.run(`SELECT FROM audit_entry WHERE action = 'escalation.opened' AND subject_id = $1`, [row.id]),
    ).toHaveLength(1);
  });

  it('shows nobody what was said in a room that they do not lead', async () => {
    await crisis.say(heron!, room!, CALM);
    await crisis.say(wren!, hall!, CALM);
    expect(await queue(lee)).toEqual(['Hall: screening-failed']);
    const { evidence } = await unheard(lee);
    expect(evidence.map(({ alias }) => alias)).toEqual(['Wren']);
  });

  it('opens beside it what the last good version hears', async () => {
    await crisis.say(heron!, room!, CALL);
    expect(await queue()).toEqual(['Heron: suicide', 'Attic: screening-failed'].sort());
  });

  it('asks nothing about a member of a case that is of none', async () => {
    await crisis.say(heron!, room!, CALM);
    const escalationId = (await unheard()).row.id;
    const client = await crisis.take(dana!, (await unheard()).row);
    const why = { escalationId, reason: 'danger-now', line: 'They said that they are alone.', code: '000000' } as const;
    expect(await client.refusal(api.messageMember, { escalationId, clientKey: aKey(), text: 'hello' })).toBe('escalation-of-a-room');
    expect(await client.refusal(api.revealName, why)).toBe('escalation-of-a-room');
    expect(await client.refusal(api.revealContact, why)).toBe('escalation-of-a-room');
    expect(await client.get(api.aftercare, { escalationId })).toMatchObject({ preferences: null, hasContact: false });
  });

  it('is over for all who spoke once one loads: each is heard, and opens what it would have opened', async () => {
    await crisis.say(heron!, room!, CALM);
    await crisis.say(maple!, room!, NEW);
    await crisis.say(wren!, hall!, NEW);
    const quiet = await queue();
    await crisis.after(1);
    expect(await queue()).toEqual(quiet); // it does not load yet
    expect((await unheard()).unheard).toMatchObject({ waiting: 2 });

    await put(newest);
    await crisis.after(1);
    expect(await queue()).toEqual([...quiet, 'Maple: relapse', 'Wren: relapse'].sort());
    expect((await unheard()).unheard).toEqual({ texts: 2, people: 2, waiting: 0 });
    const { evidence } = await crisis.case(dana!, (await crisis.row(dana!, 'relapse')).id);
    expect(evidence).toMatchObject([{ alias: 'Maple', text: NEW, unseen: null, signals: [{ ruleId: 'en.relapse.marzipan' }] }]);

    await crisis.after(60); // and not twice
    expect(await queue()).toEqual([...quiet, 'Maple: relapse', 'Wren: relapse'].sort());
  });

  it('hears an answer with what was asked before it', async () => {
    await crisis.say(dana!, room!, 'Heron, did you buy the blue marzipan?');
    await crisis.say(heron!, room!, 'yes');
    await crisis.say(dana!, room!, 'Did you sleep at all?');
    await put(newest);
    await crisis.after(11);
    expect(await queue()).toEqual(['Heron: relapse', 'Attic: screening-failed'].sort());
  });

  it('hears a text with what its author said before it in words that were refused, however late', async () => {
    const loose = async () => (await crisis.app.database.run('SELECT FROM loose_text WHERE account_id = $1', [heron!.accountId])).length;
    await crisis.say(heron!, room!, 'I bought the blue', NOWHERE);
    await crisis.say(heron!, room!, 'marzipan');
    await crisis.after(90);
    expect(await loose()).toBe(1);
    await put(newest);
    await crisis.after(11);
    expect(await queue()).toEqual(['Heron: relapse', 'Attic: screening-failed'].sort());
    await crisis.after(1);
    expect(await loose()).toBe(0);
  });

  it('hears it so however much its author tried to say since', async () => {
    await crisis.say(heron!, room!, 'I bought the blue', NOWHERE);
    await crisis.say(heron!, room!, 'marzipan');
    for (let n = 0; n < 21; n += 1) await crisis.say(heron!, room!, CALM, NOWHERE);
    await put(newest);
    await crisis.after(1);
    expect(await queue()).toEqual(['Heron: relapse', 'Attic: screening-failed'].sort());
  });

  it.each([
    ['was not posted', (client: TestClient, quotes: string) => client.ask(api.postMessage, { ...yes(), quotes, ...NOWHERE })],
    [
      'was to stand in a message that quotes it',
      async (client: TestClient, quotes: string) => {
        const { message } = (await client.get(api.postMessage, { ...yes(), text: CALM, quotes })) as { message: { id: string } };
        await crisis.after(3); // by now its words are kept
        await (await client.socket()).say('message:edit', { messageId: message.id, ...fresh(), text: 'yes', contentNote: null });
      },
    ],
  ])('hears as an answer to the question that it quotes a "yes" that %s', async (_, say) => {
    const asked = (await (
      await crisis.app.as(dana!)
    ).get(api.postMessage, { ...yes(), text: 'Heron, did you buy the blue marzipan?' })) as {
      message: { id: string };
    };
    await crisis.after(30);
    await say(await crisis.app.as(heron!), asked.message.id);
    await put(newest);
    await crisis.after(11);
    expect(await queue()).toEqual(['Heron: relapse', 'Attic: screening-failed'].sort());
  });

  it.each([
    ['raises the case of what is graver than the last good one heard', false],
    ['opens another case of what is graver, where that one is closed', true],
  ])('%s', async (_, closed) => {
    await put(withMarzipan('concern'));
    await put({ version: 'torn' });
    await crisis.say(maple!, room!, NEW);
    const first = await crisis.row(dana!, 'relapse');
    expect(first).toMatchObject({ severity: 'concern' });
    if (closed) await close(first);
    await put(withMarzipan('imminent'));
    await crisis.after(1);
    const open = async () => (await crisis.list(dana!)).escalations.filter(({ cause }) => cause === 'relapse');
    const [now] = (await open()) as [EscalationRow];
    expect(now.severity).toBe('imminent');
    expect(now.id === first.id).toBe(!closed);
    expect((await crisis.case(dana!, now.id)).evidence).toMatchObject([
      { text: NEW, signals: [{ ruleId: 'en.relapse.marzipan', severity: 'imminent' }] },
    ]);
    await put(withMarzipan('concern')); // what was heard stays, also where it would be less by now
    await crisis.after(1);
    expect(await open()).toMatchObject([{ id: now.id, severity: 'imminent' }]);
  });

  it('hears them also when a person has closed their case, and words that were refused', async () => {
    await crisis.say(maple!, room!, NEW, NOWHERE);
    const { row } = await unheard();
    expect((await unheard()).evidence).toMatchObject([{ alias: 'Maple', text: NEW, unseen: 'message-not-found' }]);
    await close(row);
    await put(newest);
    await crisis.after(1);
    expect(await queue()).toEqual(['Maple: relapse']);
  });

  it('opens another case of the room when somebody speaks after it was closed', async () => {
    await crisis.say(heron!, room!, CALM);
    const { row } = await unheard();
    await close(row);
    await crisis.say(maple!, room!, CALM);
    expect(await queue()).toEqual(['Attic: screening-failed']);
  });
});
