import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ClientKey, EscalationCase, ProblemBody, StaffMessageView } from '#libs/contracts';
import { QuiltPatch } from '#libs/ui';
import { Templates, ThreadState } from '../aftercare/thread-parts.js';
import { useServerNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { useDraft } from '../drafts.js';
import { Refusal } from '../parts/problem.js';
import { withMessages } from '../rooms/room-log.js';
import { type OpenedRoom, useRoom } from '../rooms/use-room.js';
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
  const [draft, setDraft] = useDraft(`private:${value.row.id}`);
  const [problem, setProblem] = useState<ProblemBody>();
  const [busy, setBusy] = useState(false);
  /** One key for one intention: a retry of the same words cannot send them twice. */
  const intention = useRef<{ text: string; clientKey: ClientKey }>(undefined);
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

  const send = async (event?: SubmitEvent) => {
    event?.preventDefault();
    const text = draft.trim();
    if (!text || busy) return;
    if (intention.current?.text !== text) intention.current = { text, clientKey: crypto.randomUUID() as ClientKey };
    setBusy(true);
    setProblem(undefined);
    const reply = await ask('messageMember', { escalationId: value.row.id, ...intention.current });
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem);
    intention.current = undefined;
    setDraft('');
    tell(words.case.sent);
    if (!room.live) room.retry(); // whoever has written has a seat there
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
        <form className="write" onSubmit={(event) => void send(event)}>
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
                  void send();
                }
              }}
            />
            <Button type="submit" className="btn primary" isDisabled={!canAct || !draft.trim()}>
              {words.case.send}
            </Button>
          </div>
          <Refusal problem={problem} />
        </form>
      )}
    </section>
  );
}

const answered = { writing: 0 };

const AGAIN_MS = 20_000;

/** Where no room tells what is written (there is none yet, or this colleague has no seat in it), the case itself is asked while somebody looks. */
function useAskedAgain({ live, retry }: OpenedRoom, { row }: EscalationCase, reload: () => Promise<void>): void {
  const deaf = live === undefined && row.status !== 'closed' && !row.drill;
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
