import { useEffect, useState } from 'react';
import type { MessageId, RoomId } from '#libs/contracts';

/** The end of the random part says nothing about the room, and is short enough to read. */
export const shortOf = (roomId: RoomId): string => roomId.slice(-6);

/** Which thread is open is known to this entry of the history alone: no address names a message. */
export type Route = { at: 'home' } | { at: 'room'; short: string; thread?: MessageId };

export function routeOf(path: string): Route {
  const short = /^\/r\/([0-9a-z]{3,12})\/?$/.exec(path)?.[1];
  return short === undefined ? { at: 'home' } : { at: 'room', short };
}

export const pathOf = (route: Route): string => (route.at === 'home' ? '/' : `/r/${route.short}`);

const MOVED = 'lamplight:moved';
const threadOf = (route: Route) => (route.at === 'room' ? (route.thread ?? null) : null);

function routeNow(): Route {
  const route = routeOf(location.pathname);
  const { thread = null } = (history.state ?? {}) as { thread?: MessageId | null };
  return route.at === 'room' && thread !== null ? { ...route, thread } : route;
}

export function go(route: Route): void {
  const moves = location.pathname !== pathOf(route) || threadOf(routeNow()) !== threadOf(route);
  if (moves) history.pushState({ thread: threadOf(route) }, '', pathOf(route));
  dispatchEvent(new Event(MOVED));
}

export function useRoute(): Route {
  const [route, setRoute] = useState(routeNow);
  useEffect(() => {
    const read = () => setRoute(routeNow());
    for (const event of ['popstate', MOVED]) addEventListener(event, read);
    return () => {
      for (const event of ['popstate', MOVED]) removeEventListener(event, read);
    };
  }, []);
  return route;
}
