import { randomInt } from 'node:crypto';
import { generateSync } from 'otplib';
import { api, type Stage } from '#libs/contracts';
import { type Programme, type RoomMade, type Seated, type TestApp, TestClient } from '#libs/testing';

/** As many wrong tries as one likes: each address has its own count. Needs `trustProxyHops: 1`. */
export const fromElsewhere = () => ({ 'x-forwarded-for': [10, randomInt(256), randomInt(256), randomInt(256)].join('.') });

/** What a right code is for the secret, by the clock that decides. */
export async function authenticatorCode(app: TestApp, secret: string, steps = 0): Promise<string> {
  const [clock] = await app.database.run<{ seconds: number }>('SELECT extract(epoch FROM clock_now())::float8 AS seconds');
  return generateSync({ secret, epoch: Math.floor(clock!.seconds) + steps * 30 });
}

export const stageOf = async (client: TestClient): Promise<Stage | null> => {
  const session = await client.get(api.session);
  return session.signedIn ? session.stage : null;
};

/** A member who was enrolled by this colleague, with the code in hand. */
export async function enrolled(counselor: TestClient, room: RoomMade, names: { givenName?: string; familyName?: string } = {}) {
  const { accountId, code } = await counselor.get(api.enrolMember, {
    givenName: names.givenName ?? 'Wilhelmina',
    familyName: names.familyName ?? 'Featherstonehaugh',
    roomId: room.id,
    language: 'en',
  });
  return { accountId, code };
}

/** Up to, and without, the given step. */
export async function walkTo(client: TestClient, stage: Stage, room: RoomMade): Promise<void> {
  const steps: readonly [Stage, () => Promise<unknown>][] = [
    ['exit', () => client.get(api.learnExit)],
    [
      'agreement',
      async () => client.get(api.acceptAgreement, { version: (await client.get(api.onboarding)).agreement.version, language: 'en' }),
    ],
    [
      'alias',
      async () => {
        const { aliases, patch } = await client.get(api.aliasOffers);
        await client.get(api.chooseAlias, { roomId: room.id, alias: aliases[0], patch });
      },
    ],
    ['staff-sight', () => client.get(api.seeStaffSight)],
    ['credential', () => client.get(api.setPin, { pin: '294716' })],
  ];
  for (const [step, take] of steps) {
    if (step === stage) return;
    await take();
  }
}

/** Someone of the staff who has set up their account, and the secret in their authenticator. */
export async function settled(app: TestApp, admin: TestClient, over: { role?: string; roomIds?: readonly string[]; email?: string } = {}) {
  const email = over.email ?? `someone${String(randomInt(1e9))}@example.org`;
  const invite = await admin.get(api.addStaff, {
    givenName: 'Odalys',
    familyName: 'Brennan',
    email,
    role: over.role ?? 'counselor',
    roomIds: over.roomIds ?? [],
  });
  const client = app.stranger();
  await client.ask(api.enterCode, { code: invite.code, phone: 'own' }, fromElsewhere());
  await client.get(api.setPassword, { password: PASSWORD });
  const { secret } = await client.get(api.offerSecondFactor);
  await client.get(api.confirmSecondFactor, { code: await authenticatorCode(app, secret, -1) });
  return { client, email, secret, accountId: invite.accountId };
}
export const PASSWORD = 'a quiet lamp, over water';

export interface House {
  readonly programme: Programme;
  readonly room: RoomMade;
  readonly admin: TestClient;
  readonly counselor: TestClient;
  readonly dana: Seated;
}

export async function house(app: TestApp): Promise<House> {
  const programme = await app.programme();
  const room = await programme.room();
  const dana = await programme.staff('counselor', 'Dana', [room]);
  return { programme, room, dana, counselor: await app.as(dana), admin: await app.as(await programme.staff('admin', 'Priya')) };
}
