import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { Problem, ReservedDatabase, type Tx } from '#libs/platform';
import { AuthenticatorCodes } from './authenticator-code.js';
import type { Principal, Proven } from './principal.js';

interface Input {
  /** What this session has proven so far. */
  readonly principal: Principal;
  readonly code: string;
}

/** Both factors of someone of the staff are proven: their session as such begins here, and is recorded. */
async function secondFactorPassed(tx: Tx, { principal }: Input): Promise<Proven> {
  const { accountId, organisationId, role, version, phone, passed } = principal;
  await record(
    tx,
    organisationId,
    { accountId, organisationId, role },
    { action: 'session.started', subjectKind: 'account', subjectId: accountId },
  );
  return { accountId, organisationId, role, version, phone, passed: [...new Set([...passed, 'second-factor' as const])], at: tx.now };
}

@Injectable()
export class CheckSecondFactor {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly codes: AuthenticatorCodes,
  ) {}

  /** @throws {Problem} `second-factor-refused` */
  async execute(input: Input): Promise<Proven> {
    return this.database.transaction(async (tx) => {
      if (!(await this.codes.take(tx, input.principal.accountId, { code: input.code, confirming: false })))
        throw new Problem('second-factor-refused');
      return secondFactorPassed(tx, input);
    });
  }
}

@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly codes: AuthenticatorCodes,
  ) {}

  /** Proves that the app holds the secret that was offered; from then on sign-in asks for it. */
  async execute(input: Input): Promise<Proven> {
    return this.database.transaction(async (tx) => {
      const { accountId, organisationId, role } = input.principal;
      if (!(await this.codes.take(tx, accountId, { code: input.code, confirming: true }))) throw new Problem('second-factor-refused');
      await record(
        tx,
        organisationId,
        { accountId, organisationId, role },
        { action: 'second-factor.set', subjectKind: 'account', subjectId: accountId },
      );
      return secondFactorPassed(tx, input);
    });
  }
}
