import { z } from 'zod/mini';
import { ConfigError, readProbeSecret, readSecret } from './config.js';

const Environment = z.object({
  AUDITOR_DATABASE_URL: z.optional(z.string()),
  AUDITOR_DATABASE_URL_FILE: z.optional(z.string()),
  PROBE_SECRET_FILE: z.string({ error: 'the path of the file that the server reads, too' }),
  PROBE_URL: z.optional(z.url({ protocol: /^https?$/, error: 'the address that browsers use, or that of a node' })),
  HEARTBEAT_URL: z.optional(z.url({ protocol: /^https$/, error: 'an https:// address' })),
  ORIGINS: z.string({ error: 'the same as for the server' }),
  SMTP_URL: z.optional(z.url({ protocol: /^smtps?$/, error: 'an smtp:// or smtps:// address' })),
  MAIL_FROM: z._default(z.string(), 'Lamplight <lamplight@localhost>'),
  LOG_LEVEL: z._default(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'info'),
});

export interface AuditorConfig {
  /** As the role `lamplight_auditor`. */
  readonly databaseUrl: string;
  readonly probeSecret: string;
  /** Where its own client goes: as a browser does, unless it is told otherwise. */
  readonly probeUrl: string;
  /** Null: nobody outside is told. */
  readonly heartbeatUrl: string | null;
  readonly origins: readonly string[];
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly logLevel: string;
}

/** @throws {ConfigError} one sentence on the first thing that is wrong */
export function loadAuditorConfig(env: NodeJS.ProcessEnv): AuditorConfig {
  const parsed = Environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${issue?.path.join('.') ?? 'settings'}: expected ${issue?.message ?? 'something else'}.`);
  }
  const { AUDITOR_DATABASE_URL: url, AUDITOR_DATABASE_URL_FILE: file, ...settings } = parsed.data;
  const databaseUrl = url ?? (file === undefined ? '' : readSecret('AUDITOR_DATABASE_URL_FILE', file));
  if (!/^postgres(ql)?:\/\//u.test(databaseUrl))
    throw new ConfigError('AUDITOR_DATABASE_URL: expected a postgres:// address of its own role.');
  const origins = settings.ORIGINS.split(',').flatMap((part) => part.trim() || []);
  const probeUrl = settings.PROBE_URL ?? origins[0];
  if (probeUrl === undefined) throw new ConfigError('ORIGINS: expected the same as for the server.');
  return {
    databaseUrl,
    probeSecret: readProbeSecret(settings.PROBE_SECRET_FILE),
    probeUrl: probeUrl.replace(/\/+$/u, ''),
    heartbeatUrl: settings.HEARTBEAT_URL?.replace(/\/+$/u, '') ?? null,
    origins,
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM,
    logLevel: settings.LOG_LEVEL,
  };
}
