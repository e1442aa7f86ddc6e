// One run's place: its folder, its database, its generator; and scenes, which are a server of one kind with its sockets open.
import fs from 'node:fs';
import path from 'node:path';
import { stopOrphanIn } from '../../tools/embedded-postgres.mjs';
import { describeProcess, stillRuns } from '../../tools/processes.mjs';
import { ejabberd, ejabberdMissing } from './ejabberd.mjs';
import { Store, systems } from './lamplight.mjs';
import { Crowd, compileGenerator } from './machine.mjs';
import { calmTexts } from './texts.mjs';

const kinds = { ...systems, ejabberd };

/** Not in /tmp, which may be memory: a commit has to reach a disk. Open to all, because PostgreSQL does not run as root. */
const PREFIX = '/var/tmp/lamplight-bench-';
const OWNER = 'owner.json';

/** What a killed run left. */
async function sweep() {
  for (const folder of fs.globSync(`${PREFIX}*`)) {
    const owner = path.join(folder, OWNER);
    if (!fs.existsSync(owner) || stillRuns(JSON.parse(fs.readFileSync(owner, 'utf8')))) continue;
    await stopOrphanIn(path.join(folder, 'postgres'));
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

export class Stage {
  #scenes = new Set();

  static async open({ quick }) {
    await sweep();
    const folder = fs.mkdtempSync(PREFIX);
    fs.chmodSync(folder, 0o755);
    fs.writeFileSync(path.join(folder, OWNER), JSON.stringify(describeProcess(process.pid)));
    const stage = new Stage({ folder, quick });
    try {
      stage.generator = compileGenerator(folder);
      fs.writeFileSync(path.join(folder, 'texts'), calmTexts().join('\n'));
      stage.store = await Store.open(folder);
      return stage;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  constructor(parts) {
    Object.assign(this, parts);
    this.withoutPeer = ejabberdMissing();
  }

  /** Seats in `count` rooms of one size, seeded once a run. */
  async rooms(count, size) {
    const name = `${count}x${size}`;
    this.seeded ??= new Map();
    if (!this.seeded.has(name)) this.seeded.set(name, await this.store.seed.rooms(count, size));
    return this.seeded.get(name);
  }

  /** A server of this kind, and everybody of these seats on the way to their room. `play` is given their crowd. */
  async scene(kind, { seats, flags = [], store = this.store }, play) {
    const { folder } = this;
    await store.client.query('CHECKPOINT');
    const server = await kinds[kind].start({ env: store.env, postgres: store.postgres, folder, flags });
    this.#scenes.add(server);
    const crowd = this.join(kind, server, seats);
    try {
      return await play(crowd, server);
    } finally {
      await crowd.leave();
      await server.stop();
      this.#scenes.delete(server);
    }
  }

  /** More who come to a server that runs. */
  join(kind, server, seats) {
    const { words, origin } = kinds[kind];
    const cast = path.join(this.folder, `cast-${seats.length}`);
    fs.writeFileSync(cast, seats.map(({ roomId, cookie }) => `${roomId}\t${origin ? cookie : ''}\n`).join(''));
    const given = ['--port', server.port, '--cast', cast, '--texts', path.join(this.folder, 'texts')];
    const from = origin ? ['--origin', `http://127.0.0.1:${server.port}`] : [];
    return new Crowd(this.generator, [...words, ...given, ...from, '--pids', `${server.pid},${this.store.pid}`]);
  }

  async close() {
    for (const server of this.#scenes) await server.stop();
    await this.store?.close();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
