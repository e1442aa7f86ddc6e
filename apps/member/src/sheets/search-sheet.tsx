import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';
import type { MessageView } from '#libs/contracts';
import { problemSentence, QuiltPatch } from '#libs/ui';
import { useApp } from '../app-context.js';
import { Sheet } from '../frame/sheet.js';
import { useRoom } from '../room/room-context.js';
import { useLine } from '../room/use-line.js';
import { useShownText } from '../room/veil.js';
import { useParts } from '../store.js';
import { markedIn } from './marks.js';
import { useSearch } from './use-search.js';

/** Looks for words in a room, newest first, as far back as one likes. */
export function SearchSheet() {
  const { words, clock, serverNow } = useApp();
  const { session, show } = useRoom();
  const line = useLine();
  const text = words.member.search;
  const [asked, setAsked] = useState('');
  const [short, setShort] = useState(false);
  const { search, look, further } = useSearch(session);
  const { phase, found, problem, searchedTo } = search;
  const close = () => show(null);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const tooShort = asked.trim().length < 2;
    setShort(tooShort);
    if (!tooShort) void look(asked.trim());
  }

  // A browser would empty the field first, and close at the second press.
  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  }

  return (
    <Sheet title={text.title} onClose={close} close={words.member.close} className="search">
      <form className="row" onSubmit={submit}>
        <input
          type="search"
          enterKeyHint="search"
          maxLength={100}
          aria-label={text.field}
          aria-invalid={short}
          placeholder={text.field}
          value={asked}
          dir="auto"
          onChange={(event) => setAsked(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        <button type="submit" className="btn primary">
          {text.submit}
        </button>
      </form>
      {short && (
        <p className="problem" role="alert">
          {text.short}
        </p>
      )}
      {line !== 'up' && <p className="line-bar">{text.offline}</p>}
      {problem && line === 'up' && (
        <p className="problem" role="alert">
          {problemSentence(words.shared, clock, problem, serverNow())}
        </p>
      )}
      <p className="quiet" role="status">
        {phase === 'looking' && text.looking}
        {phase === 'found' && !problem && (found.length > 0 ? text.found(found.length) : searchedTo === null ? text.none : text.noneYet)}
      </p>
      <ol className="results">
        {found.map((message) => (
          <li key={message.id}>
            <Result message={message} asked={search.words} />
          </li>
        ))}
      </ol>
      {phase === 'found' && searchedTo !== null && (
        <button type="button" className="btn small" onClick={() => void further()}>
          {text.further}
        </button>
      )}
      {phase === 'found' && !problem && searchedTo === null && found.length > 0 && <p className="quiet">{text.end}</p>}
    </Sheet>
  );
}

function Result({ message, asked }: { message: MessageView; asked: string }) {
  const { words, clock, serverNow } = useApp();
  const { session, goTo } = useRoom();
  const { me } = useParts(session.store, 'me');
  const shown = useShownText(message);
  const { author, at, thread } = message;
  return (
    <button type="button" className="result" onClick={() => goTo(message.id)}>
      <QuiltPatch patch={author.patch} size={36} staff={author.seat === 'counselor'} />
      <span className="grow">
        <span className="who">
          <b>{author.key === me?.key ? words.member.room.you : author.alias}</b>
          <time dateTime={at}>{`${clock.day(at, serverNow())}, ${clock.time(at)}`}</time>
          {thread !== null && <small>{words.member.search.inThread}</small>}
        </span>
        <span className="clip" dir="auto">
          {shown !== message.text
            ? shown
            : markedIn(shown ?? '', asked).map(({ text, marked }, at) => (marked ? <mark key={String(at)}>{text}</mark> : text))}
        </span>
      </span>
    </button>
  );
}
