// Five hundred members call for help within a second: from the moment of each call until the first letter for it is with the mail server.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { Keyring, placeOf } from '#libs/platform';
import { systems } from '../lamplight.mjs';

const CALLS = 500;
const ROOMS = 42;
const SIZE = 12;
const WITHIN_MS = 1_000;
/** A phone whose line broke tries again after so long. */
const AGAIN_MS = 1_000;
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
        if (!came.has(page)) came.set(page, now());
        done();
      });
    },
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { came, url: `smtp://127.0.0.1:${server.server.address().port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

const now = () => performance.timeOrigin + performance.now();

/**
 * Each at its moment of that second, whatever the server does, and again with the same key as a phone says it: when it was told to, or when
 * its line broke. @returns when each was meant to be said, by account, and how often what was answered
 */
async function callForHelp(port, seats) {
  const origin = `http://127.0.0.1:${port}`;
  const answered = { posted: 0, kept: 0, 'turned away': 0, 'line broke': 0 };
  const say = async ({ roomId, cookie }, clientKey) => {
    const response = await fetch(`${origin}/api/rooms/${roomId}/messages`, {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ clientKey, text: 'I want to kill myself tonight', confirmed: true }),
    });
    return { status: response.status, body: await response.json() };
  };
  const insist = async (seat) => {
    const clientKey = randomUUID();
    for (;;) {
      const { status, body } = await say(seat, clientKey).catch(() => ({ status: 0, body: {} }));
      if (![0, 200, 503].includes(status)) throw new Error(`a call for help was answered ${status}`);
      // Care beside a refusal says that it was heard and is on record: somebody is paged for it as for one that was posted.
      answered[{ 0: 'line broke', 200: 'posted' }[status] ?? (body.care ? 'kept' : 'turned away')] += 1;
      if (status === 200) return;
      await pause(body.retryAfterMs ?? AGAIN_MS);
    }
  };
  const from = now();
  const called = new Map(seats.map(({ accountId }, n) => [accountId, from + (n / seats.length) * WITHIN_MS]));
  await Promise.all(
    seats.map(async (seat) => {
      await pause(Math.max(0, called.get(seat.accountId) - now()));
      await insist(seat);
    }),
  );
  return { called, answered, 'posted within ms': now() - from };
}

async function untilAllCame(client, came) {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(100)) {
    const { rows } = await client.query(
      `SELECT e.account_id, e.opened_at, min(p.sent_at) FILTER (WHERE p.means = 'in-app') AS shown_at, array_agg(p.id) FILTER (WHERE p.means = 'email') AS pages
       FROM escalation e JOIN page p ON p.escalation_id = e.id WHERE e.status = 'open' GROUP BY e.id`,
    );
    if (rows.length === CALLS && rows.every(({ pages }) => pages?.some((page) => came.has(page)))) return rows;
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
    const { called, answered, ...heard } = await callForHelp(server.port, stage.callers);
    const opened = await untilAllCame(client, mail.came);
    const first = (pages) => Math.min(...pages.flatMap((page) => mail.came.get(page) ?? []));
    const late = (since) => opened.map((one) => first(one.pages) - since(one)).sort((one, other) => one - other);
    const part = (sorted, share) => sorted[Math.ceil(sorted.length * share) - 1];
    const fromCall = late(({ account_id }) => called.get(account_id));
    const fromOpening = late(({ opened_at }) => opened_at.getTime());
    const after = (moment) => opened.map((one) => one[moment].getTime() - called.get(one.account_id)).sort((one, other) => one - other);
    const [toOpening, inApp] = [after('opened_at'), after('shown_at')];
    return {
      escalations: {
        value: part(fromCall, 0.99),
        seen: {
          'p50 ms': part(fromCall, 0.5),
          'latest ms': part(fromCall, 1),
          'opened p99 ms': part(toOpening, 0.99),
          'in the app p50 ms': part(inApp, 0.5),
          'in the app p99 ms': part(inApp, 0.99),
          'from opening p50 ms': part(fromOpening, 0.5),
          'from opening p99 ms': part(fromOpening, 0.99),
          ...answered,
          ...heard,
        },
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
