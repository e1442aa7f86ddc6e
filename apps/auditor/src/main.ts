import { Log, loadAuditorConfig, runCommand } from '#libs/platform';
import { Auditor } from './auditor.js';

const STOP_MS = 1_000;

/** Watches the crisis path from a process and a database role of its own, and tells an address outside of this house that it does. */
await runCommand(async (env, args) => {
  const config = loadAuditorConfig(env);
  if (args.includes('--check-config')) return;
  const log = new Log(config.logLevel);
  const auditor = new Auditor(config, log);
  const stop = (code: number) => {
    setTimeout(() => process.exit(code), STOP_MS).unref(); // a test call that is under way need not be waited for
    void auditor.stop().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(0));
  process.on('unhandledRejection', (error) => log.error('unhandled-rejection', { error }));
  process.on('uncaughtException', (error) => {
    log.error('uncaught-exception', { error });
    stop(1);
  });
  if (config.heartbeatUrl === null) log.warn('heartbeat-off');
  if (config.smtpUrl === null) log.warn('auditor-without-mail');
  log.info('auditor-started');
  await auditor.start();
});
