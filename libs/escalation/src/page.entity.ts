import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One attempt to reach one person by one means. Its id goes with every try, so a doubled page can be known as one. */
@Entity('page')
export class Page {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  /** What it is about: an escalation, or an alarm. */
  @Column('uuid', { name: 'escalation_id', nullable: true }) escalationId!: string | null;
  @Column('uuid', { name: 'alarm_id', nullable: true }) alarmId!: string | null;
  @Column('int') step!: number;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') means!: 'in-app' | 'email';
  @Column('text') state!: 'due' | 'sent' | 'failed' | 'withdrawn';
  @Column('int') attempts!: number;
  @Column('timestamptz', { name: 'next_attempt_at' }) nextAttemptAt!: Date;
  @Column('timestamptz', { name: 'leased_until', nullable: true }) leasedUntil!: Date | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('text', { nullable: true }) failure!: string | null;
}
