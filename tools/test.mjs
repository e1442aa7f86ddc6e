// `npm test [-- static|unit|e2e|chaos|browser [pattern]]` on a fresh clone: every check there is, and one line that sums them.
import { fail, installIfNeeded, onPinnedNode } from './machine.mjs';

const [part = 'all', pattern] = process.argv.slice(2);
const known = ['all', 'static', 'unit', 'e2e', 'chaos', 'browser'];
if (!known.includes(part)) fail(`Unknown part "${part}": ${known.join(', ')}.`);

installIfNeeded();
await onPinnedNode();
const { runTests } = await import('./test-plan.mjs');
await runTests(part, pattern);
