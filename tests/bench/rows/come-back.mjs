// A node dies, or stops, and all who were there come to the one that is left: until each has its room open again, and what a post there takes meanwhile.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { systems } from '../lamplight.mjs';

const ROOMS = 417;
const SIZE = 12;
/** Who stay where they are, and talk. */
const STAYING = SIZE;
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

export const rows = ['come-back'];

const openRoom = (socket, roomId) =>
  socket
    .timeout(ANSWER_MS)
    .emitWithAck('room:open', { roomId })
    .then(
      ({ ok }) => ok,
      () => false,
    );

/** One window: it opens its room whenever it is connected. `here`: when its room was open, or null. */
class Window {
  here = null;
  #coming;
  #left = false;

  constructor({ roomId, cookie }, { url, next }) {
    const socket = io(url, { ...LINE, forceNew: true, extraHeaders: { cookie, origin: url } });
    this.socket = socket;
    socket.on('connect', async () => {
      while (socket.connected && this.here === null) {
        if (await openRoom(socket, roomId)) this.here = performance.now();
        else await pause(2_000); // as a room that could not be opened is asked for again
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
      socket.io.uri = next; // where a balancer leads to
      socket.io.opts.extraHeaders = { cookie, origin: next };
      if (restarting) this.#comeIn(Math.random() * SPREAD_MS);
      else if (reason === 'io server disconnect') this.#comeIn(PUT_OUT_MS * (0.5 + Math.random()));
      restarting = false;
    });
    socket.on('connect_error', () => {
      if (!socket.active) this.#comeIn(REFUSED_AGAIN_MS);
    });
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

/** @returns how long until all were back, how posts went meanwhile, and how many transactions it took */
async function comeBack(stage, signal) {
  const { client, env, postgres } = stage.store;
  const { seats } = await stage.rooms(stage.quick ? Math.round(ROOMS / 5) : ROOMS, SIZE);
  const [stays, leaves] = await Promise.all([1, 2].map(() => systems.lamplight.start({ env, postgres, folder: stage.folder })));
  const [url, left] = [stays, leaves].map(({ port }) => `http://127.0.0.1:${port}`);
  const windows = [];
  const join = async (some, at) => {
    for (let n = 0; n < some.length; n += TOGETHER) {
      const next = some.slice(n, n + TOGETHER).map((seat) => new Window(seat, { url: at, next: url }));
      windows.push(...next);
      await all(next);
    }
    return windows.slice(-some.length);
  };
  try {
    const talking = await join(seats.slice(0, STAYING), url);
    const moving = await join(seats.slice(STAYING), left);
    const before = await statements(client);
    const end = talk(talking, seats[0].roomId);
    const from = performance.now();
    const ending = signal === 'SIGKILL' ? process.kill(leaves.pid, signal) : leaves.stop();
    while (moving.some(({ socket }) => socket.connected && socket.io.uri === left)) await pause(5);
    const back = (await all(moving)) - from;
    const took = await end();
    await ending;
    return {
      back,
      sockets: moving.length,
      transactions: (await statements(client)) - before,
      p99: took[Math.ceil(took.length * 0.99) - 1],
      p50: took[Math.ceil(took.length / 2) - 1],
    };
  } finally {
    for (const window of windows) window.leave();
    await Promise.all([stays.stop(), leaves.stop()]);
  }
}

export async function repeat(stage) {
  const died = await comeBack(stage, 'SIGKILL');
  const stopped = await comeBack(stage, 'SIGTERM');
  return {
    'come-back': {
      value: died.back,
      seen: {
        sockets: died.sockets,
        'post p50 ms': died.p50,
        'post p99 ms': died.p99,
        transactions: died.transactions,
        'stopped: all back ms': stopped.back,
        'stopped: post p99 ms': stopped.p99,
        'stopped: transactions': stopped.transactions,
      },
      others: 0,
    },
  };
}
