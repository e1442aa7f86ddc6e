// A node dies, and all who were there come to the one that is left; that one stops, and they come to a third: until each has its room
// open again, what the processor had to do for each, and what a post takes meanwhile.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { systems } from '../lamplight.mjs';
import { Meter } from '../machine.mjs';

const ROOMS = 418;
const SIZE = 12;
const EVERY_MS = 100;
const ANSWER_MS = 30_000;
const PATIENCE_MS = 300_000;
/** As many as a sign-in of each takes while nobody is in a hurry. */
const TOGETHER = 100;
/** How the member app comes back (apps/member/src/line.ts): within a second, and where a node says that it restarts, within twenty. */
const LINE = { transports: ['websocket'], reconnectionDelay: 500, reconnectionDelayMax: 5_000, timeout: 10_000 };
const SPREAD_MS = 20_000;
const PUT_OUT_MS = 2_000;
const REFUSED_AGAIN_MS = 5_000;
const REJOIN_MS = 2_000;

export const rows = ['come-back'];

const openRoom = (socket, asked) =>
  socket
    .timeout(ANSWER_MS)
    .emitWithAck('room:open', asked)
    .catch(() => ({ ok: false, problem: {} }));

/** One window: it opens its room whenever it is connected, and asks for what it missed. `here`: when its room was open, or null. */
class Window {
  here = null;
  #cursor;
  /** What it comes to when its node is gone: where a balancer leads to. */
  next;
  #at;
  #coming;
  #left = false;

  constructor({ roomId, cookie }, url) {
    const socket = io(url, { ...LINE, forceNew: true, extraHeaders: { cookie, origin: url } });
    this.socket = socket;
    this.#at = url;
    socket.on('connect', async () => {
      while (socket.connected && this.here === null) {
        const { ok, value, problem } = await openRoom(socket, { roomId, cursor: this.#cursor });
        if (ok) [this.here, this.#cursor] = [performance.now(), value.page.cursor];
        else await pause(problem.retryAfterMs ?? REJOIN_MS * (0.5 + Math.random()));
      }
    });
    let restarting = false; // what it is told by the node it is about to lose
    socket.on('server:restarting', () => {
      restarting = true;
      socket.io.reconnection(false);
    });
    socket.on('disconnect', (reason) => {
      this.here = null;
      if (this.#left) return;
      this.#at = socket.io.uri = this.next;
      socket.io.opts.extraHeaders = { cookie, origin: this.next };
      if (restarting) this.#comeIn(Math.random() * SPREAD_MS);
      else if (reason === 'io server disconnect') this.#comeIn(PUT_OUT_MS * (0.5 + Math.random()));
      restarting = false;
    });
    socket.on('connect_error', () => {
      if (!socket.active) this.#comeIn(REFUSED_AGAIN_MS);
    });
  }

  /** It has not noticed yet that its node is gone. */
  isAt(url) {
    return this.#at === url && this.socket.connected;
  }

  #comeIn(ms) {
    clearTimeout(this.#coming);
    this.#coming = setTimeout(() => {
      this.socket.io.reconnection(true);
      this.socket.disconnect().connect();
    }, ms);
  }

  leave() {
    this.#left = true;
    clearTimeout(this.#coming);
    this.socket.disconnect();
  }
}

async function all(windows) {
  for (const end = performance.now() + PATIENCE_MS; windows.some(({ here }) => here === null); await pause(20))
    if (performance.now() > end)
      throw new Error(`${windows.filter(({ here }) => here === null).length} of ${windows.length} did not come back`);
  return Math.max(...windows.map(({ here }) => here));
}

/** Says something every so often, at its moment whatever the server does. @returns how long each took, once it is told to end */
function talk(windows, roomId) {
  const took = [];
  const open = new Set();
  const timer = setInterval(() => {
    const { socket } = windows[took.length % windows.length];
    const from = performance.now();
    const post = { roomId, clientKey: randomUUID(), text: 'the weather is fine here', confirmed: true };
    const n = took.push(ANSWER_MS) - 1;
    const asked = socket
      .timeout(ANSWER_MS)
      .emitWithAck('message:post', post)
      .then(({ ok }) => {
        if (ok) took[n] = performance.now() - from;
      })
      .catch(() => undefined)
      .finally(() => open.delete(asked));
    open.add(asked);
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await Promise.all(open);
    return took.sort((one, other) => one - other);
  };
}

const statements = async (client) => {
  const { rows: found } = await client.query(
    'SELECT xact_commit + xact_rollback AS n FROM pg_stat_database WHERE datname = current_database()',
  );
  return Number(found[0].n);
};

/** One run's nodes and windows. */
class House {
  #nodes = [];
  #windows = [];

  constructor(stage) {
    this.stage = stage;
  }

  async node() {
    const { store, folder } = this.stage;
    const node = await systems.lamplight.start({ env: store.env, postgres: store.postgres, folder });
    this.#nodes.push(node);
    return { ...node, url: `http://127.0.0.1:${node.port}` };
  }

  async join(seats, url) {
    const joined = [];
    for (let n = 0; n < seats.length; n += TOGETHER) {
      const next = seats.slice(n, n + TOGETHER).map((seat) => new Window(seat, url));
      this.#windows.push(...next);
      joined.push(...next);
      await all(next);
    }
    return joined;
  }

  /** The `first` ends, and `moving` come to the `second`, where some of one room stay and talk. @returns how that went */
  async move(moving, { first, second, staying, end }) {
    const { store } = this.stage;
    const talking = await this.join(staying, second.url);
    for (const window of moving) window.next = second.url;
    const before = await statements(store.client);
    const enough = talk(talking, staying[0].roomId);
    const meter = new Meter({ server: second.pid, database: store.pid });
    const from = performance.now();
    const ending = end(first);
    while (moving.some((window) => window.isAt(first.url))) await pause(5);
    const back = (await all(moving)) - from;
    const { server, database, others } = meter.read();
    const took = await enough();
    await ending;
    for (const window of talking) window.leave();
    return {
      back,
      cpuMs: ((server + database) * 1_000) / moving.length,
      databaseMs: (database * 1_000) / moving.length,
      others,
      transactions: (await statements(store.client)) - before,
      p99: took[Math.ceil(took.length * 0.99) - 1],
      p50: took[Math.ceil(took.length / 2) - 1],
    };
  }

  async close() {
    for (const window of this.#windows) window.leave();
    await Promise.all(this.#nodes.map((node) => node.stop()));
  }
}

export async function repeat(stage) {
  const { seats } = await stage.rooms(stage.quick ? Math.round(ROOMS / 5) : ROOMS, SIZE);
  const [here, there, rest] = [seats.slice(0, SIZE), seats.slice(SIZE, 2 * SIZE), seats.slice(2 * SIZE)];
  const house = new House(stage);
  try {
    const [first, second] = [await house.node(), await house.node()];
    const moving = await house.join(rest, first.url);
    const died = await house.move(moving, { first, second, staying: here, end: async ({ pid }) => process.kill(pid, 'SIGKILL') });
    const third = await house.node();
    const stopped = await house.move(moving, { first: second, second: third, staying: there, end: ({ stop }) => stop() });
    return {
      'come-back': {
        value: died.back,
        seen: {
          sockets: moving.length,
          'CPU ms a socket': died.cpuMs,
          'of them PostgreSQL': died.databaseMs,
          'post p50 ms': died.p50,
          'post p99 ms': died.p99,
          transactions: died.transactions,
          'stopped: all back ms': stopped.back,
          'stopped: CPU ms a socket': stopped.cpuMs,
          'stopped: post p99 ms': stopped.p99,
          'stopped: transactions': stopped.transactions,
        },
        others: Math.max(died.others, stopped.others),
      },
    };
  } finally {
    await house.close();
  }
}
