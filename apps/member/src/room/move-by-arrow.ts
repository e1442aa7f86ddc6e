import type { KeyboardEvent } from 'react';

/** From message to message by the arrow keys. Inside a message, its own controls have the keys. */
export function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.target instanceof HTMLElement) || !event.target.matches('article')) return;
  const articles = [...event.currentTarget.querySelectorAll<HTMLElement>('article')];
  const here = articles.indexOf(event.target);
  const to = { ArrowUp: here - 1, ArrowDown: here + 1, Home: 0, End: articles.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  articles[Math.max(0, Math.min(to, articles.length - 1))]?.focus();
}
