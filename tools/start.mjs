// `npm start` on a machine that has Node and nothing else: everything that Lamplight needs, until Ctrl-C.
import { installIfNeeded, onPinnedNode } from './machine.mjs';

installIfNeeded();
await onPinnedNode();
const { serve } = await import('./serve.mjs');
await serve();
