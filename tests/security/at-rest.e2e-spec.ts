import { api } from '#libs/contracts';
import { DamagedTexts } from '#libs/messaging';
import { sealedColumns } from '#libs/platform';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { ScreeningWatch } from '../../apps/server/src/screening-watch.js';
import { startApp } from '../e2e/support/app.js';

describe('what is sealed at rest', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let heron: Seated;
  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it('stands in the one table of sealed columns, each of them, and nothing else does', async () => {
    const columns = await app.database.run<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema IN ('public', 'identity') AND (column_name LIKE '%\\_sealed' OR column_name = 'wrapped') ORDER BY name`,
    );
    expect(columns.map(({ name }) => name)).toEqual(Object.keys(sealedColumns).sort());
  });

  it('does not open in another row, another column or another room: that message can’t be shown, and the others can', async () => {
    const client = await app.as(heron);
    const say = async (text: string) =>
      (await client.get(api.postMessage, { roomId: room.id, clientKey: aKey(), text, confirmed: true })) as { message: { id: string } };
    const [one, two] = [(await say('one')).message.id, (await say('two')).message.id];
    await say('three');
    await app.database.run(
      'UPDATE message m SET text_sealed = o.text_sealed FROM message o WHERE (m.id, o.id) IN (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))',
      [one, two],
    );
    const { messages } = await client.get(api.roomMessages, { roomId: room.id });
    expect(messages.map(({ text }) => text)).toEqual([null, null, 'three']);
    // Once for each of them, however often they are read.
    await client.get(api.roomMessages, { roomId: room.id });
    const entries = () =>
      app.database.run<{ subject_id: string }>(`SELECT subject_id FROM audit_entry WHERE action = 'message.text-damaged' ORDER BY 1`);
    while ((await entries()).length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    await client.get(api.roomMessages, { roomId: room.id });
    await app.app.get(DamagedTexts).beforeApplicationShutdown();
    expect((await entries()).map(({ subject_id }) => subject_id)).toEqual([one, two].sort());
    await app.app.get(ScreeningWatch).round();
    expect(await app.database.run('SELECT kind FROM screening_trouble')).toEqual([{ kind: 'damaged' }]);
  });
});
