// One room of three hundred: what a delivery costs in CPU, of the server and its database together.
const RATE = 150;

export const rows = ['cpu'];

export async function repeat(stage) {
  const { seats } = await stage.rooms(1, 300);
  const window = { warm: 1, seconds: stage.quick ? 3 : 5 };
  const cost = (kind) =>
    stage.scene(kind, { seats }, async (crowd) => {
      await crowd.gather();
      await crowd.run(RATE, { warm: 0, seconds: 3 });
      const seen = await crowd.run(RATE, window);
      return { ...seen, micros: ((seen.serverCpu + (kind === 'bare' ? 0 : seen.databaseCpu)) * 1e6) / seen.delivered };
    });
  const [bare, lamplight] = [await cost('bare'), await cost('lamplight')];
  return {
    cpu: {
      value: lamplight.micros / bare.micros,
      seen: { 'lamplight µs': lamplight.micros, 'bare µs': bare.micros, 'lamplight p99 ms': lamplight.p99, 'bare p99 ms': bare.p99 },
      others: Math.max(bare.othersCpu, lamplight.othersCpu),
    },
  };
}
