import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LogSink } from './log-sink.js';

const MOST = 200_000;
const folder = mkdtempSync(join(tmpdir(), 'lamplight-log-'));
const line = (n: number) => `${JSON.stringify({ event: 'request', n, filler: 'x'.repeat(80) })}\n`;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A pipe whose reader stands still until it is asked to read. */
function pipe(name: string): { readonly fd: number; read(): string; [Symbol.dispose](): void } {
  const path = join(folder, name);
  execFileSync('mkfifo', [path]);
  const fd = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  return {
    fd,
    read() {
      const some = Buffer.alloc(65_536);
      try {
        return some.toString('utf8', 0, readSync(fd, some));
      } catch {
        return ''; // nothing is there
      }
    },
    [Symbol.dispose]: () => closeSync(fd),
  };
}
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5);
}

it('holds no more than it may while nobody reads, and then says how many lines are missing', async () => {
  using nobody = pipe('stopped');
  const sink: LogSink = new LogSink(nobody.fd, (count) => sink.write(`lost ${String(count)}\n`), MOST);
  const all = 10_000;
  for (let n = 0; n < all; n += 1) sink.write(line(n));
  expect(sink.held).toBeGreaterThan(MOST / 2);
  expect(sink.held).toBeLessThanOrEqual(MOST);

  let said = '';
  await until(() => {
    said += nobody.read();
    return /lost \d+\n$/u.test(said);
  });
  const lines = said.trimEnd().split('\n');
  const kept = lines.filter((one) => !one.startsWith('lost'));
  expect(kept.join('\n')).toBe(
    kept
      .map((_, n) => line(n))
      .join('')
      .trimEnd(),
  ); // whole, and in order
  expect(lines.at(-1)).toBe(`lost ${String(all - kept.length)}`);
});

it('goes on when what it writes to is full', async () => {
  const full = openSync('/dev/full', 'w');
  let lost = 0;
  const sink = new LogSink(full, (count) => (lost += count), MOST);
  for (let n = 0; n < 10_000; n += 1) sink.write(line(n));
  await pause(250); // it has tried again
  for (let n = 0; n < 100; n += 1) sink.write(line(n));
  expect(sink.held).toBeLessThanOrEqual(MOST);
  sink.end();
  closeSync(full);
  expect(lost).toBe(0); // nothing got through yet
});

it('keeps nothing for a reader that is gone', async () => {
  const path = join(folder, 'gone');
  execFileSync('mkfifo', [path]);
  const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const gone = openSync(path, 'w');
  closeSync(reader);
  const sink = new LogSink(gone, () => undefined, MOST);
  sink.write(line(1));
  await until(() => sink.held === 0);
  sink.write(line(2));
  expect(sink.held).toBe(0);
  closeSync(gone);
});

it('writes what waits when the process ends, and does not wait for a reader that stands still', () => {
  const path = join(folder, 'file');
  const file = openSync(path, 'w');
  const sink = new LogSink(file, () => undefined, MOST);
  for (let n = 0; n < 3; n += 1) sink.write(line(n));
  sink.end();
  closeSync(file);
  expect(readFileSync(path, 'utf8')).toContain(line(2));

  using nobody = pipe('at the end');
  const stuck = new LogSink(nobody.fd, () => undefined, MOST);
  for (let n = 0; n < 2_000; n += 1) stuck.write(line(n));
  stuck.end();
});
