import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Disposition, EscalationCause, EscalationStatus, Severity } from '#libs/contracts';
import { placeOf, type SealedPlace } from '#libs/platform';
import type { RunningPlan } from './plan.js';

/** A crisis on the clock: one member and one cause, from the first words until a person has closed it with an outcome. */
@Entity('escalation')
export class Escalation {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') number!: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'room_id' }) roomId!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') cause!: EscalationCause;
  @Column('text') severity!: Severity;
  @Column('text') status!: EscalationStatus;
  /** Copied when opened: editing a programme's plan never changes a crisis in progress. */
  @Column('jsonb') plan!: RunningPlan;
  /** How many steps have run, and the number of the next one's pages. It only rises. */
  @Column('int') step!: number;
  @Column('timestamptz', { name: 'next_page_at', nullable: true }) nextPageAt!: Date | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('uuid', { name: 'holder_id', nullable: true }) holderId!: string | null;
  /** How many people a step has asked for so far: one or two. */
  @Column('int', { name: 'acks_wanted' }) acksWanted!: number;
  /** Whoever joined the holder, where two are wanted. */
  @Column('uuid', { name: 'second_id', nullable: true }) secondId!: string | null;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true }) acknowledgedAt!: Date | null;
  @Column('timestamptz', { name: 'lapses_at', nullable: true }) lapsesAt!: Date | null;
  @Column('timestamptz', { name: 'contacted_at', nullable: true }) contactedAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('text', { nullable: true }) disposition!: Disposition | null;
  /** Under the room's data key. */
  @Column('text', { name: 'note_sealed', nullable: true }) noteSealed!: string | null;
  @Column('int') version!: number;
}

/** What authenticates the closing note's ciphertext: it opens on no other escalation. */
export const noteSealedAs = (escalationId: string): SealedPlace<'room'> => placeOf('escalation.note_sealed', escalationId);
