import type { EscalationCase } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import { Contact } from './contact.js';
import { useAftercare } from './use-aftercare.js';

/** The member's own words for a bad day, where whoever answers reads them first. */
export function Wishes({ value: { row } }: { value: EscalationCase }) {
  const { words } = useWords();
  const { value, placed, reload } = useAftercare();
  const text = words.aftercare.wishes;
  if (!value || !placed) return null;
  const { preferences, hasContact } = value;
  return (
    <section className="sec">
      <h2>{text.title}</h2>
      {preferences === 'unreadable' ? (
        <p className="notice">{text.unreadable}</p>
      ) : preferences ? (
        <dl className="wishes">
          {preferences.helps && (
            <div>
              <dt>{text.helps}</dt>
              <dd dir="auto">{preferences.helps}</dd>
            </div>
          )}
          {preferences.avoid && (
            <div>
              <dt>{text.avoid}</dt>
              <dd dir="auto">{preferences.avoid}</dd>
            </div>
          )}
          <div>
            <dt>{text.reach}</dt>
            <dd>{text.way[preferences.reachBy]}</dd>
          </div>
          <div>
            <dt>{text.speak}</dt>
            <dd>{text.language[preferences.language]}</dd>
          </div>
        </dl>
      ) : (
        <p className="hint">{text.none}</p>
      )}
      {!hasContact ? (
        <p className="hint">{text.contactNone}</p>
      ) : row.mine && row.status !== 'closed' ? (
        <Contact row={row} onShown={() => void reload()} />
      ) : (
        <p className="hint">{text.contactSealed}</p>
      )}
    </section>
  );
}
