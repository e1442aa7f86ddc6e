import { api, type EscalationCase, type EscalationList, type EscalationRow, type MessageView } from '#libs/contracts';
import { Pager } from '#libs/escalation';
import { Ear } from '#libs/screening';
import { aKey, type Programme, RecordingPager, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { Clocks } from '../../../apps/server/src/clocks.js';
import { startApp } from './app.js';
import { ScriptedEar } from './scripted-ear.js';

type Options = NonNullable<Parameters<typeof startApp>[0]>;

/** A programme in which a member can call for help, and staff who may answer. */
export class Crisis implements AsyncDisposable {
  private constructor(
    readonly app: TestApp,
    readonly programme: Programme,
    readonly pager: RecordingPager,
  ) {}

  static async start(options: Options = {}): Promise<Crisis> {
    const pager = new RecordingPager();
    const override: Options['override'] = (builder) =>
      builder.overrideProvider(Ear).useClass(ScriptedEar).overrideProvider(Pager).useValue(pager);
    const app = await startApp({ override, ...options });
    return new Crisis(app, await app.programme(), pager);
  }

  tick = () => this.app.app.get(Clocks).tick();

  /** A room with two members and the counselor who leads it. */
  async evening(): Promise<Record<'heron' | 'maple' | 'dana', Seated> & { readonly room: RoomMade }> {
    const room = await this.programme.room();
    return {
      room,
      heron: await this.programme.member(room, 'Heron'),
      maple: await this.programme.member(room, 'Maple'),
      dana: await this.programme.staff('counselor', 'Dana', [room]),
    };
  }

  /** Time passes for everyone, and then what is due is done. */
  async after(minutes: number): Promise<void> {
    await this.app.fastForward(minutes);
    await this.tick();
  }

  async say(member: Seated, room: RoomMade, text: string, over: object = {}) {
    const client = await this.app.as(member);
    return client.ask(api.postMessage, { roomId: room.id, clientKey: aKey(), text, confirmed: true, ...over });
  }

  /** The same, where nothing is in its way. */
  async post(member: Seated, room: RoomMade, text: string, over: object = {}): Promise<MessageView> {
    const client = await this.app.as(member);
    const outcome = await client.get(api.postMessage, { roomId: room.id, clientKey: aKey(), text, confirmed: true, ...over });
    if (outcome.outcome !== 'posted') throw new Error('it was paused');
    return outcome.message;
  }

  async list(staff: Seated, view: 'open' | 'mine' | 'unclaimed' | 'closed' = 'open'): Promise<EscalationList> {
    return (await this.app.as(staff)).get(api.escalations, { view });
  }

  /** The one escalation of this cause that the colleague sees. */
  async row(staff: Seated, cause = 'suicide'): Promise<EscalationRow> {
    const all = [...(await this.list(staff)).escalations, ...(await this.list(staff, 'closed')).escalations];
    const found = all.filter((row) => row.cause === cause);
    if (found.length !== 1) throw new Error(`${String(found.length)} escalations, not one`);
    return found[0]!;
  }

  async case(staff: Seated, escalationId: string): Promise<EscalationCase> {
    return (await this.app.as(staff)).get(api.escalation, { escalationId });
  }

  async take(staff: Seated, row: EscalationRow): Promise<TestClient> {
    const client = await this.app.as(staff);
    await client.get(api.acknowledge, { escalationId: row.id, version: row.version });
    return client;
  }

  /** Whoever has it reaches the member and does the safety check: what an urgent one needs before it is closed. */
  async makeSafe(staff: Seated, row: EscalationRow): Promise<EscalationRow> {
    const client = await this.app.as(staff);
    const { row: taken } = await this.case(staff, row.id);
    const { version } = await client.get(api.markContacted, { escalationId: row.id, version: taken.version });
    return client.get(api.markSafe, { escalationId: row.id, version });
  }

  /** An instant so many minutes from now, by the database's clock. */
  async in(minutes: number): Promise<string> {
    const [row] = await this.app.database.run<{ at: Date }>('SELECT clock_now() + make_interval(mins => $1) AS at', [minutes]);
    return row!.at.toISOString();
  }

  /** Somebody checks in again, and somebody looks at how it was closed. */
  async owed() {
    return { checkAgainAt: await this.in(12 * 60), secondLookBy: 'any-supervisor' } as const;
  }

  /** An end with all that is owed after one. */
  async ending() {
    return {
      disposition: 'safe-for-now',
      note: 'Called for ten minutes. A friend is with them tonight.',
      ...(await this.owed()),
    };
  }

  mailOf = ({ canary }: Seated): string => `${canary}mail@example.org`.toLowerCase();
  entries = async (id: string) =>
    this.app.database.run<{ kind: string; what: string | null }>(
      'SELECT kind, what FROM escalation_entry WHERE escalation_id = $1 ORDER BY id',
      [id],
    );

  async [Symbol.asyncDispose](): Promise<void> {
    await this.app[Symbol.asyncDispose]();
  }
}
