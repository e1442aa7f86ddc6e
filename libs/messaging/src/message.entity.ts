import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContentNote, HoldReason, MessageState, TakeDownReason } from '#libs/contracts';
import { placeOf, type SealedPlace } from '#libs/platform';

/** A text that a member of a room sent. It has a `seq` from the moment the room can see it, and keeps it for ever. */
@Entity('message')
export class Message {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'room_id' }) roomId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('uuid', { name: 'client_key' }) clientKey!: string;
  @Column('int', { nullable: true }) seq!: number | null;
  @Column('int', { name: 'after_seq' }) afterSeq!: number;
  @Column('bigint') revision!: string;
  @Column('text') state!: MessageState;
  @Column('text', { nullable: true }) reason!: TakeDownReason | HoldReason | null;
  @Column('timestamptz', { name: 'held_until', nullable: true }) heldUntil!: Date | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('bytea', { name: 'text_sealed' }) textSealed!: Buffer;
  @Column('text', { name: 'screened_with' }) screenedWith!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'posted_at', nullable: true }) postedAt!: Date | null;
  /** The message whose thread this one is a reply in. */
  @Column('uuid', { name: 'thread_id', nullable: true }) threadId!: string | null;
  @Column('int') replies!: number;
  @Column('uuid', { name: 'quotes_id', nullable: true }) quotesId!: string | null;
  @Column('text', { name: 'content_note', nullable: true }) contentNote!: ContentNote | null;
  /** That note is a counselor's. */
  @Column('boolean', { name: 'noted_by_staff' }) notedByStaff!: boolean;
  /** The key under which the words that stand here now were said, where they replaced others. */
  @Column('uuid', { name: 'text_key', nullable: true }) textKey!: string | null;
  @Column('timestamptz', { name: 'edited_at', nullable: true }) editedAt!: Date | null;
  /** Rises with each change but a release: that it was held once is nobody's business. */
  @Column('int') version!: number;
  /** How many there are: most have none, and are then not asked for any. */
  @Column('int') reactions!: number;
}

/** The key under which the words that stand there now were said. */
export const saidUnder = ({ textKey, clientKey }: Pick<Message, 'textKey' | 'clientKey'>): string => textKey ?? clientKey;

/** What authenticates a message's ciphertext: it opens in no other row. */
export const sealedAs = (messageId: string): SealedPlace<'room'> => placeOf('message.text_sealed', messageId);
/** For words that were replaced: they open as nothing else. */
export const earlierSealedAs = (messageId: string, clientKey: string): SealedPlace<'room'> =>
  placeOf('earlier_text.text_sealed', `${messageId}:${clientKey}`);
/** The same for a text that no message holds. */
export const utteranceSealedAs = (clientKey: string): SealedPlace<'room'> => placeOf('escalation_evidence.text_sealed', clientKey);
