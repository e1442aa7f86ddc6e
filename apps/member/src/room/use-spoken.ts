import type { MessageId, MessageView } from '#libs/contracts';
import { useApp, useInside } from '../app-context.js';

/** A message as a screen reader is told of it: a reply of another thread by its name alone, what is veiled by its veil. */
export function useSpoken(here: MessageId | null): (message: MessageView) => string | null {
  const { words } = useApp();
  const { topics } = useInside();
  const { room } = words.member;
  return ({ thread, author, text, contentNote }) => {
    if (here !== null && thread !== here) return null;
    if (here === null && thread !== null) return room.replied(author.alias);
    const touched = author.seat === 'peer' && topics.store.get().touches({ text, contentNote });
    if (touched) return `${author.alias}: ${room.topicVeil}`;
    return `${author.alias}: ${contentNote === null ? (text ?? '') : room.noteVeil(words.talk.contentNote[contentNote])}`;
  };
}
