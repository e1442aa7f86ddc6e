import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MemberKey, MessageView } from '#libs/contracts';
import { type LogRow, unreadIn } from './log-rows.js';
import type { Outbox } from './outbox.js';
import { newestSeq } from './room-log.js';

const NEAR_END_PX = 80;

interface Shown {
  rows: readonly LogRow[];
  outbox: Outbox;
  messages: readonly MessageView[];
  me: MemberKey | null;
  /** Where it stood when it was left: there it opens again. */
  place: Place;
}
export interface Place {
  /** At the end (null), or with this message so far from the top; undefined: never left. */
  left: { id: string; top: number } | null | undefined;
  /** The root of the thread that one comes from. */
  from?: string | null;
}

/**
 * Where the reader is. At the end, the end is kept in view; anywhere else, the line being read stays where it is, whatever
 * comes before or after it.
 */
export function useLogScroll(box: RefObject<HTMLDivElement | null>, { rows, outbox, messages, me, place }: Shown) {
  const [atEnd, setAtEnd] = useState(true);
  const ends = useRef(true);
  const anchor = useRef<{ id: string; top: number } | null>(null);
  const seenTo = useRef<number | null>(null);
  const queuedBefore = useRef(outbox.length);
  const opened = useRef(false);

  const toEnd = useCallback(() => {
    const { current } = box;
    if (current) current.scrollTop = current.scrollHeight;
    ends.current = true;
    setAtEnd(true);
  }, [box]);

  const remember = useCallback(() => {
    const { current } = box;
    if (!current) return;
    ends.current = current.scrollHeight - current.scrollTop - current.clientHeight <= NEAR_END_PX;
    setAtEnd(ends.current);
    const { top } = current.getBoundingClientRect();
    place.left = null;
    const first = [...current.querySelectorAll<HTMLElement>('article')].find((article) => article.getBoundingClientRect().bottom > top);
    anchor.current = first?.dataset['id'] === undefined ? null : { id: first.dataset['id'], top: first.getBoundingClientRect().top };
    if (!ends.current && anchor.current) place.left = { ...anchor.current, top: anchor.current.top - top };
  }, [box, place]);

  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const wrote = outbox.length > queuedBefore.current;
    queuedBefore.current = outbox.length;
    if (!opened.current && rows.length > 0) {
      opened.current = true;
      openAt(current, place.left, toEnd);
    } else if (ends.current || wrote) toEnd();
    else if (anchor.current) {
      const held = current.querySelector(`article[data-id="${anchor.current.id}"]`);
      if (held) current.scrollTop += held.getBoundingClientRect().top - anchor.current.top;
    }
    remember();
  }, [box, rows, outbox, place, toEnd, remember]);

  // The composer grows, the keyboard opens: the end stays in view.
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const watch = new ResizeObserver(() => ends.current && toEnd());
    watch.observe(current);
    return () => watch.disconnect();
  }, [box, toEnd]);

  if (atEnd || seenTo.current === null) seenTo.current = newestSeq(messages);
  const missed = me === null || atEnd ? 0 : unreadIn(messages, me, seenTo.current);
  return { atEnd, missed, toEnd, onScroll: remember };
}

/** Where it was left. At the first opening: what is new begins in the upper third, or, when nothing is, the end is in view. */
function openAt(box: HTMLElement, left: Place['left'], toEnd: () => void): void {
  const { top } = box.getBoundingClientRect();
  const known = left ? box.querySelector<HTMLElement>(`article[data-id="${left.id}"]`) : null;
  const divider = left === undefined ? box.querySelector<HTMLElement>('[data-unread]') : null;
  if (left && known) box.scrollTop += known.getBoundingClientRect().top - top - left.top;
  else if (divider) box.scrollTop += divider.getBoundingClientRect().top - top - box.clientHeight / 6;
  else toEnd();
}
