import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone of the staff answers from then until then. Members are told of it by the minute. */
@Entity('shift')
export class Shift {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
}
