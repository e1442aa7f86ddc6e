// A member who missed 1,000 messages of a room with five million: until the last of them is there, page by page, over the socket.
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { Cursors } from '#libs/messaging';
import { Keyring } from '#libs/platform';
import { calmTexts } from '../texts.mjs';

const MISSED = 1_000;
const SEALED = 3_000;
export const rows = ['catch-up'];

const ROWS = `
  INSERT INTO message (id, organisation_id, room_id, author_id, client_key, seq, after_seq, revision, state, text_sealed, screened_with, created_at, posted_at)
  SELECT gen_random_uuid(), $1, $2, ($3::uuid[])[1 + n % cardinality($3::uuid[])], gen_random_uuid(), n, n - 1, n, 'posted',
         decode(repeat(md5(n::text), 9), 'hex'), 'none', said_at, said_at
  FROM generate_series($4::int, $5::int) AS n, LATERAL (SELECT clock_now() - make_interval(secs => ($5::int - n) * 6) AS said_at) AS moment`;
/** Keys, and what refers to them; built at once afterwards, which is a fraction of the work of keeping them. */
const CONSTRAINTS = `
  SELECT conrelid::regclass AS relation, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
  WHERE (conrelid = 'message'::regclass AND contype IN ('p', 'u')) OR (confrelid = 'message'::regclass AND contype = 'f') ORDER BY contype = 'f'`;
const INDEXES = `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'message'`;

/** @returns what puts back all that is looked up or kept for each row */
async function withoutIndexes(client) {
  const { rows: constraints } = await client.query(CONSTRAINTS);
  for (const { relation, name } of constraints.toReversed()) await client.query(`ALTER TABLE ${relation} DROP CONSTRAINT ${name}`);
  const { rows: indexes } = await client.query(INDEXES);
  for (const { indexname } of indexes) await client.query(`DROP INDEX ${indexname}`);
  return async () => {
    for (const { indexdef } of indexes) await client.query(indexdef);
    for (const { relation, name, definition } of constraints)
      await client.query(`ALTER TABLE ${relation} ADD CONSTRAINT ${name} ${definition}`);
  };
}

/** Sealed as the product seals them: the last ones, which are read. */
async function seal(client, { roomId, key, from, to }) {
  const texts = calmTexts();
  const ids = Array.from({ length: to - from }, () => randomUUID());
  const sealed = ids.map((id, n) => key.sealText(`message:${id}`, texts[n % texts.length]));
  await client.query(
    `UPDATE message m SET id = s.id, text_sealed = s.sealed FROM unnest($2::uuid[], $3::bytea[]) WITH ORDINALITY AS s (id, sealed, n)
     WHERE m.room_id = $1 AND m.seq = $4::int + s.n::int AND m.seq > $4::int AND m.seq <= $5::int`,
    [roomId, ids, sealed, from, to],
  );
}

/** Once a run, and in a database of its own: no other row is measured beside five million messages in one repetition and not in another. */
async function fillRoom(stage, count) {
  const store = await stage.store.another('large');
  const { client } = store;
  const { seats, keyOf, organisationId } = await store.seed.rooms(1, 12);
  const [{ roomId }] = seats;
  // No row is looked for by what it is referred to from: 3,000 new ids would each go through all of them.
  await client.query(`SET session_replication_role = replica; SET maintenance_work_mem = '512MB'`);
  const putBack = await withoutIndexes(client);
  const step = 500_000;
  for (let from = 41; from <= count; from += step)
    await client.query(ROWS, [organisationId, roomId, seats.map(({ accountId }) => accountId), from, Math.min(count, from + step - 1)]);
  await putBack();
  await client.query('ANALYZE message');
  await seal(client, { roomId, key: keyOf(roomId), from: count - SEALED, to: count });
  await client.query('UPDATE room SET last_seq = $2::int, last_revision = $2::int WHERE id = $1', [roomId, count]);
  await client.query('RESET session_replication_role; RESET maintenance_work_mem');
  await client.query('VACUUM ANALYZE message');
  return { store, roomId, seats, count };
}

function signedIn(port, cookie) {
  const base = `http://127.0.0.1:${port}`;
  const socket = io(base, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie, origin: base } });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket)).once('connect_error', reject);
  });
}

async function catchUp(socket, roomId, cursor) {
  const from = performance.now();
  let [seen, pages] = [0, 0];
  for (let at = cursor; ; pages += 1) {
    const reply = await socket.timeout(10_000).emitWithAck('room:since', { roomId, cursor: at });
    if (!reply.ok) throw new Error(`not caught up: ${JSON.stringify(reply.problem)}`);
    seen += reply.value.messages.filter(({ text }) => text !== null).length;
    at = reply.value.cursor;
    if (!reply.value.more) break;
  }
  if (seen !== MISSED) throw new Error(`${seen} of ${MISSED} messages came`);
  return { took: performance.now() - from, pages: pages + 1 };
}

export async function repeat(stage) {
  stage.large ??= await fillRoom(stage, stage.quick ? 200_000 : 5_000_000);
  const { store, roomId, seats, count } = stage.large;
  const cursors = new Cursors(new Keyring(stage.store.keyring));
  const times = stage.quick ? 30 : 60;
  return stage.scene('lamplight', { seats: seats.slice(0, 2), store }, async (crowd, server) => {
    await crowd.gather();
    const sockets = await Promise.all(seats.slice(2).map(({ cookie }) => signedIn(server.port, cookie)));
    const took = [];
    let pages = 0;
    for (let n = 0; n < times + sockets.length; n += 1) {
      const one = await catchUp(sockets[n % sockets.length], roomId, cursors.seal(roomId, String(count - MISSED)));
      if (n >= sockets.length) took.push(one.took);
      pages = one.pages;
      await crowd.rest(0.03); // what one socket may say within a second has an end
    }
    for (const socket of sockets) socket.disconnect();
    took.sort((one, other) => one - other);
    const at = (part) => took[Math.floor(took.length * part)];
    return { 'catch-up': { value: at(0.95), seen: { 'p50 ms': at(0.5), 'p95 ms': at(0.95), pages, messages: count }, others: 0 } };
  });
}
