import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone of the staff answers from then until then. Members are told of it by the minute. */
@Entity('shift')
export class Shift {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  /** The schedule that planned it; null: it was begun by hand. */
  @Column('uuid', { name: 'schedule_id', nullable: true }) scheduleId!: string | null;
  /** What was planned. One that was left by hand ends before `plannedTo`. */
  @Column('timestamptz', { name: 'planned_from', nullable: true }) plannedFrom!: Date | null;
  @Column('timestamptz', { name: 'planned_to', nullable: true }) plannedTo!: Date | null;
}
