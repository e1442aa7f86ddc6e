import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account's place in one room. Alias, key and patch are the room's own, so two rooms can't be joined up by them. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid', { name: 'room_id' }) roomId!: string;
  /** Only an id: `rooms` knows that accounts exist, not who one is. */
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid') key!: string;
  @Column('text') seat!: 'peer' | 'counselor';
  @Column('text', { nullable: true }) alias!: string | null;
  @Column('text', { name: 'alias_skeleton', nullable: true }) aliasSkeleton!: string | null;
  @Column('int') patch!: number;
  @Column('text') state!: 'invited' | 'active' | 'removed';
  @Column('int', { name: 'from_seq' }) fromSeq!: number;
  @Column('int', { name: 'read_seq' }) readSeq!: number;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'joined_at', nullable: true }) joinedAt!: Date | null;
  @Column('timestamptz', { name: 'pause_offered_at', nullable: true }) pauseOfferedAt!: Date | null;
  /** The client key of the text that the pause was offered for: its retry is offered the pause again. */
  @Column('uuid', { name: 'pause_offered_for', nullable: true }) pauseOfferedFor!: string | null;
}
