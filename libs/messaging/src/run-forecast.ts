import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, Log, type Tx } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { examineAll, type Finding, HEARD_WITH, type Lexicon, type ReadyLexicon, Workshop } from '#libs/screening';
import { heardWith, type SaidText } from './just-said.js';
import { MessagesQueries } from './messages.queries.js';

interface Work {
  readonly organisation_id: string;
  readonly id: string;
  readonly draft: Lexicon;
  readonly live: Lexicon;
  readonly from_at: Date;
  readonly asked_at: Date;
  readonly of: number;
  readonly after_room: string | null;
  readonly after_account: string | null;
}
interface Seat {
  readonly room_id: string;
  readonly account_id: string;
}
interface Said extends SaidText {
  readonly day: string;
}
interface Count {
  readonly ruleId: string;
  readonly day: string;
  readonly severity: string;
  live: number;
  draft: number;
}

const LEASE_SECONDS = 60;
/** So often is one seat tried: then the forecast has failed, and the workers go on. */
const MOST_TRIES = 3;
/** Of one member in one room. Whoever says more is read up to there. */
const MOST_READ = 5_000;
/** A look of the clock works for so long, and never for longer than this without a pause. */
const LOOK_MS = 500;
const TURN_MS = 5;

/** A row for everyone who may be heard: one seat after the other, so that what is split over several messages is heard as it would be. */
const SEATS = `FROM membership s JOIN room r ON r.id = s.room_id
  WHERE s.organisation_id = $1 AND s.seat = 'peer' AND r.key_destroyed_at IS NULL`;
const WINDOW = `m.room_id = s.room_id AND m.author_id = s.account_id AND m.created_at > $2 AND m.created_at <= $3 AND m.state <> 'retracted'`;

/** Their texts in order, each behind what others had just said before it. */
const SAID = `WITH own AS (
    SELECT m.id, m.room_id, m.author_id, m.created_at AS said_at, m.text_sealed, coalesce(m.seq, m.after_seq + 1) AS place
    FROM (SELECT $1::uuid AS room_id, $4::uuid AS account_id) s JOIN message m ON ${WINDOW} ORDER BY m.created_at LIMIT $5)
  SELECT t.*, to_char(t.said_at AT TIME ZONE p.time_zone, 'YYYY-MM-DD') AS day
  FROM (SELECT id, said_at, text_sealed, true AS own FROM own
        UNION ALL
        SELECT DISTINCT ON (o.id) o.id, o.posted_at, o.text_sealed, false FROM own CROSS JOIN LATERAL (
          SELECT m.id, m.author_id, m.posted_at, m.text_sealed FROM message m
          WHERE m.room_id = own.room_id AND m.seq < own.place ORDER BY m.seq DESC LIMIT ${String(HEARD_WITH.others.among)}) o
        WHERE o.author_id <> own.author_id) t
  JOIN room r ON r.id = $1 JOIN programme p ON p.id = r.programme_id ORDER BY t.said_at, t.own`;

/** Opens last month's texts on the server, counts what would have been heard in them, and keeps the counts alone. Run every second. */
@Injectable()
export class RunForecast {
  readonly name = 'forecast';

  constructor(
    private readonly database: Database,
    private readonly keys: RoomKeys,
    private readonly messages: MessagesQueries,
    private readonly workshop: Workshop,
    private readonly log: Log,
  ) {}

  /** @returns how many seats it read */
  async run(): Promise<number> {
    const work = await this.#take();
    if (!work) return 0;
    const began = performance.now();
    let seats = 0;
    let seat: Seat | null = { room_id: work.after_room ?? '', account_id: work.after_account ?? '' };
    try {
      for (; seat && performance.now() - began < LOOK_MS; seats += 1) seat = await this.#next(work, seat);
      await this.#leave(work, seat ? 'running' : 'done');
    } catch (error) {
      this.log.warn('forecast-interrupted', { error });
    }
    return seats;
  }

  /** Under a lease: where a worker dies, another one takes it up behind the last seat that was counted. */
  async #take(): Promise<Work | null> {
    await this.database.query(
      `UPDATE lexicon_forecast SET state = 'failed' WHERE state IN ('waiting', 'running') AND tries >= $1 AND coalesce(leased_until, 'epoch') < clock_now()`,
      [MOST_TRIES],
    );
    const [work] = await this.database.prepared<Work>(
      `UPDATE lexicon_forecast f SET state = 'running', tries = tries + 1, leased_until = clock_now() + make_interval(secs => $1)
       FROM lexicon_version v
       WHERE v.id = f.live_id AND f.organisation_id = (SELECT organisation_id FROM lexicon_forecast WHERE state IN ('waiting', 'running')
         AND coalesce(leased_until, 'epoch') < clock_now() ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING f.organisation_id, f.id, f.draft, v.content AS live, f.from_at, f.asked_at, f.of, f.after_room, f.after_account`,
      [LEASE_SECONDS],
    );
    if (!work || work.of > 0 || work.after_room) return work ?? null;
    await this.database.query(
      `UPDATE lexicon_forecast SET of = (SELECT count(*) FROM message m JOIN (SELECT s.room_id, s.account_id ${SEATS}) s ON ${WINDOW}) WHERE id = $4`,
      [work.organisation_id, work.from_at, work.asked_at, work.id],
    );
    return work;
  }

  async #leave({ id }: Work, state: 'running' | 'done'): Promise<void> {
    await this.database.query(`UPDATE lexicon_forecast SET state = $2, leased_until = NULL WHERE id = $1`, [id, state]);
  }

  /** Reads the seat after this one. @returns it, or null after the last */
  async #next(work: Work, after: Seat): Promise<Seat | null> {
    const [seat] = await this.database.query<Seat>(
      `SELECT s.room_id, s.account_id ${SEATS} AND ($2 = '' OR (s.room_id, s.account_id) > (nullif($2, '')::uuid, nullif($3, '')::uuid))
       ORDER BY s.room_id, s.account_id LIMIT 1`,
      [work.organisation_id, after.room_id, after.account_id],
    );
    if (!seat) return null;
    const said = await this.database.query<Said>(SAID, [seat.room_id, work.from_at, work.asked_at, seat.account_id, MOST_READ]);
    const counts = said.length > 0 ? await this.#count(work, seat, said) : [];
    const read = said.filter(({ own }) => own).length;
    await this.database.transaction((tx) => keep(tx, work, { seat, read, counts }));
    return seat;
  }

  async #count(work: Work, { room_id: roomId }: Seat, said: readonly Said[]): Promise<Count[]> {
    const key = await this.keys.of(this.database, roomId);
    const open = this.messages.opener(key);
    const [draft, live] = [await this.workshop.ready(work.draft), await this.workshop.ready(work.live)];
    const counts = new Map<string, Count>();
    const before: { [by in 'own' | 'others']: SaidText[] } = { own: [], others: [] };
    let began = performance.now();
    for (const one of said) {
      const text = one.own ? open(one) : null;
      if (text !== null) {
        const texts = [...before.own, ...before.others].sort((a, b) => a.said_at.getTime() - b.said_at.getTime());
        const earlier = heardWith(this.messages, key, texts, one.said_at);
        add(counts, one.day, { by: 'draft', heard: heard(text, draft, earlier) });
        add(counts, one.day, { by: 'live', heard: heard(text, live, earlier) });
      }
      const kin = one.own ? before.own : before.others;
      if (kin.push(one) > (one.own ? HEARD_WITH.own : HEARD_WITH.others).most) kin.shift();
      if (performance.now() - began < TURN_MS) continue;
      await nextTurn();
      began = performance.now();
    }
    return [...counts.values()];
  }
}

const heard = (text: string, lexicon: ReadyLexicon, earlier: ReturnType<typeof heardWith>) =>
  examineAll(lexicon, text, { earlier }).filter(({ severity }) => severity !== 'none');

function add(counts: Map<string, Count>, day: string, { by, heard }: { by: 'draft' | 'live'; heard: readonly Finding[] }): void {
  for (const { ruleId, severity } of heard) {
    const key = `${ruleId} ${day} ${severity}`;
    const count = counts.get(key) ?? { ruleId, day, severity, live: 0, draft: 0 };
    count[by] += 1;
    counts.set(key, count);
  }
}

/** The counts and how far they go, together: a seat that is read again counts once. */
async function keep(
  tx: Tx,
  { organisation_id, id }: Work,
  { seat, read, counts }: { seat: Seat; read: number; counts: readonly Count[] },
): Promise<void> {
  const [known] = await tx.prepared<{ id: string }>(
    `UPDATE lexicon_forecast SET after_room = $2, after_account = $3, read = read + $4, tries = 0,
       leased_until = clock_now() + make_interval(secs => ${String(LEASE_SECONDS)})
     WHERE id = $1 AND ($2::uuid, $3::uuid) > (coalesce(after_room, '00000000-0000-0000-0000-000000000000'), coalesce(after_account, '00000000-0000-0000-0000-000000000000'))
     RETURNING id`,
    [id, seat.room_id, seat.account_id, read],
  );
  if (!known || counts.length === 0) return;
  await tx.query(
    `INSERT INTO lexicon_forecast_count AS known (organisation_id, rule_id, day, room_id, severity, live, draft)
     SELECT $1, c.rule_id, c.day, $2, c.severity, c.live, c.draft
     FROM unnest($3::text[], $4::date[], $5::text[], $6::int[], $7::int[]) AS c (rule_id, day, severity, live, draft)
     ON CONFLICT (organisation_id, rule_id, day, room_id, severity) DO UPDATE SET live = known.live + excluded.live, draft = known.draft + excluded.draft`,
    [
      organisation_id,
      seat.room_id,
      counts.map(({ ruleId }) => ruleId),
      counts.map(({ day }) => day),
      counts.map(({ severity }) => severity),
      counts.map(({ live }) => live),
      counts.map(({ draft }) => draft),
    ],
  );
}
