// Five hundred members call for help within a second: from the opening of each escalation until its first letter is with the mail server.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { Keyring, placeOf } from '#libs/platform';
import { systems } from '../lamplight.mjs';

const CALLS = 500;
const ROOMS = 42;
const SIZE = 12;
const WITHIN_MS = 1_000;
const AGAIN_MS = 300;
const PATIENCE_MS = 60_000;

export const rows = ['escalations'];

/** A counselor on duty for each room, two supervisors and two admins, all of whom can sign in. */
const STAFF = `
  WITH asked AS (SELECT * FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[]) WITH ORDINALITY AS staff (id, role, room_id, sealed, n)),
  staff AS (
    INSERT INTO account (id, organisation_id, role, language, public_name, created_at)
    SELECT id, $1, role, 'en', initcap(role) || ' ' || n, clock_now() FROM asked),
  named AS (
    INSERT INTO identity.person (account_id, organisation_id, given_name, family_name, email)
    SELECT id, $1, 'Given', 'Family', id || '@example.org' FROM asked),
  proven AS (INSERT INTO password_credential (account_id, hash, changed_at) SELECT id, 'none', clock_now() FROM asked),
  confirmed AS (INSERT INTO authenticator (account_id, secret_sealed, confirmed_at) SELECT id, sealed, clock_now() FROM asked),
  seated AS (
    INSERT INTO membership (room_id, account_id, organisation_id, seat, alias, alias_skeleton, patch, state, joined_at)
    SELECT room_id, id, $1, 'counselor', 'Counselor', 'counselor', 1, 'active', clock_now() FROM asked WHERE room_id IS NOT NULL)
  INSERT INTO shift (id, organisation_id, account_id, starts_at, ends_at)
  SELECT gen_random_uuid(), $1, id, clock_now(), clock_now() + interval '1 day' FROM asked`;
const OVER = `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL, lapses_at = NULL, closed_at = clock_now()
              WHERE status <> 'closed'`;

async function seed(stage) {
  const { client } = stage.store;
  const { seats, organisationId } = await stage.rooms(ROOMS, SIZE);
  const keyring = new Keyring(stage.store.keyring);
  const leads = [...new Set(seats.map(({ roomId }) => roomId))].map((roomId) => ({ role: 'counselor', roomId }));
  const staff = [...leads, ...['supervisor', 'supervisor', 'admin', 'admin'].map((role) => ({ role, roomId: null }))].map((one) => {
    const id = randomUUID();
    return { ...one, id, sealed: keyring.sealSecret(placeOf('authenticator.secret_sealed', id), 'none') };
  });
  await client.query(STAFF, [organisationId, ...['id', 'role', 'roomId', 'sealed'].map((column) => staff.map((one) => one[column]))]);
  return seats.slice(0, CALLS);
}

/** Keeps of each page when it came. */
async function mailServer() {
  const came = new Map();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let letter = '';
      stream.on('data', (part) => (letter += part));
      stream.on('end', () => {
        const [, page] = /^X-Lamplight-Page: (\S+)/im.exec(letter) ?? [];
        if (!came.has(page)) came.set(page, performance.timeOrigin + performance.now());
        done();
      });
    },
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { came, url: `smtp://127.0.0.1:${server.server.address().port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** Each at its moment of that second, whatever the server does; who is told that it is busy says the same again, as a phone does. */
async function callForHelp(port, seats) {
  const origin = `http://127.0.0.1:${port}`;
  let busy = 0;
  const say = async ({ roomId, cookie }, clientKey) => {
    const { status } = await fetch(`${origin}/api/rooms/${roomId}/messages`, {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ clientKey, text: 'I want to kill myself tonight', confirmed: true }),
    });
    return status;
  };
  await Promise.all(
    seats.map(async (seat, n) => {
      await pause((n / seats.length) * WITHIN_MS);
      const clientKey = randomUUID();
      for (let status = await say(seat, clientKey); status !== 200; status = await say(seat, clientKey)) {
        if (status !== 503) throw new Error(`a call for help was answered ${status}`);
        busy += 1;
        await pause(AGAIN_MS);
      }
    }),
  );
  return busy;
}

async function untilAllCame(client, came) {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(100)) {
    const { rows } = await client.query(
      `SELECT e.id, e.opened_at, array_agg(p.id) AS pages FROM escalation e JOIN page p ON p.escalation_id = e.id AND p.means = 'email'
       WHERE e.status = 'open' GROUP BY e.id`,
    );
    if (rows.length === CALLS && rows.every(({ pages }) => pages.some((page) => came.has(page)))) return rows;
  }
  throw new Error(`not every escalation was paged within ${PATIENCE_MS / 1_000} s: ${came.size} letters came`);
}

export async function repeat(stage) {
  const { client, env, postgres } = stage.store;
  stage.callers ??= await seed(stage);
  const mail = await mailServer();
  const server = await systems.lamplight.start({
    env: { ...env, SMTP_URL: mail.url, MAIL_FROM: 'Lamplight <lamplight@example.org>' },
    postgres,
    folder: stage.folder,
  });
  try {
    const busy = await callForHelp(server.port, stage.callers);
    const opened = await untilAllCame(client, mail.came);
    const first = (pages) => Math.min(...pages.flatMap((page) => mail.came.get(page) ?? []));
    const took = opened.map(({ opened_at: at, pages }) => first(pages) - at.getTime()).sort((one, other) => one - other);
    const at = (part) => took[Math.ceil(took.length * part) - 1];
    const openings = opened.map(({ opened_at: moment }) => moment.getTime());
    const span = Math.max(...openings) - Math.min(...openings);
    return {
      escalations: {
        value: at(0.99),
        seen: { 'p50 ms': at(0.5), 'p99 ms': at(0.99), 'latest ms': at(1), 'opened within ms': span, 'answered busy': busy },
        others: 0,
      },
    };
  } finally {
    await server.stop();
    await mail.close();
    await client.query(OVER);
    await client.query(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
  }
}
