import { api, type MessageId } from '#libs/contracts';
import { aSession, Programme, type RoomMade, type Seated, TEST_ORIGIN, TestClient } from '#libs/testing';
import type { Cluster } from './cluster.js';
import { type Act, clock, type Deed, outcomeOf } from './deeds.js';
import type { History } from './history.js';
import { Phone } from './phone.js';
import type { Random } from './random.js';

const ROOMS = ['north', 'south'] as const;
const TALKERS = ['Heron', 'Maple', 'Otter', 'Birch'];

/** When somebody lost the right to hear, by the database's clock: not before `from`, certainly at `until`. */
export interface Ending {
  readonly phone: Phone;
  readonly until: Date;
  /** It was said that nothing was broken meanwhile. */
  readonly calm: boolean;
}

/** Two rooms with their members, each at a phone or two; one of each is muted, and some will have to go. */
export class Group {
  readonly rooms: RoomMade[] = [];
  readonly phones: Phone[] = [];
  /** One whose access ends and one who signs out, of each room, while others talk. */
  readonly leaving: { readonly phone: Phone; readonly how: 'deactivated' | 'signed-out' }[] = [];
  readonly endings: Ending[] = [];
  /** What staff decided about messages. */
  readonly deeds: Deed[] = [];
  #counselor!: TestClient;
  #admin!: TestClient;

  private constructor(
    private readonly cluster: Cluster,
    private readonly random: Random,
    private readonly history: History,
  ) {}

  static async gather(cluster: Cluster, random: Random, history: History): Promise<Group> {
    const group = new Group(cluster, random, history);
    const programme = await Programme.create(cluster.postgres, cluster.config);
    for (const name of ROOMS) group.rooms.push(await programme.room({ name, crisisText: 'post' }));
    const dana = await programme.staff('counselor', 'Dana', group.rooms);
    group.#counselor = await group.#client(dana);
    group.#admin = await group.#client(await programme.staff('admin', 'Priya'));
    for (const room of group.rooms) await group.#seat(programme, room);
    for (const room of group.rooms) await group.#phone(dana, room);
    return group;
  }

  /** Those who will be there at the end. */
  get staying(): Phone[] {
    const gone = new Set(this.leaving.map(({ phone }) => phone));
    return this.phones.filter((phone) => !gone.has(phone));
  }

  /** Ends the right of one of those who have to go. Tried until it is done, for the answer may be lost. */
  async sendAway(calm: boolean): Promise<void> {
    const next = this.leaving[this.endings.length];
    if (!next) return;
    const { phone, how } = next;
    const { member, cookie } = phone.options;
    await this.#insist(() =>
      how === 'deactivated'
        ? this.#at(this.#admin).refusal(api.deactivateMember, { accountId: member.accountId })
        : this.#at(new TestClient('', TEST_ORIGIN, cookie)).refusal(api.endSession),
    );
    const [clock] = await this.cluster.postgres.look<{ now: Date }>('SELECT clock_now() AS now');
    this.endings.push({ phone, calm, until: clock!.now });
    this.history.write({ type: 'nemesis', who: phone.name, what: how });
  }

  /** A counselor takes down what one of them said. */
  async takeDown(): Promise<void> {
    const posted = this.random.pick(this.staying).view.log.messages.filter(({ state }) => state === 'posted');
    if (posted.length === 0) return;
    const { id } = this.random.pick(posted);
    await this.#decide('redact', id, () => this.#at(this.#counselor).ask(api.redactMessage, { messageId: id, reason: 'names' }));
  }

  /** The counselor reads what waits: it is let into the room, or kept out of it. */
  async decideHeld(): Promise<void> {
    const answer = await this.#at(this.#counselor)
      .ask(api.held)
      .catch(() => null);
    const [waiting] = answer?.ok ? answer.body.held : [];
    if (!waiting) return;
    const messageId = waiting.message.id;
    if (this.random.chance(0.6))
      await this.#decide('release', messageId, () => this.#at(this.#counselor).ask(api.releaseMessage, { messageId }));
    else
      await this.#decide('keep-out', messageId, () => this.#at(this.#counselor).ask(api.keepOutMessage, { messageId, reason: 'selling' }));
  }

  /** Somebody tells the counselors of a message of somebody else. */
  async report({ options: { cookie }, view, deeds, name }: Phone): Promise<void> {
    const others = view.log.messages.filter(({ state, author }) => state === 'posted' && author.key !== view.me?.key);
    if (others.length === 0) return;
    const { id } = this.random.pick(others);
    const asking = () =>
      this.#at(new TestClient('', TEST_ORIGIN, cookie)).ask(api.reportMessage, { messageId: id, reason: 'hurtful', note: null });
    await this.#decide('report', id, asking, { deeds, who: name });
  }

  async #decide(
    act: Act,
    about: MessageId,
    asking: () => Promise<{ readonly ok: boolean; readonly body: unknown }>,
    { deeds, who }: { readonly deeds: Deed[]; readonly who: string } = { deeds: this.deeds, who: 'Dana' },
  ): Promise<void> {
    this.history.write({ type: 'invoke', who, what: act, id: about });
    const answer = await asking().catch(() => ({ ok: false, body: { type: 'no-answer' } }));
    const code = answer.ok ? null : String((answer.body as { type?: unknown }).type);
    const type = outcomeOf(code);
    deeds.push({ act, about, type, at: clock() });
    this.history.write({ type, who, what: act, id: about, ...(code && { code }) });
  }

  async #seat(programme: Programme, room: RoomMade): Promise<void> {
    for (const alias of TALKERS) await this.#phone(await programme.member(room, alias), room);
    const twice = await programme.member(room, 'Wren'); // with two windows
    for (const window of [1, 2]) await this.#phone(twice, room, ` ${String(window)}`);
    const muted = await programme.member(room, 'Alder');
    await this.#phone(muted, room);
    const mute = { kind: 'mute', roomId: room.id, memberKey: muted.key, minutes: 60, reason: 'pause' };
    await this.#insist(() => this.#at(this.#counselor).refusal(api.imposeSanction, mute));
    for (const [alias, how] of [
      ['Finch', 'deactivated'],
      ['Sedge', 'signed-out'],
    ] as const)
      this.leaving.push({ how, phone: await this.#phone(await programme.member(room, alias), room) });
  }

  async #phone(member: Seated, room: RoomMade, window = ''): Promise<Phone> {
    const cookie = await this.#cookie(member);
    const name = `${member.alias}${window} in ${ROOMS[this.rooms.indexOf(room)] ?? ''}`;
    const phone = new Phone({ name, member, roomId: room.id, cookie, door: await this.cluster.door(this.random), history: this.history });
    this.phones.push(phone);
    return phone;
  }

  #cookie(person: Seated): Promise<string> {
    return aSession(this.cluster.postgres, this.cluster.config.sessionSecret, person);
  }

  async #client(person: Seated): Promise<TestClient> {
    return new TestClient('', TEST_ORIGIN, await this.#cookie(person));
  }

  /** The same browser, led to a node that is up. */
  #at({ cookie }: TestClient): TestClient {
    const up = this.cluster.nodes.filter(({ healthy }) => healthy);
    return new TestClient(this.random.pick(up.length > 0 ? up : this.cluster.nodes).base, TEST_ORIGIN, cookie);
  }

  async #insist(ask: () => Promise<string>): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const answer = await ask().catch(() => 'no-answer');
      if (!['no-answer', 'busy', 'storage-full', 'read-only', 'internal'].includes(answer)) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('a colleague was not answered');
  }
}
