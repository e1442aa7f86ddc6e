import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The authenticator app of someone of the staff: the second factor (TOTP, RFC 6238). */
@Entity('authenticator')
export class Authenticator {
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'secret_sealed' }) secretSealed!: string;
  /** The step of the last code that was taken: a code is good once, and none before it is good again. */
  @Column('bigint', { name: 'last_step' }) lastStep!: string;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
}
