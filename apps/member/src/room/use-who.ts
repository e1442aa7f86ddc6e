import type { MemberKey } from '#libs/contracts';
import { listOf } from '#libs/ui';
import { useApp } from '../app-context.js';
import { useParts } from '../store.js';
import { useRoom } from './room-context.js';

const NAMED_AT_MOST = 4;

/** Who they are, by the names that were read here: who has written nothing is counted. */
export function useWho(): (keys: readonly MemberKey[]) => string {
  const { words } = useApp();
  const { session } = useRoom();
  const { log, me } = useParts(session.store, 'log', 'me');
  const text = words.member.room;
  return (keys) => {
    const named = new Map([...log.aside, ...log.messages].map(({ author }) => [author.key, author.alias]));
    const names = keys.flatMap((key) => (key === me?.key ? text.you : (named.get(key) ?? []))).slice(0, NAMED_AT_MOST);
    const more = keys.length - names.length;
    if (names.length === 0) return text.people(more);
    return more === 0 ? listOf(words.language, names) : text.andMore(names.join(', '), more);
  };
}
