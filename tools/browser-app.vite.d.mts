import type { Alias, UserConfig } from 'vite';

/** What the two browser apps share: the sources of the libraries, and a page without inline script. */
export function browserApp(app: { name: 'member' | 'staff'; base: string; alias?: Alias[] }): UserConfig;
