import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PATIENCE_MS = 240_000;

/** The short run of `npm run chaos`: docs/chaos.md says what it is and what the long one adds. */
describe('the whole product under faults', () => {
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

  it(
    'loses nothing, doubles nothing, keeps the order, and lets no call for help go unheard',
    async () => {
      const { code, said } = await chaos('--only', 'faults', '--seed', '7', '--seconds', '15', '--runs', '1');
      expect(lastLine(said)).toMatch(/^acked [1-9]\d*, lost 0, doubled 0, out of order 0, crisis commits without escalation 0, /);
      expect(code).toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    'keeps a call for help whole or not at all, wherever the node dies between hearing and answering',
    async () => {
      const { code, said } = await chaos('--only', 'failpoints', '--every', '3');
      expect(lastLine(said)).toMatch(/^failpoints [1-9]\d*, wrong after one 0$/);
      expect(code).toBe(0);
    },
    PATIENCE_MS,
  );
});
