import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { api } from '#libs/contracts';
import { aSession, Programme, type RoomMade, type Seated, TEST_ORIGIN, TestClient } from '#libs/testing';
import { Cluster } from '../support/cluster.js';
import { DecidingClock } from './clock.js';
import { keepDiary } from './diary.js';
import { MailSink } from './mail-sink.js';
import { Outside } from './outside.js';
import { keepTurns } from './turns.js';

const FAKETIME = globSync('/usr/lib/*/faketime/libfaketimeMT.so.1')[0];
export const withFaketime = FAKETIME !== undefined;

/** Each step of the plan comes this much after the one before: minutes in use, seconds here. */
const STEP_SECONDS = 4;
const DUTY_MINUTES = 60 * 24 * 60;
/** Longer ago than any clock of a run is set back. */
const LONG_OVER_HOURS = 2;

const pointsFile = (folder: string) => join(folder, 'points');
/** Where each node reads by how much its own clock is wrong. */
const wrongClock = (folder: string, n: number) => join(folder, `clock-${String(n)}`);

export interface Answering {
  readonly name: string;
  readonly staff: Seated;
  readonly cookie: string;
}

const ROUTING_KEY = 'R0123456789ABCDEF';

interface SceneOptions {
  readonly planted?: string | undefined;
  /** Nodes write down by which points they come. */
  readonly notesPoints?: boolean;
  /** As the programme has it, instead of in seconds. */
  readonly ownPlan?: boolean;
}

/** PostgreSQL, three nodes which serve and keep the clocks, whoever is outside, a programme with staff who answer, and the diaries. */
export class Scene implements AsyncDisposable {
  private constructor(
    readonly cluster: Cluster,
    readonly sink: MailSink,
    readonly outside: Outside,
    readonly clock: DecidingClock,
    readonly programme: Programme,
    readonly room: RoomMade,
    readonly staff: readonly Answering[],
    /** A colleague whose shift is over, and who is on no other. */
    readonly gone: Seated,
  ) {}

  static async set({ planted, notesPoints, ownPlan }: SceneOptions = {}): Promise<Scene> {
    const [sink, outside] = await Promise.all([MailSink.listen(), Outside.open()]);
    const settings = (n: number, folder: string): Record<string, string> => {
      if (FAKETIME && !existsSync(wrongClock(folder, n))) writeFileSync(wrongClock(folder, n), '+0\n');
      return {
        CHAOS_SUITE: 'escalation',
        SMTP_URL: sink.url,
        MAIL_FROM: 'Lamplight <lamplight@example.org>',
        ...outside.settings(folder),
        ...(notesPoints && { CHAOS_POINTS: pointsFile(folder) }),
        ...(FAKETIME && {
          LD_PRELOAD: FAKETIME,
          FAKETIME_TIMESTAMP_FILE: wrongClock(folder, n),
          FAKETIME_CACHE_DURATION: '1',
          DONT_FAKE_MONOTONIC: '1',
          FAKETIME_DONT_FAKE_MONOTONIC: '1',
        }),
      };
    };
    const cluster = await Cluster.start({ withRedis: false, planted, settings });
    try {
      const { postgres, config } = cluster;
      const programme = await Programme.create(postgres, config);
      if (!ownPlan)
        await postgres.run(
          `UPDATE escalation_plan SET steps = (SELECT jsonb_agg(CASE WHEN n = 1 THEN s ELSE s || '{"afterSeconds": ${String(STEP_SECONDS)}}' END ORDER BY n)
           FROM jsonb_array_elements(steps) WITH ORDINALITY AS plan (s, n))`,
        );
      const room = await programme.room({ crisisText: 'post' });
      const people = [
        await programme.staff('counselor', 'Dana', [room]),
        await programme.staff('supervisor', 'Sam'),
        await programme.staff('admin', 'Priya'),
      ];
      for (const [n, one] of people.entries()) {
        await programme.duty(one, DUTY_MINUTES);
        await reachable(postgres, one, { number: `+1555010${String(n)}`, browser: outside.browser(n) });
      }
      const gone = await programme.staff('counselor', 'Nell', [room]);
      await programme.duty(gone, 0);
      await postgres.run(`UPDATE shift SET starts_at = starts_at - interval '8 hours'`); // also after the clock was set back they are on duty
      await postgres.run(`UPDATE shift SET ends_at = ends_at - interval '${String(LONG_OVER_HOURS)} hours' WHERE account_id = $1`, [
        gone.accountId,
      ]);
      const staff: Answering[] = [];
      for (const one of people) staff.push({ name: one.alias, staff: one, cookie: await aSession(postgres, config.sessionSecret, one) });
      const admin = new TestClient(cluster.nodes[0]!.base, TEST_ORIGIN, staff.at(-1)!.cookie);
      for (const kind of ['webhook', 'pagerduty'] as const)
        await admin.get(api.addOutlet, { kind, name: kind, url: outside.urlOf(kind), routingKey: kind === 'webhook' ? null : ROUTING_KEY });
      await keepDiary(postgres);
      await keepTurns(postgres);
      return new Scene(cluster, sink, outside, new DecidingClock(postgres), programme, room, staff, gone);
    } catch (error) {
      await cluster[Symbol.asyncDispose]();
      await sink[Symbol.asyncDispose]();
      await outside[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Somebody of the room, with the cookie of their session. */
  async member(alias: string, room = this.room): Promise<{ readonly member: Seated; readonly cookie: string }> {
    const member = await this.programme.member(room, alias);
    return { member, cookie: await aSession(this.cluster.postgres, this.cluster.config.sessionSecret, member) };
  }

  /** Somebody of a room of their own, whose key no node has opened yet, in which this counselor is. */
  async caller(counselor: Seated = this.staff[0]!.staff): Promise<Awaited<ReturnType<Scene['member']>> & { readonly room: RoomMade }> {
    const room = await this.programme.room({ crisisText: 'post' });
    await this.programme.seat(room, counselor, { alias: counselor.alias, seat: 'counselor' });
    return { ...(await this.member('Heron', room)), room };
  }

  /** Another organisation, of which nobody else hears: one group, and one admin. */
  async house(): Promise<{ readonly organisationId: string; readonly admin: Answering }> {
    const { postgres, config } = this.cluster;
    const programme = await Programme.create(postgres, config);
    await programme.room();
    const staff = await programme.staff('admin', 'Ada');
    const cookie = await aSession(postgres, config.sessionSecret, staff);
    return { organisationId: programme.organisationId, admin: { name: staff.alias, staff, cookie } };
  }

  at(node: number, cookie: string): TestClient {
    return new TestClient(this.#base(node), TEST_ORIGIN, cookie);
  }

  /** The provider of telephones asks this node. */
  provider(node: number, path: string, form: Readonly<Record<string, string>>): ReturnType<Outside['asks']> {
    return this.outside.asks(this.#base(node), path, form);
  }

  #base(node: number): string {
    return this.cluster.nodes[node % this.cluster.nodes.length]!.base;
  }

  /** By which nodes have come so far. */
  points(): string[] {
    const file = pointsFile(this.cluster.folder);
    const passed = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    return [...new Set(passed)].toSorted();
  }

  /** From now on this node's own clock is wrong by so much, as `faketime` writes it; `+0` is right. */
  setNodeClock(node: number, wrongBy: string): void {
    writeFileSync(wrongClock(this.cluster.folder, node + 1), `${wrongBy}\n`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.cluster[Symbol.asyncDispose]();
    await this.sink[Symbol.asyncDispose]();
    await this.outside[Symbol.asyncDispose]();
  }
}

/** A telephone that they have shown to be theirs, and a browser that takes notes. */
async function reachable(
  postgres: Cluster['postgres'],
  { accountId, organisationId }: Seated,
  { number, browser }: { number: string; browser: ReturnType<Outside['browser']> },
): Promise<void> {
  await postgres.run(
    `INSERT INTO identity.contact (account_id, kind, organisation_id, address, proven_at) VALUES ($1, 'phone', $2, $3, clock_now())`,
    [accountId, organisationId, number],
  );
  const { endpoint, publicKey, auth } = browser;
  await postgres.run(
    `INSERT INTO push_browser (endpoint, account_id, organisation_id, public_key, auth, added_at) VALUES ($1, $2, $3, $4, $5, clock_now())`,
    [endpoint, accountId, organisationId, publicKey, auth],
  );
}
