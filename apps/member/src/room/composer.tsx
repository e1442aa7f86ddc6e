import { type KeyboardEvent, type SyntheticEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { MESSAGE_LIMIT, type MessageId } from '#libs/contracts';
import { problemSentence, QuiltPatch, SendIcon, sanctionSentence } from '#libs/ui';
import { useApp, useInside } from '../app-context.js';
import { useNow } from '../now.js';
import { useParts, useStore } from '../store.js';
import { BeforeSending } from './before-sending.js';
import { ComposerParts, NoteChoice } from './composer-parts.js';
import { countNearLimit } from './graphemes.js';
import { KeptNote } from './kept-note.js';
import { limitNow } from './limits.js';
import { LineBar } from './line-bar.js';
import { useRoom } from './room-context.js';
import { lastEditable } from './threads.js';
import { useLine } from './use-line.js';
import { useTrace } from './use-trace.js';

/** Far above the limit, far below a frame: what is too long is still heard by the server, and refused there. */
const FIELD_HOLDS = 4000;
const withKeyboard = () => matchMedia('(hover: hover) and (pointer: fine)').matches;

/** Where one writes to the room, or, with a thread, into that thread. */
export function Composer({ thread }: { thread: MessageId | null }) {
  const { words, clock, serverNow } = useApp();
  const { rooms, openPrivate, line: wire } = useInside();
  const { session, inPrivate } = useRoom();
  const { state, me, postedAt } = useParts(session.store, 'state', 'me', 'postedAt');
  const drafts = session.draftsIn(thread);
  const { text: draft, edits, refusal } = useStore(drafts.store);
  const { starterFor } = useStore(rooms);
  const line = useLine();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = words.member.room;
  const label = thread !== null ? words.member.thread.composer : inPrivate ? text.composerPrivate : text.composer;

  const slow = state?.slow && postedAt !== null && postedAt + state.slow.seconds * 1000 > Date.now() - 2000;
  const now = useNow([state?.locked?.until, state?.muted?.until, state?.slow?.until, state?.review?.until], Boolean(slow));
  const inForce = state && !inPrivate ? limitNow(state, postedAt, now) : null;
  // Slow mode is about new messages.
  const limit = edits !== null && inForce?.kind === 'slow' ? null : inForce;
  const review = state?.review && !inPrivate && Date.parse(state.review.until) > now ? state.review : null;
  const count = countNearLimit(draft);
  const { asked, ask, allow, forget } = useTrace(draft, !inPrivate);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another height.
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${String(current.scrollHeight + current.offsetHeight - current.clientHeight)}px`;
  }, [draft, limit?.kind]);

  // Who takes up a message again, or quotes one, goes on in the field.
  const { quotes } = useStore(drafts.store);
  const began = useRef({ edits, quotes });
  useEffect(() => {
    const { current } = began;
    if ((edits !== null && edits !== current.edits) || (quotes !== null && quotes !== current.quotes)) field.current?.focus();
    began.current = { edits, quotes };
  }, [edits, quotes]);

  if (limit && limit.kind !== 'slow') {
    const sentence =
      limit.kind === 'unreadable'
        ? problemSentence(words.shared, clock, { type: 'room-closed' }, now)
        : sanctionSentence(words.shared, clock, limit.kind === 'muted' ? { ...limit, kind: 'mute' } : { ...limit, kind: 'lock' }, now);
    return (
      <footer className="composer closed" data-region="composer" tabIndex={-1}>
        <LineBar />
        <p role="status">{sentence}</p>
        <button type="button" className="btn small" onClick={() => void openPrivate({ starter: false })}>
          {words.crisis.talkPrivate}
        </button>
      </footer>
    );
  }

  const mayGo = draft.trim() !== '' && limit === null;
  function send(event?: SyntheticEvent) {
    event?.preventDefault();
    if (mayGo && ask()) return;
    go();
  }
  function go() {
    field.current?.focus();
    if (!mayGo) return;
    session.sender.send(drafts.take());
    wire.hurry();
    if (starterFor === session.roomId) rooms.set({ starterFor: null });
  }
  function onKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && edits !== null) return drafts.cancelEdit();
    if (event.key === 'ArrowUp' && draft === '' && edits === null) {
      const last = me && lastEditable(session.store.get().log, { me: me.key, thread, now: serverNow() });
      if (!last) return;
      event.preventDefault();
      return drafts.edit(last);
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !withKeyboard()) return;
    event.preventDefault();
    send();
  }

  return (
    <footer className="composer" data-region="composer">
      <LineBar />
      <KeptNote />
      {limit?.kind === 'slow' && <p className="above">{text.slowNow(limit.seconds)}</p>}
      {review && <p className="above">{sanctionSentence(words.shared, clock, { kind: 'review', until: review.until }, now)}</p>}
      {refusal && (
        <p className="above problem" role="alert">
          {problemSentence(words.shared, clock, refusal, now)}
        </p>
      )}
      {thread === null && starterFor === session.roomId && draft === '' && (
        <button
          type="button"
          className="btn starter"
          onClick={() => {
            drafts.write(words.crisis.starter);
            field.current?.focus();
          }}
        >
          {words.crisis.starterLabel}
        </button>
      )}
      {me && (
        <div className="as">
          <QuiltPatch patch={me.patch} size={26} staff={me.seat === 'counselor'} />
          <span>
            {text.postAs} <b>{me.alias}</b>
          </span>
          {count && (
            <span className={count.over ? 'count over' : 'count'} role="status">
              {text.count(count.used, MESSAGE_LIMIT)}
            </span>
          )}
          {!inPrivate && <NoteChoice drafts={drafts} />}
        </div>
      )}
      <ComposerParts drafts={drafts} />
      {count?.over && <p className="above">{text.tooLong}</p>}
      {asked && (
        <BeforeSending
          key={asked.time}
          trace={asked.trace}
          onEdit={() => {
            forget();
            field.current?.focus();
          }}
          onSend={() => {
            allow();
            go();
          }}
        />
      )}
      <form className="row" onSubmit={send}>
        <textarea
          ref={field}
          rows={1}
          maxLength={FIELD_HOLDS}
          aria-label={label}
          placeholder={label}
          value={draft}
          dir="auto"
          onChange={(event) => drafts.write(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        <button
          type="submit"
          className="send"
          aria-label={line !== 'up' ? text.sendLater : edits === null ? text.send : text.save}
          aria-disabled={!mayGo}
        >
          <SendIcon size={26} />
        </button>
      </form>
    </footer>
  );
}
