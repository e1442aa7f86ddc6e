import { type SubmitEvent, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { EscalationCase, StaffMessageView } from '#libs/contracts';
import { QuiltPatch } from '#libs/ui';
import { Templates, ThreadState } from '../aftercare/thread-parts.js';
import { useServerNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { Refusal, Unconfirmed } from '../parts/problem.js';
import { withMessages } from '../rooms/room-log.js';
import { type OpenedRoom, useRoom } from '../rooms/use-room.js';
import { useSending } from '../rooms/use-sending.js';
import { useWords } from '../wording/index.js';

interface PrivateThreadProps {
  readonly value: EscalationCase;
  /** Changes when the field must have the focus. */
  readonly writing: number;
  readonly reload: () => Promise<void>;
}

/** The words between the member and the counselors. While it is on screen, an answer comes in by itself. */
export function PrivateThread({ value, writing, reload }: PrivateThreadProps) {
  const { words } = useWords();
  const { ask, tell } = useDesk();
  const canAct = useCanAct();
  const { alias } = value.row;
  const field = useRef<HTMLTextAreaElement>(null);
  // Opening it makes what the member writes arrive; it also tells them that somebody reads.
  const room = useRoom(value.privateRoomId, true);
  const messages = withMessages(value.privateMessages, room.live?.messages ?? []);
  useAskedAgain(room, value, reload);

  // The key may be pressed before this case is on screen, so what counts is whether this pressing was answered.
  useEffect(() => {
    if (writing <= answered.writing) return;
    answered.writing = writing;
    field.current?.focus();
  }, [writing]);

  const { draft, setDraft, problem, unconfirmed, send } = useSending(`private:${value.row.id}`, messages, (text, clientKey) =>
    ask('messageMember', { escalationId: value.row.id, text, clientKey }),
  );
  const submit = async (event?: SubmitEvent) => {
    event?.preventDefault();
    const sent = await send();
    if (!room.live) room.retry(); // whoever has written has a seat there
    if (!sent) return;
    tell(words.case.sent);
    void reload();
  };

  return (
    <section className="sec">
      <h2>{words.case.thread}</h2>
      <div className="said" role="log" aria-label={words.case.threadLabel}>
        {messages.length === 0 && <p className="said-none">{words.case.threadEmpty}</p>}
        {messages.map((message) => (
          <PrivateLine key={message.id} message={message} />
        ))}
      </div>
      <ThreadState messages={messages} />
      {value.row.status !== 'closed' && (
        <form className="write" onSubmit={(event) => void submit(event)}>
          <Templates
            onPick={(text) => {
              setDraft(draft.trim() ? `${draft.trim()} ${text}` : text);
              field.current?.focus();
            }}
          />
          <div className="write-row">
            <textarea
              ref={field}
              className="input"
              rows={2}
              aria-label={words.case.write(alias)}
              placeholder={words.case.write(alias)}
              value={draft}
              onChange={(e) => setDraft(e.target.value)}
              onKeyDown={(e) => {
                if (e.key === 'Enter' && !e.shiftKey && !e.nativeEvent.isComposing) {
                  e.preventDefault();
                  void submit();
                }
              }}
            />
            <Button type="submit" className="btn primary" isDisabled={!canAct || !draft.trim()}>
              {words.case.send}
            </Button>
          </div>
          <Unconfirmed is={unconfirmed} />
          <Refusal problem={problem} />
        </form>
      )}
    </section>
  );
}

const answered = { writing: 0 };

const AGAIN_MS = 20_000;

/** Where no room tells what is written (there is none yet, or this colleague has no seat in it, or none any more), the case itself is asked while somebody looks. */
function useAskedAgain({ live, problem, retry }: OpenedRoom, { row }: EscalationCase, reload: () => Promise<void>): void {
  const deaf = (live === undefined || problem !== undefined) && row.status !== 'closed' && !row.drill;
  useEffect(() => {
    if (!deaf) return;
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      retry();
      void reload();
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [deaf, retry, reload]);
}

function PrivateLine({ message }: { message: StaffMessageView }) {
  const { words, formats } = useWords();
  const now = useServerNow(60_000);
  const counselor = message.author.seat === 'counselor';
  return (
    <article className={counselor ? 'line staff' : 'line'}>
      <QuiltPatch patch={message.author.patch} size={26} staff={counselor} />
      <div>
        <b>{message.author.alias}</b> {counselor && <span className="chip plum">{words.rooms.private}</span>}
        <p>{message.text ?? <i>{words.case.textGone}</i>}</p>
      </div>
      <time className="mono" dateTime={message.at}>
        {formats.when(message.at, now)}
      </time>
    </article>
  );
}
