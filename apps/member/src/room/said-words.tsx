import { type MessageView, reactionWords } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { announce } from '../frame/announcer.js';
import { useParts } from '../store.js';
import { saidBy } from './reactions.js';
import { useRoom } from './room-context.js';
import { useReact } from './use-react.js';
import { useWho } from './use-who.js';

/** The words that others said to a message, and how many. Each is a button: say it too, or take it back. */
export function SaidWords({ message, mine }: { message: MessageView; mine: boolean }) {
  const { words } = useApp();
  const { session } = useRoom();
  const { me } = useParts(session.store, 'me');
  const react = useReact(message, announce);
  const who = useWho();
  const said = reactionWords.filter((word) => saidBy(message, word).length > 0);
  if (said.length === 0 || message.state !== 'posted') return null;
  return (
    <ul className="said" aria-label={words.member.room.react}>
      {said.map((word) => {
        const by = saidBy(message, word);
        const label = `${words.talk.reaction[word]} · ${String(by.length)}`;
        const names = who(by);
        return (
          <li key={word}>
            {mine ? (
              <span className="chip" title={names}>
                {label}
              </span>
            ) : (
              <button
                type="button"
                className="chip"
                aria-pressed={me !== null && by.includes(me.key)}
                title={names}
                onClick={() => void react(word)}
              >
                {label}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
