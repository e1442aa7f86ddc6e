import { generateSecret, generateSync } from 'otplib';
import { hashSecret, sealedAt } from '#libs/identity';
import { Keyring } from '#libs/platform';
import { type RoomMade, type Seated, testConfig } from '#libs/testing';
import type { Lamplight } from './lamplight.js';

export const PASSWORD = 'a quiet lamp, over water';

export interface WayIn {
  readonly email: string;
  readonly password: string;
  /** Six digits that are right now and were not used: each is good once. */
  code(): Promise<string>;
}

/** What a colleague has in their head and on their phone, so that they come in by the real door. */
export async function wayIn({ database }: Lamplight, person: Seated): Promise<WayIn> {
  const secret = generateSecret();
  const keyring = new Keyring(testConfig(database.url).keyring);
  await database.run('UPDATE password_credential SET hash = $2 WHERE account_id = $1', [person.accountId, await hashSecret(PASSWORD)]);
  await database.run('UPDATE authenticator SET secret_sealed = $2 WHERE account_id = $1', [
    person.accountId,
    keyring.sealSecret(sealedAt(person.accountId), secret),
  ]);
  const [row] = await database.run<{ email: string }>('SELECT email FROM identity.person WHERE account_id = $1', [person.accountId]);
  if (!row) throw new Error('nobody by that id');
  return { email: row.email, password: PASSWORD, code: () => codeNow(database, secret) };
}

/** By the clock that decides. */
export async function codeNow(database: Lamplight['database'], secret: string): Promise<string> {
  const [clock] = await database.run<{ seconds: number }>('SELECT extract(epoch FROM clock_now())::float8 AS seconds');
  return generateSync({ secret, epoch: Math.floor(clock?.seconds ?? 0) });
}

export const AGREEMENT = {
  en: [
    'What is said here stays here.',
    'Speak for yourself.',
    'Do not say how much you used.',
    'No selling, no dating, no lending money.',
    'Counselors read this room.',
    'Staff may look up who wrote it if someone may be hurt.',
  ],
  es: [
    'Lo que se dice aquí se queda aquí.',
    'Habla de ti.',
    'No digas cuánto usaste.',
    'No vendas, no busques pareja y no prestes dinero.',
    'Los consejeros leen este grupo.',
    'El personal puede ver quién lo escribió si alguien corre peligro.',
  ],
};

/** Six lines, as a programme has them. */
export async function publishAgreement({ database, programme }: Lamplight): Promise<void> {
  await database.run('UPDATE agreement SET lines = $2 WHERE organisation_id = $1', [programme.organisationId, AGREEMENT]);
}

export interface Evening {
  readonly room: RoomMade;
  readonly dana: Seated;
  readonly heron: Seated;
  readonly maple: Seated;
}

/** A room with two members and the counselor who leads it, and who is on duty. */
export async function evening({ programme }: Pick<Lamplight, 'programme'>, name = 'Tuesday room'): Promise<Evening> {
  const room = await programme.room({ name });
  const dana = await programme.staff('counselor', 'Dana', [room]);
  await programme.duty(dana, 240);
  return { room, dana, heron: await programme.member(room, 'Heron'), maple: await programme.member(room, 'Maple') };
}

/** The address of a room, as a member's address bar has it. */
export const pathOf = (room: RoomMade): string => `/r/${room.id.slice(-6)}`;

/** How far somebody has read, as the server has it. */
export async function readBy({ database }: Lamplight, room: RoomMade, who: Seated): Promise<number> {
  const [seat] = await database.run<{ read_seq: number }>('SELECT read_seq FROM membership WHERE room_id = $1 AND account_id = $2', [
    room.id,
    who.accountId,
  ]);
  return Number(seat?.read_seq);
}

/** Nothing in the room is new to Heron. */
export async function caughtUp({ database }: Lamplight, { heron, room }: Evening): Promise<void> {
  await database.run('UPDATE membership SET read_seq = (SELECT last_seq FROM room WHERE id = $1) WHERE room_id = $1 AND account_id = $2', [
    room.id,
    heron.accountId,
  ]);
}
