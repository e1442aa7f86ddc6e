import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The password of an account, as argon2id. */
@Entity('password_credential')
export class PasswordCredential {
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') hash!: string;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}
