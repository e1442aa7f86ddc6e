// Many rooms of twelve, whose members all say a little: how much is delivered in time, how soon a post is acknowledged.
import pg from 'pg';
import { archivedMessages } from '../ejabberd.mjs';
import { highestRate } from '../search.mjs';

/** As many as keep each account below what it may say (10 messages in 10 s) at the highest rate that is tried. */
const ROOMS = 400;
const SIZE = 12;
const MOST_AN_ACCOUNT = 0.9;
const ACK_RATE = 800;

/** What one commit costs here, alone: a sealed message, one row, durable. In ms. */
async function loneCommit(store) {
  const client = new pg.Client({ connectionString: store.env.DATABASE_URL });
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS lone_commit (id uuid PRIMARY KEY, room uuid NOT NULL, sealed bytea NOT NULL)');
  const statement = {
    name: 'lone',
    text: 'INSERT INTO lone_commit VALUES (gen_random_uuid(), gen_random_uuid(), $1)',
    values: [Buffer.alloc(148, 7)],
  };
  const took = [];
  for (let n = 0; n < 700; n += 1) {
    const from = performance.now();
    await client.query(statement);
    if (n >= 200) took.push(performance.now() - from);
  }
  await client.end();
  return took.sort((one, other) => one - other)[Math.floor(took.length / 2)];
}

export const rows = ['deliveries', 'ack', 'peer'];

/** Where the search begins: what passed in the repetition before. It goes as far from there as it has to. */
const began = { bare: 5_000, lamplight: 500, peer: 700, ejabberd: 700 };

export async function repeat(stage, wanted) {
  const { seats } = await stage.rooms(ROOMS, SIZE);
  const window = { warm: 0.7, seconds: stage.quick ? 2 : 2.5 };
  const search = async (crowd, who, limit, most) => {
    const found = await highestRate(crowd, { from: began[who], most, limit, window });
    if (found) began[who] = found.rate;
    return found;
  };
  const seen = {};
  if (wanted.has('deliveries'))
    seen.bare = await stage.scene('bare', { seats }, async (crowd) => {
      await crowd.gather();
      await crowd.run(2_000, { warm: 0, seconds: 2 });
      return search(crowd, 'bare', 50, 12_000);
    });
  const commit = wanted.has('ack') ? await loneCommit(stage.store) : null;
  const most = seats.length * MOST_AN_ACCOUNT;
  Object.assign(
    seen,
    await stage.scene('lamplight', { seats }, async (crowd) => {
      const gathered = await crowd.gather();
      await crowd.run(ACK_RATE, { warm: 0, seconds: 3 });
      return {
        gathered,
        ack: wanted.has('ack') ? await crowd.run(ACK_RATE, { warm: 1, seconds: 5 }) : null,
        lamplight: wanted.has('deliveries') ? await search(crowd, 'lamplight', 50, most) : null,
        peer: wanted.has('peer') ? await search(crowd, 'peer', 200, most) : null,
      };
    }),
  );
  if (wanted.has('peer') && !stage.withoutPeer)
    seen.ejabberd = await stage.scene('ejabberd', { seats }, async (crowd) => {
      await crowd.gather();
      const { messages } = await crowd.run(300, { warm: 0, seconds: 3 });
      await crowd.rest(1);
      const archived = await archivedMessages(stage.store);
      const found = await search(crowd, 'ejabberd', 200, 12_000);
      return found && { ...found, archived: archived / (messages * 3) };
    });
  return samples(seen, commit, stage.withoutPeer);
}

const microsOf = (window) => ((window.serverCpu + window.databaseCpu) * 1e6) / window.delivered;
const RESTLESS = 'came in time at no rate: this machine is busy with something else';

/** A system that is measured against must have come in time; Lamplight may have failed to, and then that is what was seen. */
const compare = (name, lamplight, other, seen) =>
  other
    ? { value: (lamplight?.expected ?? 0) / other.expected, seen, others: Math.max(other.othersCpu, lamplight?.othersCpu ?? 0) }
    : { skipped: `${name} ${RESTLESS}` };

function samples({ bare, lamplight, peer, ejabberd, ack, gathered }, commit, withoutPeer) {
  const signIn = ((gathered.serverCpu + gathered.databaseCpu) * 1000) / gathered.connections;
  return {
    deliveries: compare('bare Socket.IO', lamplight, bare, {
      lamplight: lamplight?.expected ?? 0,
      bare: bare?.expected ?? 0,
      'lamplight µs': lamplight ? microsOf(lamplight) : 0,
      'bare µs': bare ? microsOf(bare) : 0,
      'CPU ms a sign-in': signIn,
    }),
    ack: ack && {
      value: ack.ackP50 / commit,
      seen: { 'ack ms': ack.ackP50, 'ack p99 ms': ack.ackP99, 'commit ms': commit, 'CPU µs a message': microsOf(ack) * SIZE },
      others: ack.othersCpu,
    },
    peer: withoutPeer
      ? { skipped: withoutPeer }
      : compare('ejabberd', peer, ejabberd, {
          lamplight: peer?.messages ?? 0,
          ejabberd: ejabberd?.messages ?? 0,
          'ejabberd archived': ejabberd?.archived ?? 0,
        }),
  };
}
