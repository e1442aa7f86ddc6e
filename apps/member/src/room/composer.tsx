import { type KeyboardEvent, type SyntheticEvent, useLayoutEffect, useRef } from 'react';
import { MESSAGE_LIMIT } from '#libs/contracts';
import { problemSentence, QuiltPatch, SendIcon, sanctionSentence } from '#libs/ui';
import { useApp, useInside } from '../app-context.js';
import { useNow } from '../now.js';
import { useStore } from '../store.js';
import { countNearLimit } from './graphemes.js';
import { limitNow } from './limits.js';
import { LineBar } from './line-bar.js';
import type { RoomSession } from './room-session.js';
import { useLine } from './use-line.js';

/** Far above the limit, far below a frame: what is too long is still heard by the server, and refused there. */
const FIELD_HOLDS = 4000;
const withKeyboard = () => matchMedia('(hover: hover) and (pointer: fine)').matches;

export function Composer({ session, inPrivate }: { session: RoomSession; inPrivate: boolean }) {
  const { words, clock } = useApp();
  const { rooms, openPrivate } = useInside();
  const view = useStore(session.store);
  const { starterFor } = useStore(rooms);
  const line = useLine();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = words.member.room;
  const { state, me, draft, postedAt, refusal } = view;

  const slow = state?.slow && postedAt !== null && postedAt + state.slow.seconds * 1000 > Date.now() - 2000;
  const now = useNow([state?.locked?.until, state?.muted?.until, state?.slow?.until, state?.review?.until], Boolean(slow));
  const limit = state && !inPrivate ? limitNow(state, postedAt, now) : null;
  const review = state?.review && !inPrivate && Date.parse(state.review.until) > now ? state.review : null;
  const count = countNearLimit(draft);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another height.
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${String(current.scrollHeight + current.offsetHeight - current.clientHeight)}px`;
  }, [draft, limit?.kind]);

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
    field.current?.focus();
    if (!mayGo) return;
    session.drafts.write('');
    session.sender.send(draft.trim());
    if (starterFor === session.roomId) rooms.set({ starterFor: null });
  }
  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !withKeyboard()) return;
    event.preventDefault();
    send();
  }

  return (
    <footer className="composer" data-region="composer">
      <LineBar />
      {limit?.kind === 'slow' && <p className="above">{text.slowNow(limit.seconds)}</p>}
      {review && <p className="above">{sanctionSentence(words.shared, clock, { kind: 'review', until: review.until }, now)}</p>}
      {refusal && (
        <p className="above problem" role="alert">
          {problemSentence(words.shared, clock, refusal, now)}
        </p>
      )}
      {starterFor === session.roomId && draft === '' && (
        <button
          type="button"
          className="btn starter"
          onClick={() => {
            session.drafts.write(words.crisis.starter);
            field.current?.focus();
          }}
        >
          {words.crisis.starterLabel}
        </button>
      )}
      {me && (
        <p className="as">
          <QuiltPatch patch={me.patch} size={26} staff={me.seat === 'counselor'} />
          <span>
            {text.postAs} <b>{me.alias}</b>
          </span>
          {count && (
            <span className={count.over ? 'count over' : 'count'} role="status">
              {text.count(count.used, MESSAGE_LIMIT)}
            </span>
          )}
        </p>
      )}
      {count?.over && <p className="above">{text.tooLong}</p>}
      <form className="row" onSubmit={send}>
        <textarea
          ref={field}
          rows={1}
          maxLength={FIELD_HOLDS}
          aria-label={inPrivate ? text.composerPrivate : text.composer}
          placeholder={inPrivate ? text.composerPrivate : text.composer}
          value={draft}
          dir="auto"
          onChange={(event) => session.drafts.write(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        <button type="submit" className="send" aria-label={line === 'up' ? text.send : text.sendLater} aria-disabled={!mayGo}>
          <SendIcon size={26} />
        </button>
      </form>
    </footer>
  );
}
