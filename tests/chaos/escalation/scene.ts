import { existsSync, globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aSession, Programme, type RoomMade, type Seated, TEST_ORIGIN, TestClient } from '#libs/testing';
import { Cluster } from '../support/cluster.js';
import { DecidingClock } from './clock.js';
import { keepDiary } from './diary.js';
import { MailSink } from './mail-sink.js';

const FAKETIME = globSync('/usr/lib/*/faketime/libfaketimeMT.so.1')[0];
export const withFaketime = FAKETIME !== undefined;

/** Each step of the plan comes this much after the one before: minutes in use, seconds here. */
const STEP_SECONDS = 4;
const DUTY_MINUTES = 60 * 24 * 60;

/** Where each node reads by how much its own clock is wrong. */
const wrongClock = (folder: string, n: number) => join(folder, `clock-${String(n)}`);

export interface Answering {
  readonly name: string;
  readonly staff: Seated;
  readonly cookie: string;
}

interface SceneOptions {
  readonly planted?: string | undefined;
  /** Where nodes write by which points they came. */
  readonly pointsFile?: string;
  /** As the programme has it, instead of in seconds. */
  readonly ownPlan?: boolean;
}

/** PostgreSQL, three nodes which serve and keep the clocks, a mail server, a programme with staff who answer, and the diary. */
export class Scene implements AsyncDisposable {
  private constructor(
    readonly cluster: Cluster,
    readonly sink: MailSink,
    readonly clock: DecidingClock,
    readonly programme: Programme,
    readonly room: RoomMade,
    readonly staff: readonly Answering[],
  ) {}

  static async set({ planted, pointsFile, ownPlan }: SceneOptions = {}): Promise<Scene> {
    const sink = await MailSink.listen();
    const settings = (n: number, folder: string): Record<string, string> => {
      if (FAKETIME && !existsSync(wrongClock(folder, n))) writeFileSync(wrongClock(folder, n), '+0\n');
      return {
        CHAOS_SUITE: 'escalation',
        SMTP_URL: sink.url,
        MAIL_FROM: 'Lamplight <lamplight@example.org>',
        ...(pointsFile && { CHAOS_POINTS: pointsFile }),
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
      for (const one of people) await programme.duty(one, DUTY_MINUTES);
      const staff: Answering[] = [];
      for (const one of people) staff.push({ name: one.alias, staff: one, cookie: await aSession(postgres, config.sessionSecret, one) });
      await keepDiary(postgres);
      return new Scene(cluster, sink, new DecidingClock(postgres), programme, room, staff);
    } catch (error) {
      await cluster[Symbol.asyncDispose]();
      await sink[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Somebody of the room, with the cookie of their session. */
  async member(alias: string, room = this.room): Promise<{ readonly member: Seated; readonly cookie: string }> {
    const member = await this.programme.member(room, alias);
    return { member, cookie: await aSession(this.cluster.postgres, this.cluster.config.sessionSecret, member) };
  }

  at(node: number, cookie: string): TestClient {
    return new TestClient(this.cluster.nodes[node % this.cluster.nodes.length]!.base, TEST_ORIGIN, cookie);
  }

  /** From now on this node's own clock is wrong by so much, as `faketime` writes it; `+0` is right. */
  setNodeClock(node: number, wrongBy: string): void {
    writeFileSync(wrongClock(this.cluster.folder, node + 1), `${wrongBy}\n`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.cluster[Symbol.asyncDispose]();
    await this.sink[Symbol.asyncDispose]();
  }
}
