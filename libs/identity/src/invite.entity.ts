import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A one-time code that opens one account: shown once, kept as a keyed hash, good until it is used, revoked or old. */
@Entity('invite')
export class Invite {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('bytea', { name: 'code_hash' }) codeHash!: Buffer;
  /** The key of the fingerprint; null: from before keys were named here. */
  @Column('text', { name: 'key_id', nullable: true }) keyId!: string | null;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt!: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
}
