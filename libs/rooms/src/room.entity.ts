import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CrisisText } from '#libs/contracts';

/** Where a group talks, or where one member talks with the counselors in private. */
@Entity('room')
export class Room {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('text') kind!: 'group' | 'private';
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) prompt!: string | null;
  @Column('text', { name: 'crisis_text' }) crisisText!: CrisisText;
  @Column('int', { name: 'last_seq' }) lastSeq!: number;
  @Column('bigint', { name: 'last_revision' }) lastRevision!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** Since then nothing that was said here opens any more, and nothing can be added. */
  @Column('timestamptz', { name: 'key_destroyed_at', nullable: true }) keyDestroyedAt!: Date | null;
}
