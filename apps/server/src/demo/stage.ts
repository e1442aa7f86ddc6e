import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { generateSecret } from 'otplib';
import type { AccountId, ClientKey, RoomId, ScheduleId, PutSchedule as ScheduleInput } from '#libs/contracts';
import { defaultPlans } from '#libs/escalation';
import { hashSecret, newSignInName, sealedAt } from '#libs/identity';
import { PostMessage } from '#libs/messaging';
import { type Actor, Database, Keyring, type Tx } from '#libs/platform';
import { aliasSkeleton, RoomKeys, standardAgreement } from '#libs/rooms';
import { PutSchedule } from '#libs/schedules';
import { seedLexicon } from '#libs/screening';
import { DEMO_MAIL, members, staff, talk, VISITOR, VISITOR_PASSWORD } from './cast.js';

type Ids = Map<string, string>;

/** A made-up programme as it looks on an ordinary evening, with what was said sent through the real path. */
export async function stageDemo(app: INestApplicationContext): Promise<void> {
  const database = app.get(Database);
  const organisationId = randomUUID();
  const { rooms, people } = await database.transaction(async (tx) => {
    const rooms = await makeProgramme(tx, app.get(RoomKeys), organisationId);
    const people: Ids = new Map();
    await makeStaff(tx, app.get(Keyring), { organisationId, rooms, people });
    await makeMembers(tx, { organisationId, rooms, people });
    await seedLexicon(tx, organisationId);
    return { rooms, people };
  });
  await app.get(PutSchedule).execute({ organisationId, accountId: need(people, 'Priya'), role: 'admin' }, aroundTheClock(people));
  try {
    for (const { room, by, text, ago } of talk) {
      await setClock(database, ago);
      const role = by === 'Dana' ? 'counselor' : 'member';
      await say(app, { actor: { organisationId, accountId: need(people, by), role }, roomId: need(rooms, room), text });
    }
  } finally {
    await setClock(database, 0);
  }
}

function need(ids: Ids, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`the demo has no ${name}`);
  return id;
}

/** Nights in turn, and the days a week at a time. */
function aroundTheClock(people: Ids): ScheduleInput {
  const id = (name: string) => need(people, name) as AccountId;
  const turns = { startsOn: '2026-01-05', handOffAt: '08:00' };
  const allDays = [1, 2, 3, 4, 5, 6, 7];
  return {
    scheduleId: randomUUID() as ScheduleId,
    version: 0,
    name: 'Around the clock (demo)',
    timeZone: 'America/New_York',
    layers: [
      { ...turns, people: [id('Sam'), id('Priya')], every: { count: 1, unit: 'weeks' }, only: null },
      {
        ...turns,
        people: [id('Dana'), id('Sam')],
        handOffAt: '20:00',
        every: { count: 1, unit: 'days' },
        only: { days: allDays, from: '20:00', to: '08:00' },
      },
    ],
  };
}

async function makeProgramme(tx: Tx, keys: RoomKeys, organisationId: string): Promise<Ids> {
  const programmeId = randomUUID();
  await tx.query('INSERT INTO organisation (id, name, created_at) VALUES ($1, $2, $3)', [organisationId, 'Riverside (demo)', tx.now]);
  await tx.query(
    `INSERT INTO programme (id, organisation_id, name, time_zone, desk_phone) VALUES ($1, $2, 'Riverside evening programme (demo)', 'America/New_York', '555-0100')`,
    [programmeId, organisationId],
  );
  await tx.query('INSERT INTO agreement (organisation_id, version, lines, published_at) VALUES ($1, 1, $2, $3)', [
    organisationId,
    standardAgreement,
    tx.now,
  ]);
  for (const { severity, answerMinutes, steps } of defaultPlans)
    await tx.query(
      'INSERT INTO escalation_plan (programme_id, organisation_id, severity, answer_minutes, steps) VALUES ($1, $2, $3, $4, $5)',
      [programmeId, organisationId, severity, answerMinutes, JSON.stringify(steps)],
    );
  const rooms: Ids = new Map();
  for (const name of new Set(members.map(({ room }) => room))) {
    const id = randomUUID();
    await tx.query(
      `INSERT INTO room (id, organisation_id, programme_id, kind, name, prompt, crisis_text, created_at) VALUES ($1, $2, $3, 'group', $4, $5, 'hold-while-covered', $6)`,
      [id, organisationId, programmeId, name, 'What is one small thing that helped you today?', tx.now],
    );
    await keys.make(tx, id);
    rooms.set(name, id);
  }
  return rooms;
}

interface Made {
  readonly organisationId: string;
  readonly rooms: Ids;
  readonly people: Ids;
}

async function makeStaff(tx: Tx, keyring: Keyring, { organisationId, rooms, people }: Made): Promise<void> {
  for (const { name, familyName, role, password, rooms: led } of staff) {
    const id = randomUUID();
    people.set(name, id);
    await tx.query(`INSERT INTO account (id, organisation_id, role, language, public_name, created_at) VALUES ($1, $2, $3, 'en', $4, $5)`, [
      id,
      organisationId,
      role,
      name,
      tx.now,
    ]);
    await tx.query('INSERT INTO identity.person VALUES ($1, $2, $3, $4, $5)', [
      id,
      organisationId,
      name,
      familyName,
      `${name.toLowerCase()}${DEMO_MAIL}`,
    ]);
    await tx.query(
      `INSERT INTO identity.contact (account_id, kind, organisation_id, address, proven_at) VALUES ($1, 'email', $2, $3, $4)`,
      [id, organisationId, `${name.toLowerCase()}${DEMO_MAIL}`, tx.now],
    );
    await tx.query('INSERT INTO password_credential VALUES ($1, $2, $3)', [id, await hashSecret(password.normalize('NFC')), tx.now]);
    await tx.query('INSERT INTO authenticator (account_id, secret_sealed, confirmed_at) VALUES ($1, $2, $3)', [
      id,
      keyring.sealSecret(sealedAt(id), generateSecret()),
      tx.now,
    ]);
    for (const room of led)
      await seat(tx, { organisationId, roomId: need(rooms, room), accountId: id, alias: name, patch: 0, kind: 'counselor' });
    await tx.query(
      `INSERT INTO shift (id, organisation_id, account_id, starts_at, ends_at) VALUES ($1, $2, $3, $4::timestamptz, $4::timestamptz + interval '8 hours')`,
      [randomUUID(), organisationId, id, tx.now],
    );
  }
}

async function makeMembers(tx: Tx, { organisationId, rooms, people }: Made): Promise<void> {
  for (const [i, { alias, room, patch }] of members.entries()) {
    const id = randomUUID();
    people.set(alias, id);
    await tx.query(
      `INSERT INTO account (id, organisation_id, role, language, sign_in_name, exit_learned_at, staff_sight_at, created_at) VALUES ($1, $2, 'member', 'en', $3, $4, $4, $4)`,
      [id, organisationId, newSignInName(), tx.now],
    );
    await tx.query('INSERT INTO identity.person VALUES ($1, $2, $3, $4, NULL)', [
      id,
      organisationId,
      `Demo-${String(i + 1)}`,
      'Member (demo)',
    ]);
    await tx.query(`INSERT INTO agreement_acceptance VALUES ($1, 1, 'en', $2)`, [id, tx.now]);
    await tx.query('INSERT INTO password_credential VALUES ($1, $2, $3)', [
      id,
      alias === VISITOR ? await hashSecret(VISITOR_PASSWORD) : 'none',
      tx.now,
    ]);
    await seat(tx, { organisationId, roomId: need(rooms, room), accountId: id, alias, patch, kind: 'peer' });
  }
}

async function seat(
  tx: Tx,
  given: { organisationId: string; roomId: string; accountId: string; alias: string; patch: number; kind: 'peer' | 'counselor' },
): Promise<void> {
  await tx.query(
    `INSERT INTO membership (room_id, account_id, organisation_id, seat, alias, alias_skeleton, patch, state, joined_at) VALUES ($1, $2, $3, $4, $5, $8, $6, 'active', $7)`,
    [given.roomId, given.accountId, given.organisationId, given.kind, given.alias, given.patch, tx.now, aliasSkeleton(given.alias)],
  );
}

/** What was said an hour ago is said an hour ago, with everything that follows from it. Nobody else uses a new demo yet. */
async function setClock(database: Database, minutesAgo: number): Promise<void> {
  await database.query(
    `CREATE OR REPLACE FUNCTION clock_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()${minutesAgo > 0 ? ` - interval ''${minutesAgo} minutes''` : ''}'`,
  );
}

async function say(app: INestApplicationContext, { actor, roomId, text }: { actor: Actor; roomId: string; text: string }): Promise<void> {
  const input = {
    roomId: roomId as RoomId,
    clientKey: randomUUID() as ClientKey,
    text,
    confirmed: true,
    thread: null,
    quotes: null,
    contentNote: null,
  };
  const { outcome } = await app.get(PostMessage).execute(actor, input);
  if (outcome !== 'posted') throw new Error('the demo’s talk was not posted');
}
