import type { SubmitEvent } from 'react';
import { Button } from 'react-aria-components';
import { MESSAGE_LIMIT, type RoomId } from '#libs/contracts';
import { useCanAct } from '../desk.js';
import { Refusal, Unconfirmed } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import type { OpenedRoom } from './use-room.js';
import { useSending } from './use-sending.js';

const SHOW_COUNT_AT = MESSAGE_LIMIT - 100;

export function RoomWrite({ name, room, roomId }: { name: string; room: OpenedRoom; roomId: RoomId }) {
  const { words, language } = useWords();
  const canAct = useCanAct();
  const { draft, setDraft, problem, unconfirmed, send } = useSending(`room:${roomId}`, room.live?.messages ?? [], room.post);
  const length = [...new Intl.Segmenter(language).segment(draft)].length;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void send();
  };

  return (
    <form className="write room-write" onSubmit={submit}>
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
      <Unconfirmed is={unconfirmed} />
      <Refusal problem={problem} />
    </form>
  );
}
