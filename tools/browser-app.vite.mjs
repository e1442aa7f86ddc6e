import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

export function browserApp({ name, base, alias = [] }) {
  return {
    root: path.join(root, 'apps', name),
    base,
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
    },
  };
}
