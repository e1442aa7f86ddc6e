import { type ContentNote, contentNotes, type MessageId } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { Sheet } from '../frame/sheet.js';
import { useRoom } from '../room/room-context.js';
import { useStore } from '../store.js';

/** What a message tells before it is opened: one of a few plain topics. */
export function NoteSheet({ thread, onClose }: { thread: MessageId | null; onClose: () => void }) {
  const { words } = useApp();
  const { session } = useRoom();
  const drafts = session.draftsIn(thread);
  const { contentNote } = useStore(drafts.store);
  const text = words.member.room;
  const choose = (note: ContentNote | null) => {
    drafts.change({ contentNote: note });
    onClose();
  };
  return (
    <Sheet title={text.noteTitle} lead={text.noteLead} onClose={onClose} close={words.member.close} className="notes">
      <fieldset className="chips" aria-label={text.noteTitle}>
        {contentNotes.map((note) => (
          <button key={note} type="button" className="chip" aria-pressed={contentNote === note} onClick={() => choose(note)}>
            {words.talk.contentNote[note]}
          </button>
        ))}
      </fieldset>
      <button type="button" className="btn" onClick={() => choose(null)}>
        {text.noNote}
      </button>
    </Sheet>
  );
}
