import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who an account is. Only paths of the staff load it; of the others one asks `namesSomeone`, and learns yes or no. */
@Entity('person', { schema: 'identity' })
export class Person {
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { name: 'given_name' }) givenName!: string;
  @Column('text', { name: 'family_name' }) familyName!: string;
  @Column('text', { nullable: true }) email!: string | null;
}
