import { randomInt, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { generateSecret } from 'otplib';
import { z } from 'zod/mini';
import { api, type Endpoint, events, ProblemBody } from '#libs/contracts';
import { Keyring, placeOf } from '#libs/platform';
import { aKey, type Programme, type Seated, type TestApp, type TestClient, type TestSocket } from '#libs/testing';
import { startApp } from '../e2e/support/app.js';
import { CANARY, fitting, nearly, wild } from './support/from-schema.js';

const endpoints = Object.entries(api) as [keyof typeof api, Endpoint][];
const named = Object.entries(events) as [keyof typeof events, { input: z.core.$ZodType }][];
/** Another one each time; what fails says which, and is found again by writing it here. */
const SEED = randomInt(2 ** 31);
const RUNS = 8;
const EVENT_RUNS = 25;
const SOON_MS = 2_000;
const ended: readonly string[] = ['endSession', 'endOtherSession'];

describe(`whatever can be said, seed ${String(SEED)}`, () => {
  let app: TestApp;
  let programme: Programme;
  let people: Seated[];
  let clients: TestClient[];
  let sockets: TestSocket[];
  let ids: string[];

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
    const room = await programme.room();
    const heron = await programme.member(room, 'Heron');
    people = [
      heron,
      await programme.staff('counselor', 'Dana', [room]),
      await programme.staff('admin', 'Priya'),
      await programme.staff('supervisor', 'Sam'),
      await programme.staff('privacy-officer', 'Lou'),
    ];
    // What stands in the second factor of a test's people is no secret, and does not open.
    for (const { accountId } of people)
      await app.database.run('UPDATE authenticator SET secret_sealed = $2 WHERE account_id = $1', [
        accountId,
        app.app.get(Keyring).sealSecret(placeOf('authenticator.secret_sealed', accountId), generateSecret()),
      ]);
    clients = [...(await Promise.all(people.map((one) => app.as(one)))), app.stranger()];
    sockets = await Promise.all(clients.slice(0, 3).map((client) => client.socket()));
    const said = await clients[0]!.get(api.postMessage, {
      roomId: room.id,
      clientKey: aKey(),
      text: 'I am going to kill myself tonight',
      confirmed: true,
    });
    const [row] = (await clients[1]!.get(api.escalations, { view: 'open' })).escalations;
    ids = [room.id, heron.key, row!.id, randomUUID(), ...(said.outcome === 'posted' ? [said.message.id] : [])];
  });
  afterAll(() => app[Symbol.asyncDispose]());

  /** Whatever the answer is: a good one that comes late is none. */
  async function soon<T>(asked: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const answer = await asked();
    expect(performance.now() - began).toBeLessThan(SOON_MS);
    return answer;
  }

  /** Nothing that stands in `problem` may have been sent, and what is ours to blame stands in the log under its reference. */
  function judge(problem: unknown): void {
    expect(z.safeParse(ProblemBody, problem).success).toBe(true);
    expect(problem).not.toMatchObject({ type: expect.stringMatching(/^(internal|busy)$/u) });
    expect(JSON.stringify(problem)).not.toContain(CANARY);
  }

  const given = (schema: z.core.$ZodType) => fc.oneof(fitting(schema, ids), nearly(schema, ids), wild);
  const asObject = (value: unknown): Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : { value };

  it.each(endpoints.filter(([name]) => !ended.includes(name)))('%s answers it', async (_, endpoint) => {
    const path = Object.fromEntries([...endpoint.path.matchAll(/:(\w+)/gu)].map(([, field]) => [field!, randomUUID()]));
    await fc.assert(
      fc.asyncProperty(given(endpoint.input), fc.nat(5), async (value, who) => {
        const answer = await soon(() => clients[who]!.ask(endpoint, { ...path, ...asObject(value) }));
        expect(answer.status).toBeLessThan(500);
        if (!answer.ok) judge(answer.body);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it.each(named)('%s answers it', async (event, { input }) => {
    // Fresh ones: what one socket may say in a second is bounded, and these are in a hurry.
    for (const { raw } of sockets) raw.close();
    sockets = await Promise.all(clients.slice(0, 3).map((client) => client.socket()));
    await fc.assert(
      fc.asyncProperty(given(input), fc.nat(2), async (value, who) => {
        const reply = await soon(() => sockets[who]!.say(event, value));
        if (!reply.ok) judge(reply.problem);
      }),
      { seed: SEED, numRuns: EVENT_RUNS },
    );
  });

  it('and stands as it stood', async () => {
    expect((await fetch(`${app.base}/health/ready`)).status).toBe(200);
    expect(sockets.map(({ raw }) => raw.connected)).toEqual([true, true, true]);
    const faults = /"event":"(unexpected-error|database-unavailable|call-|unhandled-rejection|uncaught-exception)/u;
    expect(
      app
        .logged()
        .split('\n')
        .filter((line) => faults.test(line) || line.includes(CANARY)),
    ).toEqual([]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    for (const client of clients.slice(0, people.length)) expect((await client.get(api.session)).signedIn).toBe(true);
  });
});
