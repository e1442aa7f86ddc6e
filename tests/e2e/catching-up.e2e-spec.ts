import type { Cursor, MessageView, RoomPage } from '#libs/contracts';
import { PAGE } from '#libs/messaging';
import type { RoomMade, Seated, TestApp, TestSocket } from '#libs/testing';
import { upsert } from '../../apps/member/src/room/room-log.js';
import { startApp } from './support/app.js';

type By = 'room:since' | 'room:open';
const viewers = ['a peer who came late', 'an author', 'a counselor'] as const;
type Viewer = (typeof viewers)[number];
/** What a viewer saw before the line was gone. */
interface Seen {
  readonly cursor: Cursor;
  readonly messages: readonly MessageView[];
}

const CAME_AFTER = 20;
const BEFORE = 40;
const MISSED = 150;

describe('whoever missed more than two pages', () => {
  let app: TestApp;
  let room: RoomMade;
  let people: Record<Viewer, Seated>;
  const seen = {} as Record<Viewer, Seen>;
  let maple: Seated;

  /** Rows `from` to `to`, as three authors leave them in turn: every eighth is held, every tenth is taken back. */
  const write = (from: number, to: number) =>
    app.database.run(
      `WITH said AS (
         SELECT n, n % 8 = 0 AS held, count(*) FILTER (WHERE n % 8 > 0) OVER (ORDER BY n)::int AS place FROM generate_series($4::int, $5::int) AS n),
       written AS (
         INSERT INTO message (id, organisation_id, room_id, author_id, client_key, seq, after_seq, revision, state, reason, text_sealed, screened_with, created_at, posted_at)
         SELECT gen_random_uuid(), r.organisation_id, r.id, ($2::uuid[])[1 + n % 3], gen_random_uuid(), CASE WHEN NOT held THEN r.last_seq + place END,
                r.last_seq + place - CASE WHEN held THEN 0 ELSE 1 END, r.last_revision + n - $4 + 1,
                CASE WHEN held THEN 'held' WHEN n % 10 = 0 THEN 'retracted' ELSE 'posted' END, CASE WHEN held THEN 'review' END,
                '\\x00', 'test', clock_now() + n * $3::interval, CASE WHEN NOT held THEN clock_now() + n * $3::interval END
         FROM said, room r WHERE r.id = $1)
       UPDATE room SET last_seq = last_seq + (SELECT max(place) FROM said), last_revision = last_revision + $5 - $4 + 1 WHERE id = $1`,
      [room.id, [people['a counselor'], people['an author'], maple].map(({ accountId }) => accountId), '1 millisecond', from, to],
    );

  /** Every third of what stands up to there: for some of them, what was said before they came. */
  const takeBack = (upTo: number) =>
    app.database.run(
      `WITH gone AS (SELECT id, row_number() OVER (ORDER BY seq) AS nth FROM message WHERE room_id = $1 AND seq <= $2 AND seq % 3 = 0 AND state = 'posted'),
       taken AS (UPDATE message m SET state = 'retracted', version = version + 1, revision = r.last_revision + nth
                 FROM gone g, room r WHERE r.id = $1 AND m.id = g.id)
       UPDATE room SET last_revision = last_revision + (SELECT count(*) FROM gone) WHERE id = $1`,
      [room.id, upTo],
    );

  /** All that the room shows this viewer, from the newest backwards. */
  async function look(socket: TestSocket): Promise<Seen> {
    const { page } = await socket.tell('room:open', { roomId: room.id });
    let [{ messages }, { earlier }]: [Pick<Seen, 'messages'>, RoomPage] = [page, page];
    while (earlier) {
      const older = await socket.tell('room:earlier', { roomId: room.id, before: messages.find(({ seq }) => seq !== null)!.seq! });
      messages = [...older.messages, ...messages];
      ({ earlier } = older);
    }
    return { cursor: page.cursor, messages };
  }

  async function follow(socket: TestSocket, by: By, from: Cursor): Promise<RoomPage[]> {
    const pages: RoomPage[] = [];
    do {
      const input = { roomId: room.id, cursor: pages.at(-1)?.cursor ?? from };
      pages.push(by === 'room:open' ? (await socket.tell(by, input)).page : await socket.tell(by, input));
    } while (pages.at(-1)?.more);
    return pages;
  }

  beforeAll(async () => {
    app = await startApp();
    const programme = await app.programme();
    room = await programme.room();
    maple = await programme.member(room, 'Maple');
    people = {
      'a peer who came late': await programme.member(room, 'Wren'),
      'an author': await programme.member(room, 'Heron'),
      'a counselor': await programme.staff('counselor', 'Dana', [room]),
    };
    await app.database.run('UPDATE membership SET from_seq = $2 WHERE account_id = $1', [
      people['a peer who came late'].accountId,
      CAME_AFTER,
    ]);
    await write(1, BEFORE);
    for (const viewer of viewers) seen[viewer] = await look(await (await app.as(people[viewer])).socket());
    await write(BEFORE + 1, BEFORE + MISSED / 2);
    await takeBack(BEFORE);
    await write(BEFORE + MISSED / 2 + 1, BEFORE + MISSED);
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it.each(viewers.flatMap((viewer) => [[viewer, 'room:since'] as const, [viewer, 'room:open'] as const]))(
    '%s is brought by %s to what a fresh look shows: nothing twice, nothing missing, nothing else',
    async (viewer, by) => {
      const socket = await (await app.as(people[viewer])).socket();
      const pages = await follow(socket, by, seen[viewer].cursor);
      const fresh = (await look(socket)).messages;

      expect(pages.length).toBeGreaterThan(2);
      expect(pages.slice(0, -1).map(({ messages }) => messages.length)).toEqual(pages.slice(0, -1).map(() => PAGE));
      const told = pages.flatMap(({ messages }) => messages);
      expect(upsert(seen[viewer].messages, told)).toEqual(fresh);

      const known = new Map(seen[viewer].messages.map((one) => [one.id, one.state]));
      const changed = fresh.filter(({ id, state }) => known.get(id) !== state).map(({ id }) => id);
      expect(told.map(({ id }) => id).sort()).toEqual(changed.sort());
      expect(told.some(({ state }) => state === 'retracted')).toBe(true);
      expect(told.some(({ state }) => state === 'held')).toBe(viewer !== 'a peer who came late');
      if (viewer === 'a peer who came late') expect(told.filter(({ seq }) => seq === null || seq <= CAME_AFTER)).toEqual([]);
      else expect(told.some(({ seq }) => seq !== null && seq <= CAME_AFTER)).toBe(true);
    },
  );
});
