/** A port of the loopback that nobody listens on, and another one at each call. */
export function freePort(): Promise<number>;
