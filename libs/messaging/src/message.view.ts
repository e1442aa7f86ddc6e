import {
  type AuthorView,
  type ContentNote,
  EDIT_SECONDS,
  type HoldReason,
  type MessageState,
  type MessageView,
  type SignalView,
  type StaffMessageView,
  type TakeDownReason,
} from '#libs/contracts';

/** A message as the queries read it: its author by pseudonym, and who decided by the name that the room knows. */
export interface MessageRow {
  readonly id: string;
  readonly room_id: string;
  readonly author_id: string;
  readonly client_key: string;
  readonly seq: number | null;
  readonly after_seq: number;
  readonly revision: string;
  readonly state: MessageState;
  readonly reason: TakeDownReason | HoldReason | null;
  readonly held_until: Date | null;
  readonly text_sealed: Buffer;
  readonly at: Date;
  readonly key: string;
  readonly alias: string;
  readonly patch: number;
  readonly seat: AuthorView['seat'];
  readonly by: string | null;
  readonly thread_id: string | null;
  readonly replies: number;
  readonly quotes_id: string | null;
  readonly content_note: ContentNote | null;
  readonly text_key: string | null;
  readonly edited_at: Date | null;
  readonly version: number;
  /** By pseudonym; null where there are none. */
  readonly reacted: MessageView['reactions'] | null;
  /** False, where it was asked: a machine found nothing in it. */
  readonly heard?: boolean;
}

/** Opens the row's text; null where the bytes can't be opened, so that one bad row hides one message only. */
export type OpenText = (row: MessageRow) => string | null;

const minute = (at: Date) => new Date(Math.floor(at.getTime() / 60_000) * 60_000).toISOString();

/** What stands with a text, and goes with it. */
const withText = (row: MessageRow) => {
  const gone = row.state === 'redacted' || row.state === 'retracted';
  return {
    quotes: gone ? null : (row.quotes_id as MessageView['quotes']),
    contentNote: gone ? null : row.content_note,
    edited: !gone && row.edited_at !== null,
    reactions: gone ? [] : (row.reacted ?? []),
  };
};

const shared = (row: MessageRow) => ({
  ...withText(row),
  thread: row.thread_id as MessageView['thread'],
  replies: row.replies,
  version: row.version,
  editUntil: null,
  id: row.id as MessageView['id'],
  roomId: row.room_id as MessageView['roomId'],
  seq: row.seq,
  after: row.seq === null ? row.after_seq : row.seq - 1,
  author: { key: row.key as AuthorView['key'], alias: row.alias, patch: row.patch, seat: row.seat },
  state: row.state,
  reason: row.reason,
  by: row.by,
});

/** The line where anonymity is kept. To the minute, nothing unseen: not that it was held once, no key of the author's device. */
export const forPeer = (row: MessageRow, open: OpenText): MessageView => ({
  ...shared(row),
  ...(row.state !== 'redacted' && { reason: null, by: null }),
  at: minute(row.at),
  text: row.state === 'posted' ? open(row) : null,
  heldUntil: null,
  clientKey: null,
});

/** Authors keep their own words, also of what was held, kept out or taken down; not of what they took back. */
export const forAuthor = (row: MessageRow, open: OpenText): MessageView => ({
  ...shared(row),
  at: row.at.toISOString(),
  text: row.state === 'retracted' ? null : open(row),
  heldUntil: row.held_until?.toISOString() ?? null,
  clientKey: row.client_key as NonNullable<MessageView['clientKey']>,
  editUntil: row.state === 'posted' || row.state === 'held' ? new Date(row.at.getTime() + EDIT_SECONDS * 1000).toISOString() : null,
});

/** Staff see what waits for them, with what a machine found in it; not what is redacted or taken back. */
export const forStaff = (row: MessageRow, open: OpenText, signals: readonly SignalView[]): StaffMessageView => ({
  ...shared(row),
  at: row.at.toISOString(),
  text: row.state === 'retracted' || row.state === 'redacted' ? null : open(row),
  heldUntil: row.held_until?.toISOString() ?? null,
  clientKey: null,
  signals: [...signals],
});

/** May this viewer know that the row exists? */
export function isVisible(row: Pick<MessageRow, 'seq' | 'author_id'>, viewer: Viewer): boolean {
  if (viewer.seat === 'counselor' || row.author_id === viewer.accountId) return true;
  return row.seq !== null && row.seq > viewer.fromSeq;
}

export interface Viewer {
  readonly accountId: string;
  readonly seat: 'peer' | 'counselor';
  readonly fromSeq: number;
}
