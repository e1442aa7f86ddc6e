import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FollowUpKind, FollowUpOutcome } from '#libs/contracts';
import { placeOf, type SealedPlace } from '#libs/platform';

/** What is owed after a case was closed: somebody checks in with the member again, or another looks at how it was closed. */
@Entity('follow_up')
export class FollowUp {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'escalation_id' }) escalationId!: string;
  @Column('text') kind!: FollowUpKind;
  /** Whoever closed the case. */
  @Column('uuid', { name: 'asked_by' }) askedBy!: string;
  /** Null: whoever is on duty, or any supervisor. */
  @Column('uuid', { name: 'for_account', nullable: true }) forAccount!: string | null;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  /** From then on backup is paged. */
  @Column('timestamptz', { name: 'late_at' }) lateAt!: Date;
  /** How often somebody was paged for it. */
  @Column('int') pages!: number;
  /** Never null while it is not done: the database says so too. */
  @Column('timestamptz', { name: 'next_page_at', nullable: true }) nextPageAt!: Date | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
  @Column('uuid', { name: 'done_by', nullable: true }) doneBy!: string | null;
  @Column('text', { nullable: true }) outcome!: FollowUpOutcome | null;
  /** Under the room's data key. */
  @Column('bytea', { name: 'line_sealed', nullable: true }) lineSealed!: Buffer | null;
  /** The case that a second look opened. */
  @Column('uuid', { name: 'opened_id', nullable: true }) openedId!: string | null;
}

export const followUpSealedAs = (id: string): SealedPlace<'room'> => placeOf('follow_up.line_sealed', id);
