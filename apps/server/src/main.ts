import { Keyring, Log, loadConfig, runCommand } from '#libs/platform';
import { needDurableDatabase } from './durable.js';
import { needEveryKey } from './keys/key-use.js';
import { createServer } from './server.js';

const STOP_MS = 9_000;

await runCommand(async (env, args) => {
  const config = loadConfig(env);
  new Keyring(config.keyring);
  if (args.includes('--check-config')) return;
  await needDurableDatabase(config);
  await needEveryKey(config);
  const log = new Log(config.logLevel);
  const app = await createServer(config, log);
  const stop = (signal: string) => {
    log.info('stopping', { signal });
    setTimeout(() => process.exit(1), STOP_MS).unref();
    app.close().then(
      () => {
        log.info('stopped');
        process.exit(0);
      },
      (error: unknown) => {
        log.error('stop-failed', { error });
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  process.on('unhandledRejection', (error) => {
    log.error('unhandled-rejection', { error });
  });
  process.on('uncaughtException', (error) => {
    log.error('uncaught-exception', { error });
    stop('uncaughtException');
  });
  await app.listen(config.port, config.host);
  log.info('started', { port: config.port, kind: [...config.roles].join('+') });
});
