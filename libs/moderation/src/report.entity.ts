import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OwnReport, ReportReason } from '#libs/contracts';
import { placeOf, type SealedPlace } from '#libs/platform';

/** A person reported something: one of each person for each message. Whoever wrote the message never learns who it was. */
@Entity('report')
export class Report {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'room_id' }) roomId!: string;
  @Column('uuid', { name: 'message_id' }) messageId!: string;
  @Column('uuid', { name: 'reporter_id' }) reporterId!: string;
  @Column('text') reason!: ReportReason;
  @Column('bytea', { name: 'note_sealed', nullable: true }) noteSealed!: Buffer | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** Null: it waits. */
  @Column('text', { nullable: true }) outcome!: 'acted' | 'left' | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
}

/** What authenticates a note's ciphertext: it opens on no other report. */
export const noteSealedAs = (reportId: string): SealedPlace<'room'> => placeOf('report.note_sealed', reportId);

/** For whoever reported: nothing about who decided, and nothing about anybody else. */
export const toOwnReport = ({ id, createdAt, reason, outcome, decidedAt }: Report): OwnReport => ({
  id: id as OwnReport['id'],
  at: createdAt.toISOString(),
  reason,
  outcome: outcome ?? 'waiting',
  decidedAt: decidedAt?.toISOString() ?? null,
});
