import { defineConfig } from 'vite';
import { browserApp } from '../../tools/browser-app.vite.mjs';

/** Written against React's API, built with Preact: a member's first load is a twelfth of React's size. */
export default defineConfig(
  browserApp({
    name: 'member',
    base: '/',
    alias: [
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react-dom(\/test-utils)?$/, replacement: 'preact/compat' },
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react$/, replacement: 'preact/compat' },
    ],
  }),
);
