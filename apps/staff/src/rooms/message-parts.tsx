import type { StaffMessageView } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import type { Referred } from './use-referred.js';

interface PartProps {
  readonly message: StaffMessageView;
  readonly referred: Referred;
}

/** What a message answers or quotes, in one line above it. */
export function Before({ message, referred }: PartProps) {
  const { words } = useWords();
  const { thread, quotes } = message;
  return (
    <>
      {thread !== null && <Line of={referred(thread)} says={words.rooms.replyTo} />}
      {quotes !== null && <Line of={referred(quotes)} says={words.rooms.wrote} />}
    </>
  );
}

function Line({ of, says }: { of: StaffMessageView | undefined; says: (alias: string) => string }) {
  const { words } = useWords();
  if (!of) return null;
  return (
    <p className="msg-before">
      <b>{says(of.author.alias)}</b> <span>{of.text ?? <i>{words.case.textGone}</i>}</span>
    </p>
  );
}

/** What members read before they open it. */
export function NoteChip({ message: { contentNote } }: Pick<PartProps, 'message'>) {
  const { words, talk } = useWords();
  return contentNote && <span className="chip denim">{words.rooms.about(talk.contentNote[contentNote])}</span>;
}

/** Words, each with how many said it; and how many replies stand in its thread. */
export function Below({ message: { reactions, replies } }: Pick<PartProps, 'message'>) {
  const { words, talk } = useWords();
  if (reactions.length === 0 && replies === 0) return null;
  return (
    <ul className="msg-below">
      {reactions.map(({ word, by }) => (
        <li key={word}>
          {talk.reaction[word]} <b>{by.length}</b>
        </li>
      ))}
      {replies > 0 && <li>{words.rooms.replies(replies)}</li>}
    </ul>
  );
}
