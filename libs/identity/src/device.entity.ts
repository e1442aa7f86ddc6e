import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member's own phone, which opens with a PIN. The PIN alone opens nothing: the secret is in the phone's cookie. */
@Entity('device')
export class Device {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('bytea', { name: 'secret_hash' }) secretHash!: Buffer;
  /** The key of the fingerprint; null: from before keys were named here. */
  @Column('text', { name: 'key_id', nullable: true }) keyId!: string | null;
  @Column('text', { name: 'pin_hash' }) pinHash!: string;
  @Column('int', { name: 'tries_left' }) triesLeft!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_used_at' }) lastUsedAt!: Date;
}
