import { connect, createServer, type Server, type Socket } from 'node:net';
import { FaultProxy, type Mode } from './support/fault-proxy.js';
import { plan } from './support/nemesis.js';

/** A text frame of a client, masked, or of a server. */
const frame = (text: string, mask?: Buffer) => {
  const body = Buffer.from(text);
  if (!mask) return Buffer.concat([Buffer.of(0x81, body.length), body]);
  return Buffer.concat([Buffer.of(0x81, 0x80 | body.length), mask, body.map((byte, n) => byte ^ mask[n % 4]!)]);
};
const closed = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve));
const HEAD = 'GET / HTTP/1.1\r\n\r\n';

describe('the fault proxy', () => {
  let server: Server;
  let proxy: FaultProxy;
  let near: Socket;
  let far: Socket;
  let heardFar: string;
  let heardNear: string;

  async function open(speaks: 'bytes' | 'web-socket' = 'bytes'): Promise<void> {
    const arrived = new Promise<Socket>((resolve) => {
      server = createServer(resolve);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    proxy = await FaultProxy.listen(() => (server.address() as { port: number }).port, speaks);
    near = connect(proxy.port, '127.0.0.1');
    far = await arrived;
    [heardFar, heardNear] = ['', ''];
    far.on('data', (bytes: Buffer) => (heardFar += bytes.toString('latin1'))).on('error', () => undefined);
    near.on('data', (bytes: Buffer) => (heardNear += bytes.toString('latin1'))).on('error', () => undefined);
  }
  afterEach(async () => {
    near.destroy();
    far.destroy();
    await proxy[Symbol.asyncDispose]();
    await new Promise((resolve) => server.close(resolve));
  });
  const suffer = (mode: Mode, ms?: number) => Object.assign(proxy, { trouble: { mode, ...(ms && { ms }) } });
  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  it('carries both ways', async () => {
    await open();
    near.write('asked');
    await until(() => heardFar === 'asked');
    far.write('answered');
    await until(() => heardNear === 'answered');
  });

  it('swallows, and gives back what waited when that ends', async () => {
    await open();
    suffer('black-hole');
    near.write('late');
    suffer('ok');
    await until(() => heardFar === 'late');
  });

  it('lets the question through, eats its answer and ends the line', async () => {
    await open();
    suffer('eat-replies');
    near.write('asked');
    await until(() => heardFar === 'asked');
    far.write('answered');
    await closed(near);
    expect(heardNear).toBe('');
  });

  it('eats the answer to COMMIT, and no other', async () => {
    await open();
    suffer('eat-commits');
    near.write('SELECT');
    await until(() => heardFar === 'SELECT');
    far.write('row');
    await until(() => heardNear === 'row');
    near.write('COMMIT');
    await until(() => heardFar.endsWith('COMMIT'));
    far.write('done');
    await closed(near);
    expect(heardNear).toBe('row');
  });

  it('cuts in the middle', async () => {
    await open();
    suffer('truncate');
    near.write('12345678');
    await closed(far);
    expect(heardFar).toBe('1234');
  });

  it('takes one end away and does not tell the other', async () => {
    await open();
    suffer('half-open');
    await closed(near);
    far.write('still there?');
    expect(far.destroyed).toBe(false);
  });

  it('doubles every second event of a WebSocket, and nothing else', async () => {
    await open('web-socket');
    near.write(HEAD);
    suffer('duplicate');
    const mask = Buffer.of(1, 2, 3, 4);
    const [ping, one, two] = [frame('2', mask), frame('42["a"]', mask), frame('42["b"]', mask)];
    near.write(Buffer.concat([ping, one, two]));
    const wanted = HEAD + Buffer.concat([ping, one, two, two]).toString('latin1');
    await until(() => heardFar.length >= wanted.length);
    expect(heardFar).toBe(wanted);
  });

  it('lets one event overtake another, and drops one answer of four, and nothing unasked', async () => {
    await open('web-socket');
    far.write(HEAD);
    suffer('reorder');
    far.write(Buffer.concat([frame('42["a"]'), frame('42["b"]')]));
    const turned = HEAD + frame('42["b"]').toString('latin1') + frame('42["a"]').toString('latin1');
    await until(() => heardNear === turned);
    suffer('drop');
    for (const letter of 'cdefg') far.write(Buffer.concat([frame(`42["${letter}"]`), frame(`430["${letter.toUpperCase()}"]`)]));
    await until(() => heardNear.includes('"G"'));
    expect(heardNear.match(/"[c-g]"/gi)?.join('')).toBe('"c""C""d""D""e""E""f""g""G"');
  });

  it('touches only the lines that began as it was told', async () => {
    await open();
    near.write('application_name lamplight doorbell');
    await until(() => heardFar !== '');
    proxy.trouble = { mode: 'reset', whose: 'somebody else' };
    near.write('!');
    await until(() => heardFar.endsWith('!'));
    proxy.trouble = { mode: 'reset', whose: 'lamplight doorbell' };
    await closed(near);
  });
});

describe('the schedule of faults', () => {
  it('is the same for the same seed, another for another, and ends in time', () => {
    const setting = { seconds: 20, withRedis: false };
    expect(plan({ seed: 5, ...setting })).toEqual(plan({ seed: 5, ...setting }));
    expect(plan({ seed: 6, ...setting })).not.toEqual(plan({ seed: 5, ...setting }));
    for (const { at, ms } of plan({ seed: 5, ...setting })) expect(at + ms).toBeLessThanOrEqual(20_000);
  });
});
