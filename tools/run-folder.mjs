// A folder for one run that starts a PostgreSQL of its own, and an end to what a killed run left in its.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stopOrphanIn } from './embedded-postgres.mjs';
import { describeProcess, stillRuns } from './processes.mjs';

/** What a killed run left: its owner is written in the folder. */
async function sweep(prefix) {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const dir = path.join(os.tmpdir(), name);
    const owner = path.join(dir, 'owner.json');
    if (!fs.existsSync(owner) || stillRuns(JSON.parse(fs.readFileSync(owner, 'utf8')))) continue;
    await stopOrphanIn(path.join(dir, 'postgres'));
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** Its PostgreSQL works in `postgres` in there. Open to everyone: as root the server runs as somebody else. */
export async function runFolder(prefix) {
  await sweep(prefix);
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), prefix));
  fs.chmodSync(dir, 0o755);
  fs.writeFileSync(path.join(dir, 'owner.json'), JSON.stringify(describeProcess(process.pid)));
  return dir;
}
