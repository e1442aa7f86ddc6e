// `npm run screen`: JSONL of texts on standard input, JSONL of what was heard on standard output. Runs the sources as they are.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

if (module.registerHooks && process.features.typescript) {
  module.registerHooks({
    resolve(specifier, context, next) {
      if (specifier.startsWith('#libs/')) return next(specifier, { ...context, conditions: [...context.conditions, 'app-source'] });
      if (!specifier.startsWith('.') || !specifier.endsWith('.js')) return next(specifier, context);
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      return existsSync(source) ? next(source.href, context) : next(specifier, context);
    },
  });
  const { run } = await import('../libs/screening/src/cli.ts');
  await run(process.stdin, process.stdout);
} else {
  const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
  process.exitCode = spawnSync(node, [fileURLToPath(import.meta.url)], { stdio: 'inherit' }).status ?? 1;
}
