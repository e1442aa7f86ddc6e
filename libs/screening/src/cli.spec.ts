import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run } from './cli.js';

async function answers(...lines: object[]): Promise<Record<string, unknown>[]> {
  const output = new PassThrough();
  const done = run(Readable.from(lines.map((line) => `${JSON.stringify(line)}\n`)), output).then(() => output.end());
  const written = await text(output);
  await done;
  return written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('npm run screen', () => {
  it('answers a line for a line', async () => {
    const [first, second] = await answers({ id: 'a', text: 'I want to kill myself' }, { id: 'b', text: 'good morning' });
    expect(first).toMatchObject({ id: 'a', severity: 'high', category: 'suicide', rule: 'en.suicide.kill-self', span: [10, 21] });
    expect(second).toEqual({ id: 'b', severity: 'none' });
  });

  it('gives the worst of a conversation, and at which turn', async () => {
    const [found] = await answers({ id: 'c', turns: ['hello', 'im going to kill', 'myself', 'tonight'] });
    expect(found).toMatchObject({ severity: 'imminent', turn: 4 });
  });

  it('screens the last speaker only', async () => {
    const line = { id: 'd', turns: ['I want to die', 'i am here for you'], speakers: ['peer', 'sam'] };
    expect(await answers(line)).toEqual([{ id: 'd', severity: 'none' }]);
    expect(await answers({ ...line, speakers: ['sam', 'sam'] })).toMatchObject([{ severity: 'high', turn: 1 }]);
  });

  it('hears the last speaker in the light of what the others ask, and says which slots were filled', async () => {
    const line = { id: 'e', turns: ['hi', 'are you thinking of killing yourself?', 'yeah, tonight'], speakers: ['sam', 'peer', 'sam'] };
    expect(await answers(line)).toMatchObject([{ severity: 'imminent', turn: 3, asked: true, slots: ['time'], guards: [] }]);
    expect(await answers(line)).toMatchObject([
      { explanation: expect.stringContaining('in answer to a question, together with time: imminent.') as string },
    ]);
  });
});
