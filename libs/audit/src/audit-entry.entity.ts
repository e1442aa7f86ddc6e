import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#libs/contracts';

/** Who did what to which record, and when. Append-only and chained by hash, in the database itself. */
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('bigint') number!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId!: string | null;
  @Column('text', { name: 'actor_role', nullable: true }) actorRole!: Role | null;
  @Column('text') action!: string;
  @Column('text', { name: 'subject_kind' }) subjectKind!: string;
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId!: string | null;
  @Column('jsonb') detail!: AuditDetail;
  @Column('bytea') previous!: Buffer;
  @Column('bytea') hash!: Buffer;
}

/** Small facts: codes, counts, ids. Never text that a person wrote, never a name. */
export type AuditDetail = Record<string, string | number | boolean | null>;
