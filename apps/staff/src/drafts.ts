import { useState } from 'react';

/** What a person has typed and not sent. It outlives a screen and a lapsed session, never a sign-out, and is never stored. */
const drafts = new Map<string, string>();

export const dropDrafts = (): void => drafts.clear();

export function useDraft(key: string): [string, (text: string) => void] {
  const [, again] = useState(0);
  const set = (text: string): void => {
    if (text) drafts.set(key, text);
    else drafts.delete(key);
    again((n) => n + 1);
  };
  return [drafts.get(key) ?? '', set];
}
