import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language, Role } from '#libs/contracts';

/** A login. It says what someone may do here, and of a member nothing about who they are. */
@Entity('account')
export class Account {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') role!: Role;
  @Column('text') language!: Language;
  /** Staff only: the name that members see. */
  @Column('text', { name: 'public_name', nullable: true }) publicName!: string | null;
  @Column('text', { name: 'sign_in_name', nullable: true }) signInName!: string | null;
  /** Rises when authority changes. A session that was proven under another version is over. */
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'exit_learned_at', nullable: true }) exitLearnedAt!: Date | null;
  @Column('timestamptz', { name: 'staff_sight_at', nullable: true }) staffSightAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'deactivated_at', nullable: true }) deactivatedAt!: Date | null;
}
