import type { EditMessage, React } from '#libs/contracts';

/** What somebody did to a message or a room, beside saying something. */
export type Act = 'edit' | 'retract' | 'react' | 'read' | 'report' | 'release' | 'keep-out' | 'redact';

export interface Deed {
  readonly act: Act;
  /** Of the message; of the room where it was read. */
  readonly about: string;
  /** `ok`: it was answered. `fail`: it was refused, and that is certain. `info`: nobody knows. */
  readonly type: 'ok' | 'fail' | 'info';
  /** When that was known. Milliseconds since 1970. */
  readonly at: number;
  /** Of the words that an edit puts there. */
  readonly key?: string;
  readonly text?: string;
  readonly word?: string;
  readonly on?: boolean;
  readonly seq?: number;
}
export type Asked = Omit<Deed, 'type' | 'at'>;

/** The moment had no answer for us: it may have happened, or not. */
const UNKNOWN: ReadonlySet<string> = new Set(['no-answer', 'busy', 'storage-full', 'read-only', 'internal']);
export const outcomeOf = (code: string | null): Deed['type'] => (code === null ? 'ok' : UNKNOWN.has(code) ? 'info' : 'fail');

export const clock = (): number => performance.timeOrigin + performance.now();

/** What a window asks its server to do. Null: it only looks. */
export function deedIn(name: string, input: unknown): Asked | null {
  switch (name) {
    case 'message:edit': {
      const { messageId, clientKey, text } = input as EditMessage;
      return { act: 'edit', about: messageId, key: clientKey, text };
    }
    case 'message:retract':
      return { act: 'retract', about: (input as { messageId: string }).messageId };
    case 'message:react': {
      const { messageId, word, on } = input as React;
      return { act: 'react', about: messageId, word, on };
    }
    case 'room:read': {
      const { roomId, seq } = input as { roomId: string; seq: number };
      return { act: 'read', about: roomId, seq };
    }
    default:
      return null;
  }
}
