import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SanctionReason } from '#libs/contracts';

/** What a counselor put in force for a time: of one member (mute) or of the room (slow, lock, review). It ends by itself. */
@Entity('sanction')
export class Sanction {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'room_id' }) roomId!: string;
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('text') kind!: 'mute' | 'slow' | 'lock' | 'review';
  @Column('int', { nullable: true }) seconds!: number | null;
  @Column('text', { nullable: true }) reason!: SanctionReason | null;
  @Column('timestamptz') until!: Date;
  @Column('uuid', { name: 'imposed_by' }) imposedBy!: string;
  @Column('timestamptz', { name: 'imposed_at' }) imposedAt!: Date;
  @Column('timestamptz', { name: 'lifted_at', nullable: true }) liftedAt!: Date | null;
  @Column('uuid', { name: 'lifted_by', nullable: true }) liftedBy!: string | null;
}
