import { randomBytes } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id, which is this library's default algorithm: 19 MiB, two passes, one lane. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashSecret = (secret: string): Promise<string> => hash(secret, cost);

const nobodys = hash(randomBytes(32), cost);

/** The same work whether there is a hash to check against or not, so that time does not tell who has an account. */
export async function matchesSecret(stored: string | null | undefined, given: string): Promise<boolean> {
  const known = stored?.startsWith('$argon2id$') ? stored : null;
  const matches = await verify(known ?? (await nobodys), given, cost);
  return matches && known !== null;
}
