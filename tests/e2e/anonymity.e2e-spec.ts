import { api } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { startApp } from './support/app.js';

describe('what a peer receives', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let everyone: Seated[];

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
    room = await programme.room();
    everyone = [
      await programme.member(room, 'Heron'),
      await programme.member(room, 'Maple'),
      await programme.staff('counselor', 'Dana', [room]),
      await programme.staff('admin', 'Priya'),
    ];
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it('holds no account id, e-mail, name or device key of anyone else, in any body or frame', async () => {
    const [heron, maple, dana] = everyone as [Seated, Seated, Seated];
    const peer = await app.as(maple);
    const socket = await peer.socket();
    const bodies: string[] = [JSON.stringify(await socket.tell('room:open', { roomId: room.id }))];

    const author = await (await app.as(heron)).socket();
    const counselor = await app.as(dana);
    const staffSocket = await counselor.socket();
    await staffSocket.tell('room:open', { roomId: room.id });
    const keys = [aKey(), aKey(), aKey()];
    const said = await author.tell('message:post', { roomId: room.id, clientKey: keys[0], text: 'hello there', confirmed: true });
    await author.tell('message:post', { roomId: room.id, clientKey: keys[1], text: 'I want to kill myself', confirmed: true });
    await staffSocket.tell('message:post', { roomId: room.id, clientKey: keys[2], text: 'I am here.', confirmed: true });
    if (said.outcome === 'posted') await counselor.get(api.redactMessage, { messageId: said.message.id, reason: 'names' });
    await socket.heard('room:changed', ({ messages }) => messages.some(({ state }) => state === 'redacted'));

    for (const ask of [api.session, api.rooms, api.help, api.sessions] as const) bodies.push((await peer.ask(ask)).text);
    bodies.push((await peer.ask(api.roomMessages, { roomId: room.id })).text);
    for (const ask of [api.memberCards, api.held, api.roster, api.escalations, api.staff, api.audit] as const)
      bodies.push((await peer.ask(ask, { roomId: room.id, view: 'open' })).text);
    bodies.push(JSON.stringify(await socket.tell('room:open', { roomId: room.id })), JSON.stringify(socket.frames));

    const seen = bodies.join('\n').toLowerCase();
    expect(seen).toContain('i am here.');
    const secrets = everyone.flatMap(({ accountId, canary }) => [accountId, canary]).concat(keys, 'suicide', 'kill myself');
    expect(secrets.filter((secret) => seen.includes(secret.toLowerCase()))).toEqual([]);
  });

  it('leaves none of it in the logs or the metrics either', async () => {
    const metrics = await (await fetch(`${app.base}/metrics`)).text();
    const written = `${app.logged()}${metrics}`.toLowerCase();
    expect(written).toContain('lamplight_messages_total');
    expect(
      everyone
        .flatMap(({ canary, alias, accountId }) => [canary, alias, accountId])
        .concat('hello there', 'kill myself')
        .filter((secret) => written.includes(secret.toLowerCase())),
    ).toEqual([]);
  });

  it('gives times to the minute', async () => {
    const [, maple] = everyone as [Seated, Seated];
    const page = await (await app.as(maple)).get(api.roomMessages, { roomId: room.id });
    expect(page.messages.filter(({ author }) => author.alias !== 'Maple').every(({ at }) => at.endsWith(':00.000Z'))).toBe(true);
  });
});
