import { createHmac, randomBytes } from 'node:crypto';
import { type Principal, principalOf } from '#libs/identity';
import type { Person } from './test-app.js';
import type { TestDatabase } from './test-database.js';

/** A session of this person, as signing in leaves it. @returns the cookie that opens it */
export async function aSession(
  database: Pick<TestDatabase, 'run'>,
  secret: string,
  person: Person,
  over: Partial<Principal> = {},
): Promise<string> {
  const [clock] = await database.run<{ now: Date; version: number }>('SELECT clock_now() AS now, version FROM account WHERE id = $1', [
    person.accountId,
  ]);
  if (!clock) throw new Error('no such account');
  const passed = person.role === 'member' ? (['pin'] as const) : (['password', 'second-factor'] as const);
  const { accountId, organisationId, role } = person;
  const principal = {
    ...principalOf({ accountId, organisationId, role, version: clock.version, phone: 'own', passed: [...passed], at: clock.now }),
    ...over,
  };
  const sid = randomBytes(24).toString('base64url');
  const sess = { cookie: { originalMaxAge: null, httpOnly: true, path: '/', sameSite: 'strict' }, passport: { user: principal } };
  await database.run(`INSERT INTO session (sid, sess, expire) VALUES ($1, $2, clock_now() + make_interval(secs => $3))`, [
    sid,
    JSON.stringify(sess),
    principal.idleSeconds,
  ]);
  const signature = createHmac('sha256', secret).update(sid).digest('base64').replace(/=+$/u, '');
  return `lamplight=${encodeURIComponent(`s:${sid}.${signature}`)}`;
}
