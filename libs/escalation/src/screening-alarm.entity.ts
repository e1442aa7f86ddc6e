import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Screening of one programme is in trouble, from the first sign until it heals by itself. It is about no member, so nobody takes it: the admins are paged. */
@Entity('screening_alarm')
export class ScreeningAlarm {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  /** How often admins were paged. */
  @Column('int') step!: number;
  @Column('timestamptz', { name: 'next_page_at' }) nextPageAt!: Date;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('timestamptz', { name: 'healed_at', nullable: true }) healedAt!: Date | null;
}
