import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PATIENCE_MS = 240_000;

async function chaos(...args: readonly string[]): Promise<{ code: number; said: string }> {
  const program = spawn(process.execPath, [join(import.meta.dirname, '../../tools/chaos.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  program.stdout.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const [code] = (await once(program, 'close')) as [number | null];
  const skipped = said.split('\n').filter((line) => line.startsWith('SKIPPED'));
  process.stderr.write(code === 0 ? skipped.map((line) => `${line}\n`).join('') : said);
  return { code: code ?? 1, said };
}
const lastLine = (said: string) => said.trim().split('\n').at(-1) ?? '';

/** The short run of `npm run chaos`: docs/chaos.md says what it is and what the long one adds. */
describe('the whole product under faults', () => {
  it(
    'loses nothing, doubles nothing, keeps the order, and lets no call for help go unheard',
    async () => {
      const { code, said } = await chaos('--only', 'faults', '--seed', '7', '--seconds', '15', '--runs', '1', '--some');
      expect(lastLine(said)).toMatch(
        /^acked [1-9]\d*, deeds [1-9]\d*, lost 0, doubled 0, out of order 0, crisis commits without escalation 0, /,
      );
      expect(code).toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    'keeps a call for help whole or not at all, wherever the node dies between hearing and answering',
    async () => {
      const { code, said } = await chaos('--only', 'failpoints', '--runs', '1', '--seed', '11', '--every', '14');
      expect(lastLine(said)).toMatch(/^failpoints [1-9]\d* of [1-9]\d*, wrong after one 0$/);
      expect(code).toBe(0);
    },
    PATIENCE_MS,
  );
});

describe('escalations under faults', () => {
  it(
    'are stepped in time, none skipped, none twice, and one of fifty has it',
    async () => {
      const { code, said } = await chaos('--suite', 'escalation', '--only', 'faults,fifty', '--seed', '7', '--seconds', '10', '--some');
      expect(lastLine(said)).toMatch(
        /^escalations [1-9]\d*, steps [1-9]\d*, pages [1-9]\d*, late 0, skipped 0, twice 0, .*; of fifty at once winners 1, told who 49$/,
      );
      expect(code).toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    'go on, wherever the node dies that opens, steps, sends or takes one, whatever it came from',
    async () => {
      const { code, said } = await chaos('--suite', 'escalation', '--only', 'failpoints', '--seed', '17', '--every', '60');
      expect(lastLine(said)).toMatch(/^failpoints [1-9]\d* of [1-9]\d*, wrong after one 0$/);
      expect(code).toBe(0);
    },
    PATIENCE_MS,
  );
});
