import { randomUUID } from 'node:crypto';
import { QueryFailedError } from 'typeorm';
import type { Language, Role } from '#libs/contracts';
import { Problem, type Tx } from '#libs/platform';
import { Account } from './account.entity.js';
import { Person } from './person.entity.js';

export interface NewAccount {
  readonly organisationId: string;
  readonly role: Role;
  readonly language: Language;
  readonly givenName: string;
  readonly familyName: string;
  /** Staff only. */
  readonly email: string | null;
}

const sameEmail = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === 'person_email';

/**
 * A login and who it is of, in the two tables that keep these apart. It opens with a code, not before.
 * @returns the account's id
 * @throws {Problem} `email-taken`
 */
export async function createAccount(tx: Tx, { organisationId, role, language, givenName, familyName, email }: NewAccount): Promise<string> {
  const id = randomUUID();
  const publicName = role === 'member' ? null : givenName;
  await tx.manager.insert(Account, {
    id,
    organisationId,
    role,
    language,
    publicName,
    signInName: null,
    version: 1,
    exitLearnedAt: null,
    staffSightAt: null,
    createdAt: tx.now,
    deactivatedAt: null,
  });
  try {
    await tx.manager.insert(Person, { accountId: id, organisationId, givenName, familyName, email: email?.toLowerCase() ?? null });
  } catch (error) {
    throw sameEmail(error) ? new Problem('email-taken', { field: 'email' }) : error;
  }
  return id;
}
