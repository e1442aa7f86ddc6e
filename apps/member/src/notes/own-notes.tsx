import { useApp } from '../app-context.js';
import { announce } from '../frame/announcer.js';
import { QuietHours } from './quiet-hours.js';
import { useOwnNotes } from './use-own-notes.js';
import { notesEn } from './words.en.js';
import { notesEs } from './words.es.js';

/** In Me: whether this phone tells of words while the page is closed, and when never. */
export function OwnNotes() {
  const { words } = useApp();
  const text = { en: notesEn, es: notesEs }[words.language];
  const notes = useOwnNotes();
  const { standing, busy } = notes;
  const can = standing === 'on' || standing === 'off';

  const turn = async () => {
    if (busy) return;
    if (standing === 'on') {
      await notes.turnOff();
      announce(text.turnedOff);
    } else if (await notes.turnOn()) announce(text.turnedOn);
  };

  return (
    <section className="own-notes">
      <h2>{text.title}</h2>
      {can && (
        <>
          <p className="hint">{text.lead}</p>
          <Look says={text.body} lead={text.looks} />
          <p className="hint">{text.neutral}</p>
        </>
      )}
      <p role="status">
        {standing === 'asking' && words.member.loading}
        {standing === 'failed' && text.failed}
        {standing !== 'asking' && standing !== 'failed' && text[standing]}
      </p>
      {standing === 'failed' && (
        <button type="button" className="btn small" onClick={() => void notes.load()}>
          {words.member.tryAgain}
        </button>
      )}
      {can && (
        <div className="kept-acts">
          <button
            type="button"
            className={standing === 'on' ? 'btn small' : 'btn primary small'}
            aria-busy={busy}
            onClick={() => void turn()}
          >
            {standing === 'on' ? text.turnOff : text.turnOn}
          </button>
        </div>
      )}
      {notes.wrong && (
        <p className="problem" role="alert">
          {text.failed}
        </p>
      )}
      {standing === 'on' && <QuietHours text={text} notes={notes} />}
    </section>
  );
}

/** What others can see on a phone that lies on a table. */
function Look({ lead, says }: { lead: string; says: string }) {
  return (
    <figure className="note-look">
      <figcaption className="hint">{lead}</figcaption>
      <p className="card">
        <b>Lamplight</b>
        <span>{says}</span>
      </p>
    </figure>
  );
}
