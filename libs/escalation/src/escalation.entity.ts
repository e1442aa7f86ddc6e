import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Disposition, EscalationCause, EscalationKind, EscalationStatus, Severity } from '#libs/contracts';
import { placeOf, type SealedPlace } from '#libs/platform';
import type { RunningPlan } from './plan.js';

/** A crisis on the clock: one member and one cause, from the first words until a person has closed it with an outcome. Or one room, whose texts could not be heard. */
@Entity('escalation')
export class Escalation {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') number!: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'room_id' }) roomId!: string;
  /** Null: it is about no member, but about what was said in its room. */
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  /** The database says it, from whom it is about. */
  @Column('text') kind!: EscalationKind;
  @Column('text') cause!: EscalationCause;
  @Column('text') severity!: Severity;
  @Column('text') status!: EscalationStatus;
  /** Copied when opened: editing a programme's plan never changes a crisis in progress. */
  @Column('jsonb') plan!: RunningPlan;
  /** How many steps have run, and the number of the next one's pages. It only rises. */
  @Column('int') step!: number;
  @Column('timestamptz', { name: 'next_page_at', nullable: true }) nextPageAt!: Date | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  /** The target of the clock that runs: see `clocks.ts`. */
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  /** Since when it runs. Null: since the opening. */
  @Column('timestamptz', { name: 'clock_from', nullable: true }) clockFrom!: Date | null;
  @Column('timestamptz', { name: 'missed_at', nullable: true }) missedAt!: Date | null;
  /** Whoever has it is late: when the plan's next step is paged beside them. */
  @Column('timestamptz', { name: 'breach_page_at', nullable: true }) breachPageAt!: Date | null;
  /** Staff said a first word to the member. Null again when it became more urgent, or the member asks again. */
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  /** The target of the safety check, kept while the first clock runs. */
  @Column('timestamptz', { name: 'safe_by', nullable: true }) safeBy!: Date | null;
  /** The safety check was done. Null again when more was heard. */
  @Column('timestamptz', { name: 'safe_at', nullable: true }) safeAt!: Date | null;
  @Column('uuid', { name: 'holder_id', nullable: true }) holderId!: string | null;
  /** Whom the holder hands it to. Null: whoever is on shift. */
  @Column('uuid', { name: 'receiver_id', nullable: true }) receiverId!: string | null;
  @Column('timestamptz', { name: 'handed_at', nullable: true }) handedAt!: Date | null;
  /** Under the room's data key. */
  @Column('text', { name: 'handed_note_sealed', nullable: true }) handedNoteSealed!: string | null;
  /** When others were told that its holder's shift is over. */
  @Column('timestamptz', { name: 'shift_paged_at', nullable: true }) shiftPagedAt!: Date | null;
  /** How many people a step has asked for so far: one or two. */
  @Column('int', { name: 'acks_wanted' }) acksWanted!: number;
  /** Whoever joined the holder, where two are wanted. */
  @Column('uuid', { name: 'second_id', nullable: true }) secondId!: string | null;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true }) acknowledgedAt!: Date | null;
  /** When the acknowledgement lapses; once it was handed over: when the hand-over does. */
  @Column('timestamptz', { name: 'lapses_at', nullable: true }) lapsesAt!: Date | null;
  @Column('timestamptz', { name: 'contacted_at', nullable: true }) contactedAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('text', { nullable: true }) disposition!: Disposition | null;
  /** Under the room's data key. */
  @Column('text', { name: 'note_sealed', nullable: true }) noteSealed!: string | null;
  @Column('int') version!: number;
}

/** What authenticates the closing note's ciphertext: it opens on no other escalation. */
export const noteSealedAs = (escalationId: string): SealedPlace<'room'> => placeOf('escalation.note_sealed', escalationId);
/** The same of what a giver wrote for whoever comes next. */
export const handedNoteSealedAs = (escalationId: string): SealedPlace<'room'> => placeOf('escalation.handed_note_sealed', escalationId);
