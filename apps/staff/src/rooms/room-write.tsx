import { type SubmitEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { type ClientKey, MESSAGE_LIMIT, type ProblemBody, type RoomId } from '#libs/contracts';
import { useCanAct } from '../desk.js';
import { useDraft } from '../drafts.js';
import { Refusal } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import type { OpenedRoom } from './use-room.js';

const SHOW_COUNT_AT = MESSAGE_LIMIT - 100;

export function RoomWrite({ name, room, roomId }: { name: string; room: OpenedRoom; roomId: RoomId }) {
  const { words, language } = useWords();
  const canAct = useCanAct();
  const [draft, setDraft] = useDraft(`room:${roomId}`);
  const [problem, setProblem] = useState<ProblemBody>();
  const [busy, setBusy] = useState(false);
  const intention = useRef<{ text: string; clientKey: ClientKey }>(undefined);
  const length = [...new Intl.Segmenter(language).segment(draft)].length;

  const send = async (event?: SubmitEvent) => {
    event?.preventDefault();
    const text = draft.trim();
    if (!text || busy) return;
    if (intention.current?.text !== text) intention.current = { text, clientKey: crypto.randomUUID() as ClientKey };
    setBusy(true);
    const reply = await room.post(text, intention.current.clientKey);
    setBusy(false);
    setProblem(reply.ok ? undefined : reply.problem);
    if (!reply.ok) return;
    intention.current = undefined;
    setDraft('');
  };

  return (
    <form className="write room-write" onSubmit={(event) => void send(event)}>
      <div className="write-row">
        <textarea
          className="input"
          rows={1}
          aria-label={words.rooms.write(name)}
          placeholder={words.rooms.placeholder}
          value={draft}
          onChange={(e) => setDraft(e.target.value)}
          onKeyDown={(e) => {
            if (e.key === 'Enter' && !e.shiftKey && !e.nativeEvent.isComposing) {
              e.preventDefault();
              void send();
            }
          }}
        />
        <Button type="submit" className="btn primary" isDisabled={!canAct || !draft.trim() || length > MESSAGE_LIMIT}>
          {words.rooms.send}
        </Button>
      </div>
      {length >= SHOW_COUNT_AT && (
        <p className={length > MESSAGE_LIMIT ? 'wrong' : 'hint'} role="status">
          {words.rooms.count(length, MESSAGE_LIMIT)}
        </p>
      )}
      <Refusal problem={problem} />
    </form>
  );
}
