import { z } from 'zod/mini';
import { Role } from '#libs/contracts';

/** What a sign-in proved. `code`: a one-time code. `pin`: this phone and its PIN. */
export const Proof = z.enum(['code', 'pin', 'password', 'second-factor']);
export type Proof = z.infer<typeof Proof>;

export const Phone = z.enum(['own', 'shared']);
export type Phone = z.infer<typeof Phone>;

/** Who a session is, as it stands in the session's row. Authority is read from the account each time, never from here. */
export const Principal = z.object({
  accountId: z.uuid(),
  organisationId: z.uuid(),
  role: Role,
  version: z.int(),
  phone: Phone,
  passed: z.array(Proof),
  startedAt: z.iso.datetime(),
  idleSeconds: z.int(),
  endsAt: z.iso.datetime(),
});
export type Principal = z.infer<typeof Principal>;

/** What a use case of signing in has proven, before there is a session. */
export type Proven = Pick<Principal, 'accountId' | 'organisationId' | 'role' | 'version' | 'phone' | 'passed'> & { readonly at: Date };
