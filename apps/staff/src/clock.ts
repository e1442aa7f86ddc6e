import { useEffect, useState } from 'react';

/** The server's clock, as last heard. Time left is counted on it: a phone that runs five minutes slow must not hide a late case. */
let heard = { server: Date.now(), at: performance.now() };

/** Every reply that carries `serverTime` sets the clock. */
export const hearServerTime = (serverTime: string): void => {
  heard = { server: Date.parse(serverTime), at: performance.now() };
};

/** Milliseconds since 1970 by the server's clock. */
export const serverNow = (): number => heard.server + (performance.now() - heard.at);

/** The server's time, read again every `everyMs`. */
export function useServerNow(everyMs = 1000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    setNow(serverNow());
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
