import { useRef, useState } from 'react';
import type { MessageView, ProblemBody } from '#libs/contracts';
import { useInside } from '../app-context.js';
import type { RoomSession } from '../room/room-session.js';

export interface Search {
  words: string;
  phase: 'before' | 'looking' | 'found';
  found: readonly MessageView[];
  /** Null: everything was searched. */
  searchedTo: number | null;
  problem: ProblemBody | null;
}
const before: Search = { words: '', phase: 'before', found: [], searchedTo: null, problem: null };

export function useSearch(session: RoomSession): { search: Search; look: (words: string) => Promise<void>; further: () => Promise<void> } {
  const { line } = useInside();
  const [search, setSearch] = useState(before);
  const turn = useRef(0);

  async function ask(words: string, from: Search): Promise<void> {
    turn.current += 1;
    const mine = turn.current;
    setSearch({ ...from, words, phase: 'looking', problem: null });
    const reply = await line.ask('room:search', { roomId: session.roomId, words, before: from.searchedTo });
    if (turn.current !== mine) return;
    if (!reply.ok) return setSearch({ ...from, words, phase: 'found', problem: reply.problem });
    const { messages, searchedTo } = reply.value;
    const known = new Set(from.found.map(({ id }) => id));
    session.learn(messages);
    setSearch({ words, phase: 'found', found: [...from.found, ...messages.filter(({ id }) => !known.has(id))], searchedTo, problem: null });
  }
  return { search, look: (words) => ask(words, before), further: () => ask(search.words, search) };
}
