import { aSession, Programme, TEST_ORIGIN } from '#libs/testing';
import { failpoints, type KindOfPost, kindsOfPost, type Place, placeNamed } from '../node/failpoint-table.js';
import { CallForHelp, keptOf, wrongIn } from './call-for-help.js';
import { Cluster } from './cluster.js';
import type { Died } from './coverage.js';
import { type Finding, unwatched } from './oracle.js';
import type { ServerNode } from './server-node.js';
import { inShare, type Share } from './shares.js';

const DEATH_MS = 8_000;
/** Those that are asked afterwards; the others die in turn, and have started again when it is their turn. */
const STAYING = 2;
const DYING = 3;
/** From here on it is in PostgreSQL. */
const COMMITTED = /(?:after:commit|before:bell|before:ack)$/;

interface KillOptions {
  readonly share: Share;
  /** Only points that this matches. */
  readonly only: RegExp;
  readonly tell: (line: string) => void;
}

interface Lived {
  readonly left: string;
  readonly wrong: string[];
  readonly cameBy: boolean;
}

/**
 * At each failpoint: somebody calls for help, the node dies there, and PostgreSQL holds all of it or nothing. Then the same is said
 * again at two nodes that stay, and is there once, with its escalation. Of each kind one is said first for which nobody dies.
 */
export async function killAtEach({ share, only, tell }: KillOptions): Promise<Died> {
  await using cluster = await Cluster.start({ withRedis: false, nodes: STAYING + DYING });
  const programme = await Programme.create(cluster.postgres, cluster.config);
  const again = new Map<ServerNode, Promise<void>>();
  const findings: Finding[] = [];
  const died: string[] = [];
  const staying = cluster.nodes.slice(0, STAYING);
  let said = 0;

  const say = async (kind: KindOfPost, victim: ServerNode, place: Place | null): Promise<Lived> => {
    said += 1;
    const room = await programme.room({ crisisText: 'post' }); // whose key no node has opened yet
    const member = await programme.member(room, `Member ${String(said)}`);
    const cookie = await aSession(cluster.postgres, cluster.config.sessionSecret, member);
    const other = await programme.member(room, 'Maple');
    const others = await aSession(cluster.postgres, cluster.config.sessionSecret, other);
    const call = new CallForHelp(cluster.postgres, { kind, room, member, cookie, origin: TEST_ORIGIN });
    await using _ = await call.prepare(staying[0]!, others);
    return await (place ? die(call, victim, place) : live(call, victim));
  };

  const live = async (call: CallForHelp, node: ServerNode): Promise<Lived> => {
    const answer = await call.sayAt(node);
    const kept = await keptOf(call);
    return { left: answer, cameBy: true, wrong: [...call.wrongAnswer(answer), ...wrongIn(call, kept, { committed: true })] };
  };

  const die = async (call: CallForHelp, victim: ServerNode, { at }: Place): Promise<Lived> => {
    const wrong: string[] = [];
    const answers: string[] = [];
    victim.arm(`${at}:exit@1`);
    call.sayAt(victim).then(
      (answer) => answers.push(answer),
      () => undefined,
    );
    const cameBy = await victim.ended(DEATH_MS);
    if (!cameBy) {
      wrong.push('no post came by there');
      await victim.end('SIGKILL');
    }
    if (answers.length > 0) wrong.push('it was answered, though the node died before');
    const kept = await keptOf(call);
    wrong.push(...wrongIn(call, kept, { committed: COMMITTED.test(at) }), ...(await call.sayAgain(staying)));
    return { left: kept.held > 0 ? 'all of it' : 'nothing', wrong, cameBy };
  };

  const told = (where: string, { left, wrong }: Lived): void => {
    findings.push(...wrong.map((what) => ({ what: `${where}: ${what}` })));
    tell(`  ${where}: it left ${left}`);
  };

  const known = failpoints.filter((point) => only.test(point));
  const own = known.filter((one) => inShare(one, share));
  for (const kind of kindsOfPost)
    if (own.some((point) => placeNamed(point).kind === kind)) told(`nobody dies (${kind})`, await whatCame(say(kind, staying[0]!, null)));
  for (const [n, point] of own.entries()) {
    const victim = cluster.nodes[STAYING + (n % DYING)]!;
    await again.get(victim);
    const place = placeNamed(point);
    const lived = await whatCame(say(place.kind, victim, place));
    if (lived.cameBy) died.push(point);
    told(point, lived);
    again.set(victim, victim.start());
  }
  await Promise.all(again.values());
  const deaths = cluster.nodes.flatMap((node) => node.deaths.map((what) => ({ what: `${node.name} died: ${what}` })));
  return { known, died, findings: [...findings, ...deaths, ...unwatched(cluster)] };
}

const whatCame = (lived: Promise<Lived>): Promise<Lived> =>
  lived.catch((error: unknown) => ({ left: 'what nobody could ask', wrong: [String(error)], cameBy: false }));
