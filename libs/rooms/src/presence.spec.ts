import type { Database } from '#libs/platform';
import { PresenceBook } from './presence.js';

const turn = () => new Promise(setImmediate);
const who = (connection: string) => ({ connection, roomId: 'r1', accountId: 'a1' });

describe('who comes', () => {
  it('waits for nobody whose statement is on a connection that has died', async () => {
    const asked: unknown[] = [];
    const database = {
      prepared: (_: string, [connections]: unknown[]) => {
        asked.push(connections);
        return asked.length === 1 ? new Promise(() => undefined) : Promise.resolve([]);
      },
    };
    const book = new PresenceBook(database as unknown as Database);
    void book.come(who('heron'));
    await turn();
    await Promise.all([book.come(who('wren')), book.come(who('maple'))]);
    expect(asked).toEqual([['heron'], ['wren', 'maple']]);
  });
});
