import type { Cursor, MessageId, MessageState, MessageView, RoomPage } from '#libs/contracts';

/** What this device knows of a room: in order, each message once. */
export interface RoomLog {
  /** One unbroken stretch up to the newest, replies among them. */
  readonly messages: readonly MessageView[];
  /** Older ones that were asked for by themselves: quoted, pinned, found, or replies in an old thread. */
  readonly aside: readonly MessageView[];
  /** Everything up to here was heard. */
  readonly cursor: Cursor | null;
  /** The same as a seq. An own message may stand beyond it: its answer overtakes what others said before it. */
  readonly heardTo: number;
  /** Earlier ones exist on the server. */
  readonly earlier: boolean;
  /** Something before the newest is missing: ask again from `cursor`. */
  readonly gap: boolean;
}

export const emptyLog: RoomLog = { messages: [], aside: [], cursor: null, heardTo: 0, earlier: false, gap: false };

/** A held message waits behind the seq it was written after; its author alone sees it there. */
const place = (message: MessageView) => message.seq ?? message.after + 0.5;

const inOrder = (a: MessageView, b: MessageView) => place(a) - place(b) || a.at.localeCompare(b.at) || a.id.localeCompare(b.id);

/** A page that was on its way while something was taken down must not bring it back. */
const finality: Record<MessageState, number> = { held: 0, posted: 1, 'kept-out': 1, redacted: 2, retracted: 2 };

/** An answer may come after a frame that was made later. */
const isOlder = (a: MessageView, b: MessageView): boolean =>
  finality[a.state] < finality[b.state] || (finality[a.state] === finality[b.state] && a.version < b.version);

export function upsert(messages: readonly MessageView[], incoming: readonly MessageView[]): readonly MessageView[] {
  if (incoming.length === 0) return messages;
  const byId = new Map(messages.map((message) => [message.id, message]));
  for (const message of incoming) {
    const known = byId.get(message.id);
    if (!known || !isOlder(message, known)) byId.set(message.id, message);
  }
  return [...byId.values()].sort(inOrder);
}

export const newestSeq = (messages: readonly MessageView[]): number => messages.reduce((most, { seq }) => Math.max(most, seq ?? 0), 0);
export const oldestSeq = (messages: readonly MessageView[]): number | null =>
  messages.reduce<number | null>((least, { seq }) => (seq === null ? least : Math.min(least ?? seq, seq)), null);

export const messageIn = ({ messages, aside }: RoomLog, id: MessageId): MessageView | undefined =>
  messages.find((message) => message.id === id) ?? aside.find((message) => message.id === id);

const none: readonly MessageView[] = [];
/** Made once for each state of the log: every row of a room asks. */
const threads = new WeakMap<RoomLog, ReadonlyMap<MessageId, readonly MessageView[]>>();

/** The replies in one thread that are known here. */
export function repliesIn(log: RoomLog, root: MessageId): readonly MessageView[] {
  const known = threads.get(log);
  if (known) return known.get(root) ?? none;
  const made = new Map<MessageId, MessageView[]>();
  for (const message of [...log.aside, ...log.messages].sort(inOrder)) {
    if (message.thread === null) continue;
    const thread = made.get(message.thread);
    if (thread) thread.push(message);
    else made.set(message.thread, [message]);
  }
  threads.set(log, made);
  return made.get(root) ?? none;
}

/** A change of something older than the stretch must not look like its beginning. */
function change(log: RoomLog, incoming: readonly MessageView[]): Pick<RoomLog, 'messages' | 'aside'> {
  const oldest = log.earlier ? oldestSeq(log.messages) : null;
  const known = new Set(log.messages.map(({ id }) => id));
  const within = (message: MessageView) => oldest === null || known.has(message.id) || place(message) >= oldest;
  const asked = new Set(log.aside.map(({ id }) => id));
  return {
    messages: upsert(log.messages, incoming.filter(within)),
    aside: upsert(
      log.aside,
      incoming.filter((message) => !within(message) && asked.has(message.id)),
    ),
  };
}

/** A frame may say only what comes right after what is known; anything else leaves the cursor where it was. */
export function applyFrame(log: RoomLog, frame: { cursor: Cursor; messages: readonly MessageView[] }): RoomLog {
  const changed = { ...log, ...change(log, frame.messages) };
  if (log.cursor === null) return { ...changed, gap: true };
  const newest = Math.max(log.heardTo, newestSeq(frame.messages));
  const gap = log.gap || !isWhole(changed.messages, log.heardTo, newest);
  return gap ? { ...changed, gap } : { ...changed, gap, cursor: frame.cursor, heardTo: newest };
}

/** The line was gone: what a frame brings now does not come right after what is known, until what was missed has been fetched. */
export const adrift = (log: RoomLog): RoomLog => (log.cursor === null ? log : { ...log, gap: true });

/** Is each seq after `from` up to `to` there? */
const isWhole = (messages: readonly MessageView[], from: number, to: number): boolean =>
  messages.filter(({ seq }) => seq !== null && seq > from && seq <= to).length === to - from;

/** The newest messages, at the first opening of a room. */
export const applyNewest = (log: RoomLog, page: RoomPage): RoomLog => ({
  ...log,
  messages: upsert(log.messages, page.messages),
  cursor: page.cursor,
  heardTo: newestSeq(page.messages),
  earlier: page.earlier,
  gap: false,
});

/** What came after the cursor. */
export const applySince = (log: RoomLog, page: RoomPage): RoomLog => ({
  ...log,
  ...change(log, page.messages),
  cursor: page.cursor,
  heardTo: Math.max(log.heardTo, newestSeq(page.messages)),
  gap: page.more,
});

export function applyEarlier(log: RoomLog, page: RoomPage): RoomLog {
  const messages = upsert(log.messages, page.messages);
  const known = new Set(messages.map(({ id }) => id));
  return { ...log, messages, aside: log.aside.filter(({ id }) => !known.has(id)), earlier: page.earlier };
}

/** Asked for by themselves. Where they stand in the stretch, they are brought up to date there. */
export function applyAside(log: RoomLog, incoming: readonly MessageView[]): RoomLog {
  const known = new Set(log.messages.map(({ id }) => id));
  return {
    ...log,
    messages: upsert(
      log.messages,
      incoming.filter(({ id }) => known.has(id)),
    ),
    aside: upsert(
      log.aside,
      incoming.filter(({ id }) => !known.has(id)),
    ),
  };
}

/** Own message, as the server answered it. It moves no cursor: others may stand before it. */
export const applyOwn = (log: RoomLog, message: MessageView): RoomLog => ({ ...log, ...change(log, [message]) });

const emptied = (messages: readonly MessageView[]) => messages.map((message) => ({ ...message, text: null }));
/** The room was made unreadable: this device does not keep its words either. */
export const wiped = (log: RoomLog): RoomLog => ({ ...log, messages: emptied(log.messages), aside: emptied(log.aside) });

/** Keys of own messages that the server has: they need no place in the outbox any more. */
export const keysOf = (messages: readonly MessageView[]): string[] => messages.flatMap((message) => message.clientKey ?? []);
