import { useEffect, useState } from 'react';
import type { RoomId } from '#libs/contracts';

/** The end of the random part says nothing about the room, and is short enough to read. */
export const shortOf = (roomId: RoomId): string => roomId.slice(-6);

export type Route = { at: 'home' } | { at: 'room'; short: string };

export function routeOf(path: string): Route {
  const short = /^\/r\/([0-9a-z]{3,12})\/?$/.exec(path)?.[1];
  return short === undefined ? { at: 'home' } : { at: 'room', short };
}

export const pathOf = (route: Route): string => (route.at === 'home' ? '/' : `/r/${route.short}`);

const MOVED = 'lamplight:moved';

export function go(route: Route): void {
  if (location.pathname !== pathOf(route)) history.pushState(null, '', pathOf(route));
  dispatchEvent(new Event(MOVED));
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.pathname));
  useEffect(() => {
    const read = () => setRoute(routeOf(location.pathname));
    for (const event of ['popstate', MOVED]) addEventListener(event, read);
    return () => {
      for (const event of ['popstate', MOVED]) removeEventListener(event, read);
    };
  }, []);
  return route;
}
