import { enableCompileCache, flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';

/** A node of the harness: the built server, with failpoints and, where one is asked for, a planted bug. */
enableCompileCache(process.env['CHAOS_COMPILED']); // it is started hundreds of times
process.once('disconnect', () => process.exit(1)); // the harness is gone
const [failpoints, planted] = await Promise.all([import('./failpoints.js'), import('./planted.js')]);
await failpoints.place();
if (process.env['CHAOS_SUITE'] === 'escalation') (await import('./crisis-failpoints.js')).placeCrisisFailpoints();
await planted.plant(process.env['CHAOS_PLANTED']);
await import(pathToFileURL(`${process.cwd()}/dist/apps/server/src/main.js`).href);
flushCompileCache(); // before it is killed
