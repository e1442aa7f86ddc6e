import { useSyncExternalStore } from 'react';

export const pages = [
  'escalations',
  'rooms',
  'held',
  'on-call',
  'plans',
  'drills',
  'members',
  'staff',
  'lexicon',
  'disclosures',
  'trends',
  'audit',
  'settings',
] as const;
export type Page = (typeof pages)[number];
export interface Route {
  readonly page: Page;
  readonly id: string | undefined;
  /** What is looked at inside of `id`, where a page has several parts. */
  readonly more: string | undefined;
}

/** After the hash, so that neither a server log nor a neutral address bar says which case is read. */
export function routeOf(hash: string): Route {
  const [page, id, more] = hash.replace(/^#\/?/, '').split('/');
  const known = pages.find((p) => p === page);
  return { page: known ?? 'escalations', id: known && id ? id : undefined, more: known && id && more ? more : undefined };
}

export const hrefOf = (page: Page, id?: string, more?: string): string => `#/${[page, id, more].filter(Boolean).join('/')}`;
export const go = (page: Page, id?: string, more?: string): void => {
  location.hash = hrefOf(page, id, more);
};

const watch = (tell: () => void) => {
  addEventListener('hashchange', tell);
  return () => removeEventListener('hashchange', tell);
};
export const useRoute = (): Route => routeOf(useSyncExternalStore(watch, () => location.hash));
