import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What each endpoint is for is written for those who read the API's description. No browser does, and it would be fetched before the first screen. */
const withoutSummaries = {
  name: 'without-summaries',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/libs/contracts/src/api.ts') ? { code: code.replaceAll(/^ {4}summary: '.*',$/gmu, ''), map: null } : null,
};

export function browserApp({ name, base, alias = [] }) {
  return {
    root: path.join(root, 'apps', name),
    base,
    plugins: [withoutSummaries],
    resolve: { alias, conditions: ['app-source', ...defaultClientConditions] },
    cacheDir: path.join(root, '.cache', `vite-${name}`),
    build: {
      outDir: path.join(root, 'dist', 'apps', name),
      emptyOutDir: true,
      manifest: true,
      sourcemap: false,
      // The content security policy allows neither an inline script nor a data: URL in one.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      target: 'es2022',
      reportCompressedSize: false,
      // All that the first screen cannot start without is one file: fewer questions on a bad network, and it packs better.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
    },
  };
}
