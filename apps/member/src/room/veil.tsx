import type { ReactNode } from 'react';
import type { MessageView } from '#libs/contracts';
import { useApp, useInside } from '../app-context.js';
import { useParts, useStore } from '../store.js';
import { useRoom } from './room-context.js';

/**
 * Why others' words wait for a tap: a note says what they are about, or they touch what this member would rather not meet by
 * surprise. Own words stand open, and no topic ever veils a counselor's.
 */
export function useVeil(message: MessageView | null): string | null {
  const { words } = useApp();
  const { topics } = useInside();
  const { session } = useRoom();
  const { touches } = useStore(topics.store);
  const { me } = useParts(session.store, 'me');
  if (!message || message.author.key === me?.key) return null;
  if (message.author.seat === 'peer' && touches(message)) return words.member.room.topicVeil;
  return message.contentNote === null ? null : words.member.room.noteVeil(words.talk.contentNote[message.contentNote]);
}

/** In few lines, away from its place: its words, or what stands before them until they were opened. */
export function useShownText(message: MessageView | null): string | null {
  const { session } = useRoom();
  const { unveiled } = useParts(session.store, 'unveiled');
  const veil = useVeil(message);
  if (!message) return null;
  return veil !== null && !unveiled.has(message.id) ? veil : message.text;
}

/** Words, not a blur: what it is about is said, and one tap opens it or closes it again. */
export function Veiled({ message, children }: { message: MessageView; children: ReactNode }) {
  const { words } = useApp();
  const { session } = useRoom();
  const { unveiled } = useParts(session.store, 'unveiled');
  const veil = useVeil(message);
  const text = words.member.room;
  if (veil === null) return children;
  const open = unveiled.has(message.id);
  return (
    <>
      <p className="veil">
        {veil}{' '}
        <button type="button" className="link" aria-expanded={open} onClick={() => session.unveil(message.id, !open)}>
          {open ? text.hide : text.show}
        </button>
      </p>
      {open && children}
    </>
  );
}
