import { api, type RoomSnapshot } from '#libs/contracts';
import { Ear } from '#libs/screening';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient, type TestSocket } from '#libs/testing';
import { startApp } from '../e2e/support/app.js';
import { ScriptedEar } from '../e2e/support/scripted-ear.js';

/** Each text holds a word of its own, so that a search for it can't miss. */
const words = {
  standing: 'quokkaone',
  held: 'quokkatwo',
  'kept out': 'quokkathree',
  redacted: 'quokkafour',
  'taken back': 'quokkafive',
  'as it was before an edit': 'quokkasix',
  'from before one came': 'quokkaseven',
} as const;
type Hidden = keyof typeof words;
/** Rightly told to those who were there, before it was gone. */
const STOOD: readonly Hidden[] = ['redacted', 'taken back', 'as it was before an edit'];

describe('every way to read a room', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let people: Record<'author' | 'peer' | 'late' | 'removed' | 'counselor' | 'elsewhere', Seated>;
  let opened: Map<string, { client: TestClient; socket: TestSocket; snapshot: RoomSnapshot | null }>;
  const ids = new Map<Hidden, string>();

  const say = async (who: Seated, text: string) => {
    const asked = { roomId: room.id, clientKey: aKey(), text, confirmed: true };
    const said = await (await app.as(who)).get(api.postMessage, asked);
    if (said.outcome !== 'posted') throw new Error('it was paused');
    return said.message.id;
  };

  async function open(who: Seated) {
    const client = await app.as(who);
    const socket = await client.socket();
    const reply = await socket.say('room:open', { roomId: room.id });
    return { client, socket, snapshot: reply.ok ? reply.value : null };
  }

  beforeAll(async () => {
    app = await startApp({ override: (builder) => builder.overrideProvider(Ear).useClass(ScriptedEar) });
    programme = await app.programme();
    room = await programme.room();
    people = {
      author: await programme.member(room, 'Heron'),
      peer: await programme.member(room, 'Maple'),
      late: await programme.member(room, 'Wren'),
      removed: await programme.member(room, 'Crane'),
      counselor: await programme.staff('counselor', 'Dana', [room]),
      elsewhere: await programme.staff('counselor', 'Sam', [await programme.room()]),
    };
    ids.set('from before one came', await say(people.author, words['from before one came']));
    await app.database.run('UPDATE membership SET from_seq = 1 WHERE account_id = $1', [people.late.accountId]);
    opened = new Map();
    for (const [name, who] of Object.entries(people)) opened.set(name, await open(who));
    await app.database.run(`UPDATE membership SET state = 'removed' WHERE account_id = $1`, [people.removed.accountId]);

    const dana = await app.as(people.counselor);
    const heron = await (await app.as(people.author)).socket();
    ids.set('standing', await say(people.author, words.standing));
    ids.set('held', await say(people.author, `suicide=high ${words.held}`));
    ids.set('kept out', await say(people.author, `suicide=high ${words['kept out']}`));
    await dana.get(api.keepOutMessage, { messageId: ids.get('kept out') ?? '', reason: 'method' });
    ids.set('redacted', await say(people.author, words.redacted));
    await dana.get(api.redactMessage, { messageId: ids.get('redacted') ?? '', reason: 'names' });
    ids.set('taken back', await say(people.author, words['taken back']));
    await heron.tell('message:retract', { messageId: ids.get('taken back') ?? '' });
    const edited = await say(people.author, words['as it was before an edit']);
    await heron.tell('message:edit', { messageId: edited, clientKey: aKey(), text: 'other words', confirmed: true, contentNote: null });
    ids.set('as it was before an edit', edited);
    for (const [, id] of ids) await (await app.as(people.peer)).ask(api.reportMessage, { messageId: id, reason: 'hurtful', note: null });
    const last = await say(people.counselor, 'good night');
    for (const name of ['author', 'peer', 'late', 'counselor'])
      await opened.get(name)?.socket.heard('room:changed', ({ messages }) => messages.some(({ id }) => id === last));
  });
  afterAll(() => app[Symbol.asyncDispose]());

  /** Everything that one person is sent by one way of reading, as text. */
  const paths: Record<string, (reader: { client: TestClient; socket: TestSocket; snapshot: RoomSnapshot | null }) => Promise<unknown>> = {
    'what is told while the room is open': ({ socket }) => Promise.resolve(socket.frames),
    'opening it': ({ socket }) => socket.say('room:open', { roomId: room.id }),
    'catching up': ({ socket, snapshot }) => socket.say('room:since', { roomId: room.id, cursor: snapshot?.page.cursor ?? 'none' }),
    'reading back': ({ socket }) => socket.say('room:earlier', { roomId: room.id, before: 1000 }),
    'asking by id': ({ socket }) => socket.say('room:some', { roomId: room.id, messageIds: [...ids.values()] }),
    'reading threads': ({ socket }) =>
      Promise.all([...ids.values()].map((messageId) => socket.say('room:thread', { roomId: room.id, messageId, before: null }))),
    'the page over HTTP': ({ client }) => client.ask(api.roomMessages, { roomId: room.id }),
    'the list of rooms': ({ client }) => client.ask(api.rooms),
    'own reports': ({ client }) => client.ask(api.ownReports),
    'what waits for staff': ({ client }) => client.ask(api.held),
    'reports that wait': ({ client }) => client.ask(api.reports),
    escalations: ({ client }) => client.ask(api.escalations, { view: 'open' }),
  };
  /** What is asked for holds the word, so only ids and texts that came back count. */
  const searched = async ({ socket }: { socket: TestSocket }, word: string) => {
    const reply = await socket.say('room:search', { roomId: room.id, words: word, before: null });
    return reply.ok ? reply.value.messages.length : 0;
  };

  /** Who may read what; a counselor reads what is reported or waits, and nobody reads what is gone. */
  const sees: Record<string, readonly Hidden[]> = {
    author: ['standing', 'held', 'kept out', 'redacted', 'from before one came'],
    peer: ['standing', 'from before one came'],
    late: ['standing'],
    removed: [],
    elsewhere: [],
    counselor: ['standing', 'held', 'kept out', 'from before one came'],
  };

  describe.each(Object.entries(sees))('shows %s', (name, seen) => {
    it.each(Object.keys(paths))('by %s, nothing that they may not read', async (path) => {
      const reader = opened.get(name);
      if (!reader || !paths[path]) throw new Error('nobody reads');
      const sent = JSON.stringify(await paths[path](reader));
      const found = (Object.keys(words) as Hidden[]).filter((hidden) => sent.includes(words[hidden]));
      const once = path.startsWith('what is told') ? STOOD : [];
      expect(found.filter((hidden) => !seen.includes(hidden) && !once.includes(hidden))).toEqual([]);
      if (path === 'asking by id') expect(found.sort()).toEqual([...seen].sort());
    });

    it('by searching, just what they may read', async () => {
      const reader = opened.get(name);
      if (!reader) throw new Error('nobody reads');
      const found: Hidden[] = [];
      for (const hidden of Object.keys(words) as Hidden[]) if ((await searched(reader, words[hidden])) > 0) found.push(hidden);
      // A search goes through what can be read in the room: not through what was taken down, also of one's own.
      expect(found.sort()).toEqual(seen.filter((hidden) => hidden !== 'redacted').sort());
    });
  });
});
