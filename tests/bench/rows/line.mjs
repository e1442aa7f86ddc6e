// Is the cost of a message a line, a + b x members? Rooms of 12 and 300 say what rooms of 100 and 1,000 should cost.
const RATE = 30;
/** About as many sockets each, so that what is done for them while nobody speaks is the same; and it is taken off. */
const shapes = [
  { size: 12, rooms: 84 },
  { size: 300, rooms: 3 },
  { size: 100, rooms: 10 },
  { size: 1_000, rooms: 1 },
];

export const rows = ['line'];

const core = ({ serverCpu, databaseCpu }) => serverCpu + databaseCpu;

export async function repeat(stage) {
  const seconds = stage.quick ? 4 : 6;
  const micros = {};
  let others = 0;
  for (const { size, rooms } of shapes) {
    const { seats } = await stage.rooms(rooms, size);
    const { said, quiet } = await stage.scene('lamplight', { seats }, async (crowd) => {
      await crowd.gather();
      await crowd.run(RATE * 2, { warm: 0, seconds: 2 });
      return { said: await crowd.run(RATE, { warm: 1, seconds }), quiet: await crowd.rest(seconds) };
    });
    micros[size] = ((core(said) - core(quiet)) * 1e6) / said.messages;
    others = Math.max(others, said.othersCpu);
  }
  const b = (micros[300] - micros[12]) / (300 - 12);
  const a = micros[12] - 12 * b;
  const off = (size) => Math.abs(a + b * size - micros[size]) / micros[size];
  return {
    line: {
      value: Math.max(off(100), off(1_000)),
      seen: {
        'a µs': a,
        'b µs': b,
        'off at 100': off(100),
        'off at 1000': off(1_000),
        ...Object.fromEntries(shapes.map(({ size }) => [`µs at ${size}`, micros[size]])),
      },
      others,
    },
  };
}
