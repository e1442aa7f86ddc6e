import { useId } from 'react';
import { Choice } from '../parts/field.js';
import { useProblemText } from '../parts/problem.js';
import { Failure, Skeleton } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { timeSays } from './callables.js';
import type { Programme } from './draft.js';
import type { Previewed } from './use-preview.js';
import { usePlansWords } from './words.js';

interface PreviewProps {
  readonly rooms: Programme['rooms'];
  readonly roomId: string | undefined;
  readonly onRoom: (roomId: string) => void;
  readonly previewed: Previewed;
}

/** Names and minutes, if it opened now in this room and nobody answered. */
export function Preview({ rooms, roomId, onRoom, previewed: { view, problem, retry } }: PreviewProps) {
  const words = usePlansWords();
  const { formats } = useWords();
  const textOf = useProblemText();
  const id = useId();
  return (
    <section className="plan-preview" aria-labelledby={id}>
      <h2 id={id}>{words.preview}</h2>
      {roomId === undefined ? (
        <p className="empty">{words.noRoom}</p>
      ) : (
        <Choice label={words.room} value={roomId} onChange={(e) => onRoom(e.target.value)}>
          {rooms.map((room) => (
            <option key={room.id} value={room.id}>
              {room.name}
            </option>
          ))}
        </Choice>
      )}
      {problem &&
        (problem.field ? (
          <p className="notice clay" role="status">
            {words.fixFirst} {textOf(problem)}
          </p>
        ) : (
          <Failure problem={problem} onRetry={retry} />
        ))}
      {roomId !== undefined && !problem && !view && <Skeleton rows={3} />}
      {view && (
        <div role="status">
          <ol className="plan-line">
            {view.calls.map((call, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a call is its place.
              <li key={at}>
                <span className="plan-when">{timeSays(words, call.afterSeconds)}</span>
                <span className="knot" aria-hidden="true" />
                <div>
                  <p>
                    <b>{formats.list(call.names) || words.nobody}</b>
                  </p>
                  <p className="hint">
                    {formats.list(call.means.map((one) => words.means[one]))}
                    {call.acknowledgements > 1 && ` · ${words.twoWanted}`}
                  </p>
                  {call.strayed && <p className="wrong">{words.strayed}</p>}
                </div>
              </li>
            ))}
          </ol>
          <p className="hint">{words.previewAgain(timeSays(words, view.repeatSeconds))}</p>
          <p className="hint">
            {words.answer(timeSays(words, view.answerMinutes * 60))} {words.safety(timeSays(words, view.safetyMinutes * 60))}
          </p>
        </div>
      )}
    </section>
  );
}
