import { api, type MessageView, PIN_LIMIT } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { startApp } from './support/app.js';
import { Follower, freshly } from './support/follower.js';

describe('pins', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let heron: Seated;
  let dana: Seated;
  let counselor: TestClient;

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    counselor = await app.as(dana);
  });

  async function say(text: string, person = dana): Promise<MessageView> {
    const client = await app.as(person);
    const outcome = await client.get(api.postMessage, { roomId: room.id, clientKey: aKey(), text, confirmed: true });
    if (outcome.outcome !== 'posted') throw new Error('it was paused');
    return outcome.message;
  }
  const pin = ({ id }: { id: string }, pinned = true) => counselor.refusal(api.pinMessage, { messageId: id, pinned });
  const audited = async () =>
    (
      await app.database.run<{ action: string }>(
        `SELECT action FROM audit_entry WHERE detail ->> 'room' = $1 AND action LIKE 'message.%pinned' ORDER BY number`,
        [room.id],
      )
    ).map(({ action }) => action);
  const toldPins = (follower: Follower, ids: readonly string[]) =>
    follower.socket.heard('room:state', ({ state }) => JSON.stringify(state.pins) === JSON.stringify(ids));

  it('stand at the top of the room for everybody, the latest first, and what is told is what is found', async () => {
    const [one, two] = [await say('What helps before payday?'), await say('We meet at six.')];
    const followers = [await Follower.enter(app, heron, room), await Follower.enter(app, dana, room)];
    expect([await pin(one), await pin(two)]).toEqual(['done', 'done']);
    for (const follower of followers) await toldPins(follower, [two.id, one.id]);
    for (const [n, person] of [heron, dana].entries()) expect(followers[n]!.state).toEqual((await freshly(app, person, room)).state);
    expect(await pin(two, false)).toBe('done');
    for (const follower of followers) await toldPins(follower, [one.id]);
    expect((await freshly(app, heron, room)).state.pins).toEqual([one.id]);
    expect(await audited()).toEqual(['message.pinned', 'message.pinned', 'message.unpinned']);
  });

  it('done twice are done once, on record too', async () => {
    const one = await say('We meet at six.');
    expect([await pin(one), await pin(one), await pin(one, false), await pin(one, false)]).toEqual(['done', 'done', 'done', 'done']);
    expect(await audited()).toEqual(['message.pinned', 'message.unpinned']);
  });

  it('are few: one more is refused with how many there may be, also when many come at once', async () => {
    const said = [];
    for (let n = 0; n <= PIN_LIMIT; n += 1) said.push(await say(`number ${String(n)}`));
    const answers = await Promise.all(said.map(({ id }) => counselor.ask(api.pinMessage, { messageId: id, pinned: true })));
    const refused = answers.filter(({ ok }) => !ok);
    expect(refused.map(({ body }) => body)).toEqual([{ type: 'pins-full', limit: PIN_LIMIT }]);
    expect((await freshly(app, heron, room)).state.pins).toHaveLength(PIN_LIMIT);
  });

  it.each([
    ['taken down', (id: string) => counselor.get(api.redactMessage, { messageId: id, reason: 'names' })],
    ['taken back', async (id: string) => (await app.as(heron)).get(api.retractMessage, { messageId: id })],
  ])('go with a message that is %s, and can not come back', async (_, goes) => {
    const one = await say('Robert says hello.', heron);
    await pin(one);
    const follower = await Follower.enter(app, heron, room);
    await goes(one.id);
    await toldPins(follower, []);
    expect((await freshly(app, heron, room)).state.pins).toEqual([]);
    expect(await pin(one)).toBe('message-already-gone');
  });

  it('are put by who leads the room, on what the room can see', async () => {
    const one = await say('We meet at six.');
    const stranger = await app.as(await programme.staff('counselor', 'Sam', [await programme.room()]));
    expect(await stranger.refusal(api.pinMessage, { messageId: one.id, pinned: true })).toBe('message-not-found');
    expect(await (await app.as(heron)).refusal(api.pinMessage, { messageId: one.id, pinned: true })).toBe('not-for-your-role');
    await counselor.get(api.imposeSanction, { kind: 'review', roomId: room.id, minutes: 30 });
    const held = await say('for the counselor first', heron);
    expect([await pin(held), await pin({ id: aKey() })]).toEqual(['message-not-found', 'message-not-found']);
    expect(await audited()).toEqual([]);
  });
});
