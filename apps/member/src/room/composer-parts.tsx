import type { MessageId } from '#libs/contracts';
import { CloseIcon, PlusIcon } from '#libs/ui';
import { useApp } from '../app-context.js';
import { useParts, useStore } from '../store.js';
import type { Drafts } from './drafts.js';
import { useRoom } from './room-context.js';
import { useMessages } from './use-message.js';
import { useShownText } from './veil.js';

/** What goes with the words in the field: that they change a message, and what they answer. */
export function ComposerParts({ drafts }: { drafts: Drafts }) {
  const { words } = useApp();
  const { edits, quotes } = useStore(drafts.store);
  const text = words.member.room;
  return (
    <>
      {edits !== null && (
        <div className="with-words">
          <p role="status">{text.editing}</p>
          <button type="button" className="link" onClick={drafts.cancelEdit}>
            {words.member.cancel}
          </button>
        </div>
      )}
      {quotes !== null && <Quoting id={quotes} drafts={drafts} />}
    </>
  );
}

/** What the words are about, said before they are read. */
export function NoteChoice({ drafts }: { drafts: Drafts }) {
  const { words } = useApp();
  const { show, thread } = useRoom();
  const { contentNote } = useStore(drafts.store);
  const text = words.member.room;
  return (
    <button
      type="button"
      className={contentNote === null ? 'note-choice' : 'note-choice chip chosen'}
      aria-haspopup="dialog"
      onClick={() => show({ kind: 'note', thread })}
    >
      {contentNote === null && <PlusIcon size={18} />}
      {contentNote === null ? text.addNote : text.noteNow(words.talk.contentNote[contentNote])}
    </button>
  );
}

function Quoting({ id, drafts }: { id: MessageId; drafts: Drafts }) {
  const { words } = useApp();
  const { session } = useRoom();
  const { me } = useParts(session.store, 'me');
  const [message = null] = useMessages(session, [id]);
  const text = words.member.room;
  const here = message !== null && message !== 'gone';
  const shown = useShownText(here ? message : null);
  return (
    <div className="with-words quoting">
      <p>
        {here && <b>{message.author.key === me?.key ? text.quotingMe : text.quoting(message.author.alias)}</b>}
        <span className="clip" dir="auto">
          {here ? shown : message === 'gone' ? text.goneMessage : words.member.loading}
        </span>
      </p>
      <button type="button" className="icon" aria-label={text.quoteOut} onClick={() => drafts.change({ quotes: null })}>
        <CloseIcon size={20} />
      </button>
    </div>
  );
}
