import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Means } from '#libs/contracts';

/** One attempt to reach one person by one means. Its id goes with every try, so a doubled page can be known as one. */
@Entity('page')
export class Page {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  /** What it is about: an escalation, an alarm, or neither, for a test that somebody asked for. */
  @Column('uuid', { name: 'escalation_id', nullable: true }) escalationId!: string | null;
  @Column('uuid', { name: 'alarm_id', nullable: true }) alarmId!: string | null;
  @Column('int') step!: number;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') means!: Means;
  @Column('text') state!: 'due' | 'sent' | 'failed' | 'withdrawn';
  @Column('int') attempts!: number;
  @Column('timestamptz', { name: 'next_attempt_at' }) nextAttemptAt!: Date;
  @Column('timestamptz', { name: 'leased_until', nullable: true }) leasedUntil!: Date | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('text', { nullable: true }) failure!: string | null;
  @Column('boolean') test!: boolean;
  /** The page that did not do, of the same person and step. */
  @Column('uuid', { name: 'follows_id', nullable: true }) followsId!: string | null;
  /** When nobody has answered by then, the next means of this person is tried. */
  @Column('timestamptz', { name: 'next_means_at', nullable: true }) nextMeansAt!: Date | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
}
