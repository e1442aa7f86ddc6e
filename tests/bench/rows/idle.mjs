// Ten thousand sockets, signed in and in their rooms, who say nothing: what each holds of the server's memory.
const ROOMS = 834;
const SIZE = 12;

export const rows = ['memory'];

/** After the garbage is collected: what is held, not what has not been swept yet. */
async function held(crowd, server) {
  process.kill(server.pid, 'SIGUSR2');
  await crowd.rest(1);
  process.kill(server.pid, 'SIGUSR2');
  return (await crowd.rest(1)).serverMb;
}

export async function repeat(stage) {
  const { seats } = await stage.rooms(stage.quick ? Math.round(ROOMS / 5) : ROOMS, SIZE);
  // These warm the server: what it takes once, for its code and its youngest objects, is no socket's.
  const few = seats.slice(0, 40 * SIZE);
  const weigh = (kind) =>
    stage.scene(kind, { seats: few }, async (first, server) => {
      await first.gather();
      const before = await held(first, server);
      const crowd = stage.join(kind, server, seats.slice(few.length));
      try {
        const gathered = await crowd.gather();
        const after = await held(crowd, server);
        const idle = await crowd.rest(4);
        return { kb: ((after - before) * 1000) / gathered.connections, idle, sockets: seats.length };
      } finally {
        await crowd.leave();
      }
    });
  const [bare, lamplight] = [await weigh('bare'), await weigh('lamplight')];
  return {
    memory: {
      value: lamplight.kb / bare.kb,
      seen: {
        'lamplight KB': lamplight.kb,
        'bare KB': bare.kb,
        'idle server core': lamplight.idle.serverCpu,
        'idle database core': lamplight.idle.databaseCpu,
        sockets: lamplight.sockets,
      },
      others: lamplight.idle.othersCpu,
    },
  };
}
