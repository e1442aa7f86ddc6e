import { type SubmitEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody, RoomId, SearchPage } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { FoldedText } from '../escalations/folded-text.js';
import { Field } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { useWords } from '../wording/index.js';

interface SearchSheetProps {
  readonly name: string;
  readonly roomId: RoomId;
  readonly onClose: () => void;
}

/** Finds words in one room, from the newest back. What is looked for is not recorded, that somebody looked is. */
export function SearchSheet({ name, roomId, onClose }: SearchSheetProps) {
  const { words } = useWords();
  const { line } = useDesk();
  const canAct = useCanAct();
  const [text, setText] = useState('');
  const [found, setFound] = useState<SearchPage & { readonly of: string }>();
  const [problem, setProblem] = useState<ProblemBody>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const look = async (of: string, known?: SearchPage) => {
    if (busy) return;
    setBusy(true);
    const reply = await line.say('room:search', { roomId, words: of, before: known?.searchedTo ?? null });
    setBusy(false);
    setProblem(reply.ok ? undefined : reply.problem);
    if (!reply.ok) return;
    const messages = [...(known?.messages ?? []), ...reply.value.messages];
    setFound({ of, messages, searchedTo: reply.value.searchedTo });
    if (known && reply.value.searchedTo === null) field.current?.focus(); // the button that had the focus is gone
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void look(text);
  };

  return (
    <Sheet title={words.rooms.search(name)} onClose={onClose}>
      <form className="search-form" onSubmit={submit}>
        <Field
          ref={field}
          label={words.rooms.searchWords}
          hint={words.rooms.searchHint}
          type="search"
          maxLength={100}
          autoComplete="off"
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <Button type="submit" className="btn primary" isDisabled={!canAct || text.trim().length < 2}>
          {words.rooms.searchGo}
        </Button>
      </form>
      <Refusal problem={problem} />
      <p role="status" className="hint">
        {found && !busy ? (found.messages.length === 0 ? words.rooms.searchNone : words.rooms.found(found.messages.length)) : ''}
      </p>
      {found && <Found page={found} />}
      <div className="sheet-buttons stays">
        {found && found.searchedTo !== null && (
          <Button className="btn" isDisabled={!canAct} onPress={() => void look(found.of, found)}>
            {words.rooms.searchMore}
          </Button>
        )}
        <Button className="btn" onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </Sheet>
  );
}

function Found({ page }: { page: SearchPage }) {
  const { formats } = useWords();
  const now = useServerNow(60_000);
  return (
    <ul className="found">
      {page.messages.map((message) => (
        <li key={message.id}>
          <p className="msg-who">
            <b>{message.author.alias}</b>
            <time dateTime={message.at}>{formats.when(message.at, now)}</time>
          </p>
          {message.text !== null && <FoldedText text={message.text} signals={message.signals ?? []} />}
        </li>
      ))}
    </ul>
  );
}
