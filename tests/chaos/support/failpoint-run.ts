import { randomUUID } from 'node:crypto';
import { api } from '#libs/contracts';
import { aSession, Programme, type RoomMade, TEST_ORIGIN, TestClient } from '#libs/testing';
import { failpoints } from '../node/failpoint-table.js';
import { Cluster } from './cluster.js';
import type { Died } from './coverage.js';
import type { Finding } from './oracle.js';
import type { ServerNode } from './server-node.js';
import { inShare, type Share } from './shares.js';

const DEATH_MS = 8_000;
/** Those that are asked afterwards; the others die in turn, and have started again when it is their turn. */
const STAYING = 2;
const DYING = 3;

/**
 * At each failpoint: somebody calls for help, the node dies there, and PostgreSQL holds all of it or nothing. Then the same is said
 * again at two nodes that stay, and is there once, with its escalation.
 */
export async function killAtEach(share: Share, tell: (line: string) => void): Promise<Died> {
  await using cluster = await Cluster.start({ withRedis: false, nodes: STAYING + DYING });
  const programme = await Programme.create(cluster.postgres, cluster.config);
  const again = new Map<ServerNode, Promise<void>>();
  const findings: Finding[] = [];
  const died: string[] = [];
  for (const [n, point] of failpoints.filter((one) => inShare(one, share)).entries()) {
    const victim = cluster.nodes[STAYING + (n % DYING)]!;
    await again.get(victim);
    const room = await programme.room({ crisisText: 'post' }); // whose key no node has opened yet
    const cookie = await aSession(cluster.postgres, cluster.config.sessionSecret, await programme.member(room, `Member ${String(n)}`));
    const { left, wrong, cameBy } = await killAt(point, { cluster, victim, cookie, room });
    if (cameBy) died.push(point);
    findings.push(...wrong.map((what) => ({ what: `${point}: ${what}` })));
    tell(`  ${point}: it left ${left}`);
    again.set(victim, victim.start());
  }
  await Promise.all(again.values());
  return { known: failpoints, died, findings };
}

interface Scene {
  readonly cluster: Cluster;
  readonly victim: ServerNode;
  readonly cookie: string;
  readonly room: RoomMade;
}

interface Death {
  readonly left: string;
  readonly wrong: string[];
  readonly cameBy: boolean;
}

async function killAt(point: string, { cluster, victim, cookie, room }: Scene): Promise<Death> {
  const post = { roomId: room.id, clientKey: randomUUID(), text: `I want to kill myself tonight (${point})`, confirmed: true };
  const at = (node: ServerNode) => new TestClient(node.base, TEST_ORIGIN, cookie);
  const wrong: string[] = [];

  const window = await at(victim).socket();
  victim.arm(`${point}:exit@1`);
  const answers: string[] = [];
  window.say('message:post', post).then(
    () => answers.push('by the node that died'),
    () => undefined,
  );
  const cameBy = await victim.ended(DEATH_MS);
  if (!cameBy) {
    wrong.push('no post came by there');
    await victim.end('SIGKILL');
  }
  window.close();
  if (answers.length > 0) wrong.push('it was answered, though the node died before');

  const { messages, held } = await kept(cluster, post.clientKey);
  if (messages > 1 || messages > 0 !== held > 0) wrong.push(`${String(messages)} messages, ${String(held)} signals in an escalation`);
  const afterwards = new Set<string>();
  for (const node of cluster.nodes.slice(0, STAYING)) {
    const answer = await at(node).ask(api.postMessage, post);
    const posted = answer.ok && answer.body.outcome === 'posted' ? answer.body.message : null;
    if (posted) afterwards.add(`${posted.id} ${String(posted.seq)}`);
    else wrong.push('said again, it was refused');
  }
  if (afterwards.size > 1) wrong.push('said again, it was answered in two ways');
  const after = await kept(cluster, post.clientKey);
  if (after.messages !== 1 || after.held === 0) wrong.push(`in the end ${String(after.messages)} messages, ${String(after.held)} signals`);
  return { left: messages > 0 ? 'the message and its escalation' : 'nothing', wrong, cameBy };
}

async function kept({ postgres }: Cluster, key: string): Promise<{ messages: number; held: number }> {
  const [row] = await postgres.look<{ messages: number; held: number }>(
    `SELECT (SELECT count(*)::int FROM message WHERE client_key = $1) AS messages,
            (SELECT count(*)::int FROM signal s JOIN escalation_evidence e ON e.escalation_id = s.escalation_id AND e.client_key = s.client_key
             WHERE s.client_key = $1) AS held`,
    [key],
  );
  return row ?? { messages: 0, held: 0 };
}
