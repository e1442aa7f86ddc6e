import type { ScreeningTrouble } from '#libs/contracts';
import { BellIcon } from '#libs/ui';
import { may, useDesk } from '../desk.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { useSharedData } from './shared-data.js';

/** Texts are heard all the same. */
const apart: ReadonlySet<ScreeningTrouble> = new Set(['outlet', 'damaged', 'disk']);

/** Whoever answers must not take a quiet queue for a quiet evening: what stands in the way of hearing texts, on every page, while it lasts. */
export function TroubleBanner() {
  const { words } = useWords();
  const { session } = useDesk();
  const { queue } = useSharedData();
  const deaf = queue.troubles.some(({ kind }) => !apart.has(kind));
  // An alert that is there before its words: they are read out once when they come, and again only when they change.
  return (
    <div role="alert">
      {!queue.keeps && (
        <p className="banner clay">
          <BellIcon size={20} />
          <span>
            <b>{words.trouble.keepsNothing}</b> {words.trouble.keepsNothingTodo}
          </span>
        </p>
      )}
      {queue.troubles.length > 0 && (
        <section className="banner lamp trouble" aria-label={words.trouble.label}>
          <p>
            <b>{deaf ? words.trouble.title : words.trouble.apart}</b> {deaf && words.trouble.todo}
          </p>
          <ul>
            {queue.troubles.map(({ kind }) => (
              <li key={kind}>{words.trouble.kind[kind]}</li>
            ))}
          </ul>
          <p>{may.runStaff(session) ? words.trouble.admin : words.trouble.others}</p>
          {deaf && <a href={hrefOf('rooms')}>{words.trouble.rooms}</a>}
        </section>
      )}
    </div>
  );
}
