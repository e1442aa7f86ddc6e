import { Injectable } from '@nestjs/common';
import type { Language } from '#libs/contracts';
import { type Actor, ReservedDatabase } from '#libs/platform';

@Injectable()
export class ChooseLanguage {
  constructor(private readonly database: ReservedDatabase) {}
  async execute(actor: Actor, input: { language: Language }): Promise<void> {
    await this.database.query('UPDATE account SET language = $2 WHERE id = $1', [actor.accountId, input.language]);
  }
}

/** The member has tried Quick exit. The first time counts. */
@Injectable()
export class LearnExit {
  constructor(private readonly database: ReservedDatabase) {}
  async execute(actor: Actor): Promise<void> {
    await this.database.query('UPDATE account SET exit_learned_at = coalesce(exit_learned_at, clock_now()) WHERE id = $1', [
      actor.accountId,
    ]);
  }
}

/** The member has read who can see what. The first time counts. */
@Injectable()
export class SeeStaffSight {
  constructor(private readonly database: ReservedDatabase) {}
  async execute(actor: Actor): Promise<void> {
    await this.database.query('UPDATE account SET staff_sight_at = coalesce(staff_sight_at, clock_now()) WHERE id = $1', [actor.accountId]);
  }
}
