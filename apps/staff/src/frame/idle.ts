export const WARN_MS = 20_000;

interface Idle {
  readonly now: number;
  /** When a person last touched this page. */
  readonly touchedAt: number;
  /** When the server last heard that the person is here. */
  readonly askedAt: number;
  /** How long the server lets a session be idle. */
  readonly window: number;
}
export type IdleStep = { readonly do: 'nothing' | 'ask' | 'end' } | { readonly do: 'warn'; readonly secondsLeft: number };

/** What to do about a page that may stand alone: tell the server that someone is here, warn, or end. */
export function idleStep({ now, touchedAt, askedAt, window }: Idle): IdleStep {
  const left = touchedAt + window - now;
  if (left <= 0) return { do: 'end' };
  if (left <= WARN_MS) return { do: 'warn', secondsLeft: Math.ceil(left / 1000) };
  return { do: touchedAt > askedAt && now - askedAt >= window / 4 ? 'ask' : 'nothing' };
}
