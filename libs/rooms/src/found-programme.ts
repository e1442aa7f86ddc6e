import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { Tx } from '#libs/platform';
import { standardAgreement } from './standard-agreement.js';

export interface ProgrammeToFound {
  readonly name: string;
  /** IANA. */
  readonly timeZone: string;
  readonly deskPhone: string;
}
export interface Founded {
  readonly organisationId: string;
  readonly programmeId: string;
}

/** A programme with its organisation and agreement, unless it is there. Done on the machine itself, by no account; its first admin makes the rooms. */
@Injectable()
export class FoundProgramme {
  async found(tx: Tx, input: ProgrammeToFound): Promise<Founded> {
    // Two at once: the second waits and then finds the programme of the first.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('lamplight programmes'))`);
    const [known] = await tx.query<{ id: string; organisation_id: string }>('SELECT id, organisation_id FROM programme WHERE name = $1', [
      input.name,
    ]);
    return known ? { organisationId: known.organisation_id, programmeId: known.id } : this.#make(tx, input);
  }

  async #make(tx: Tx, { name, timeZone, deskPhone }: ProgrammeToFound): Promise<Founded> {
    const [organisationId, programmeId] = [randomUUID(), randomUUID()];
    await tx.query('INSERT INTO organisation (id, name, created_at) VALUES ($1, $2, $3)', [organisationId, name, tx.now]);
    await tx.query('INSERT INTO programme (id, organisation_id, name, time_zone, desk_phone) VALUES ($1, $2, $3, $4, $5)', [
      programmeId,
      organisationId,
      name,
      timeZone,
      deskPhone,
    ]);
    await tx.query('INSERT INTO agreement (organisation_id, version, lines, published_at) VALUES ($1, 1, $2, $3)', [
      organisationId,
      standardAgreement,
      tx.now,
    ]);
    await record(tx, organisationId, null, { action: 'programme.founded', subjectKind: 'programme', subjectId: programmeId });
    return { organisationId, programmeId };
  }
}
