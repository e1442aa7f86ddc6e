import { useState } from 'react';
import type { ClientKey } from '#libs/contracts';

/** What a person has typed and not sent. It outlives a screen and a lapsed session, never a sign-out, and is never stored. */
const drafts = new Map<string, string>();

/** Words that were sent off and not answered yet. The key lives as long as the draft: who sends the same words again says them once. */
export interface Intention {
  readonly text: string;
  readonly clientKey: ClientKey;
  /** Nobody answered: they may have arrived. */
  unconfirmed: boolean;
}
const intentions = new Map<string, Intention>();

export const dropDrafts = (): void => {
  drafts.clear();
  intentions.clear();
};

/** As it is now: more may have been typed than a page has shown yet. */
export const draftOf = (key: string): string => drafts.get(key) ?? '';

export function keepDraft(key: string, text: string): void {
  if (text) drafts.set(key, text);
  else drafts.delete(key);
}

export function useDraft(key: string): [string, (text: string) => void] {
  const [, again] = useState(0);
  const set = (text: string): void => {
    keepDraft(key, text);
    again((n) => n + 1);
  };
  return [draftOf(key), set];
}

export const intentionOf = (key: string): Intention | undefined => intentions.get(key);

export function intend(key: string, text: string): Intention {
  const known = intentions.get(key);
  if (known?.text === text) return known;
  const intention = { text, clientKey: crypto.randomUUID() as ClientKey, unconfirmed: false };
  intentions.set(key, intention);
  return intention;
}

/** They have arrived. What was typed since stays. */
export function arrived(key: string, { text, clientKey }: Intention): void {
  if (intentions.get(key)?.clientKey === clientKey) intentions.delete(key);
  if (drafts.get(key)?.trim() === text) drafts.delete(key);
}
