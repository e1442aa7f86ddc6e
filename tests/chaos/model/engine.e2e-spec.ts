import fc from 'fast-check';
import { Crisis } from '../../e2e/support/crisis.js';
import { acts } from './acts.js';
import { Engine } from './engine.js';
import { opened } from './world.js';

const RUNS = 20;
const LONGEST = 24;
const WORKERS = 3;

describe('the engine does what the model does', () => {
  const nodes: Crisis[] = [];
  beforeAll(async () => {
    nodes.push(await Crisis.start());
    for (let n = 1; n < WORKERS; n += 1) nodes.push(await Crisis.start({ database: nodes[0]!.app.database }));
    await nodes[0]!.app.database.run(
      `CREATE OR REPLACE FUNCTION clock_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT timestamptz ''2030-01-15 12:00:00+00'''`,
    );
  });
  afterAll(async () => {
    for (const node of nodes.reverse()) await node[Symbol.asyncDispose]();
  });

  it('on three nodes with one database, whoever acts, dies or is late', async () => {
    const property = fc.asyncProperty(fc.commands(acts, { maxCommands: LONGEST }), async (commands) => {
      const engine = await Engine.open(nodes);
      try {
        await fc.asyncModelRun(() => ({ model: { world: opened }, real: engine }), commands);
      } finally {
        await engine.close();
      }
    });
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
  }, 180_000);
});
