import { ConfigError } from './config.js';

/** Runs a program of ours to its end. A wrong setting is one clear line and exit code 78 (EX_CONFIG). */
export async function runCommand(work: (env: NodeJS.ProcessEnv, args: readonly string[]) => Promise<void>): Promise<void> {
  try {
    await work(process.env, process.argv.slice(2));
  } catch (error) {
    const line = error instanceof ConfigError ? error.message : `It failed: ${error instanceof Error ? error.message : 'unknown'}`;
    process.stderr.write(`lamplight: ${line}\n`);
    process.exitCode = error instanceof ConfigError ? 78 : 1;
  }
}
