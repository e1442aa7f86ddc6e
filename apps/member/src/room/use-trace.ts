import { useRef, useState } from 'react';
import { mayCall, type Trace, traceIn } from './trace.js';

interface Asking {
  /** What is asked about the words in the field, and for which time. */
  readonly asked: { readonly trace: Trace; readonly time: number } | null;
  /** Asks, where there is something to ask. @returns whether the words wait for the answer */
  ask: () => boolean;
  /** The words go as they are, now and when they come back. */
  allow: () => void;
  forget: () => void;
}

/** Before words go to others: do they lead to their author? Asked once about the same words, and never about a call for help. */
export function useTrace(draft: string, seenByOthers: boolean): Asking {
  const [asked, setAsked] = useState<{ readonly text: string; readonly trace: Trace; readonly time: number } | null>(null);
  const allowed = useRef('');
  return {
    asked: asked?.text === draft ? asked : null,
    ask() {
      const trace = seenByOthers && draft.trim() !== allowed.current && !mayCall(draft) ? traceIn(draft) : null;
      setAsked(trace && { text: draft, trace, time: (asked?.time ?? 0) + 1 });
      return trace !== null;
    },
    allow() {
      allowed.current = draft.trim();
      setAsked(null);
    },
    forget: () => setAsked(null),
  };
}
