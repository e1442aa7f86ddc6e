import { readFileSync } from 'node:fs';
import { z } from 'zod/mini';
import { type PushConfig, pushOf, pushSettings } from './push-config.js';
import { type SecondOpinionConfig, secondOpinionOf, secondOpinionSettings } from './second-opinion-config.js';
import { type StorageConfig, storageOf, storageSettings } from './storage-config.js';
import { type TelephonyConfig, telephonyOf, telephonySettings } from './telephony-config.js';

/** A line for whoever starts the server: which setting, and what it should be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const wholeNumber = (fallback: number) =>
  z._default(z.pipe(z.string().check(z.regex(/^\d+$/, 'a whole number')), z.transform(Number)), fallback);
const list = z.pipe(
  z.string(),
  z.transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
);

const Environment = z.object({
  NODE_ENV: z._default(z.enum(['development', 'test', 'production']), 'development'),
  PORT: wholeNumber(3000),
  HOST: z._default(z.string(), '0.0.0.0'),
  ORIGINS: z.optional(list),
  ROLES: z._default(list, ['api', 'worker']),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'a postgres:// address' }),
  DATABASE_URL_FILE: z.optional(z.string()),
  DATABASE_MAY_FORGET: z.optional(z.literal('yes', 'yes, or nothing')),
  REDIS_URL: z.optional(z.url({ protocol: /^rediss?$/, error: 'a redis:// or rediss:// address' })),
  REDIS_URL_FILE: z.optional(z.string()),
  KEYRING: z.string({ error: 'the keyring, or KEYRING_FILE: the path of a file with it' }),
  KEYRING_FILE: z.optional(z.string()),
  SESSION_SECRET_FILE: z.string({ error: 'the path of a file with the session secret' }),
  SMTP_URL: z.optional(z.url({ protocol: /^smtps?$/, error: 'an smtp:// or smtps:// address' })),
  MAIL_FROM: z._default(z.string(), 'Lamplight <lamplight@localhost>'),
  LOG_LEVEL: z._default(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'info'),
  TRUST_PROXY_HOPS: wholeNumber(0),
  METRICS_TOKEN_FILE: z.optional(z.string()),
  PROBE_SECRET_FILE: z.optional(z.string()),
  ...secondOpinionSettings,
  ...telephonySettings,
  ...pushSettings,
  ...storageSettings,
});

export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Exact origins that may speak to us, on HTTP and on sockets. */
  readonly origins: readonly string[];
  readonly roles: ReadonlySet<'api' | 'worker'>;
  readonly databaseUrl: string;
  /** A crash may take what was acknowledged: for the tests' own PostgreSQL, never in production. */
  readonly databaseMayForget: boolean;
  /** The doorbell between nodes; null: PostgreSQL's NOTIFY. */
  readonly redisUrl: string | null;
  /** As it was given; a {@link Keyring} reads it. */
  readonly keyring: string;
  readonly sessionSecret: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly logLevel: string;
  readonly trustProxyHops: number;
  readonly metricsToken: string | null;
  /** What the auditor's client signs in with is made of it; null: there is none. */
  readonly probeSecret: string | null;
  readonly secondOpinion: SecondOpinionConfig | null;
  readonly telephony: TelephonyConfig | null;
  readonly push: PushConfig | null;
  readonly storage: StorageConfig | null;
}

export function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new ConfigError(`${name}: the file ${path} cannot be read.`);
  }
}

/** 32 bytes in base64url. */
const LEAST_SECRET = 43;
function longSecret(name: string, path: string): string {
  const secret = readSecret(name, path);
  if (secret.length < LEAST_SECRET) throw new ConfigError(`${name}: expected at least 43 random characters (32 bytes in base64url).`);
  return secret;
}
/** What the server and the auditor share, so that the auditor's client can sign in. */
export const readProbeSecret = (path: string): string => longSecret('PROBE_SECRET_FILE', path);

/** A setting that is a secret, or holds one: said outright, or in a file. */
function secretOf(name: 'DATABASE_URL' | 'REDIS_URL' | 'KEYRING', env: NodeJS.ProcessEnv): string | undefined {
  const path = env[`${name}_FILE`];
  if (env[name]) return env[name];
  return path ? readSecret(`${name}_FILE`, path) : undefined;
}

export const databaseUrlOf = (env: NodeJS.ProcessEnv): string | undefined => secretOf('DATABASE_URL', env);

/** @throws {ConfigError} one sentence on the first thing that is wrong */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'KEYRING'] as const) given[name] = secretOf(name, given);
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${issue?.path.join('.') ?? 'settings'}: expected ${issue?.message ?? 'something else'}.`);
  }
  const settings = parsed.data;
  const production = settings.NODE_ENV === 'production';
  const roles = new Set<'api' | 'worker'>();
  for (const role of settings.ROLES) {
    if (role !== 'api' && role !== 'worker') throw new ConfigError('ROLES: expected api, worker or both.');
    roles.add(role);
  }
  if (production && !settings.ORIGINS)
    throw new ConfigError('ORIGINS: expected the exact addresses that browsers use, such as https://rooms.example.org.');
  if (production && settings.ORIGINS?.some((origin) => !origin.startsWith('https://')))
    throw new ConfigError('ORIGINS: expected https:// addresses only; sign-in cookies travel on nothing else.');
  if (production && !settings.SMTP_URL) throw new ConfigError('SMTP_URL: expected a mail server; without one nobody is paged at night.');
  if (production && settings.MAIL_FROM.includes('@localhost')) throw new ConfigError('MAIL_FROM: expected an address of the programme.');
  if (production && settings.TRUST_PROXY_HOPS === 0)
    throw new ConfigError(
      'TRUST_PROXY_HOPS: expected how many proxies stand in front, 1 or more; without one there is no https, and all members share one address.',
    );
  if (production && settings.DATABASE_MAY_FORGET)
    throw new ConfigError('DATABASE_MAY_FORGET: expected nothing in production; a message that was acknowledged is never lost.');
  const secondOpinion = secondOpinionOf(settings);
  if (typeof secondOpinion === 'string') throw new ConfigError(secondOpinion);
  const sessionSecret = longSecret('SESSION_SECRET_FILE', settings.SESSION_SECRET_FILE);
  const telephony = telephonyOf(settings, { production, read: readSecret });
  if (typeof telephony === 'string') throw new ConfigError(telephony);
  const push = pushOf(settings, readSecret);
  if (typeof push === 'string') throw new ConfigError(push);
  const storage = storageOf(settings);
  if (typeof storage === 'string') throw new ConfigError(storage);
  const local = [`http://localhost:${String(settings.PORT)}`, `http://127.0.0.1:${String(settings.PORT)}`];
  return {
    production,
    port: settings.PORT,
    host: settings.HOST,
    origins: settings.ORIGINS ?? local,
    roles,
    databaseUrl: settings.DATABASE_URL,
    databaseMayForget: settings.DATABASE_MAY_FORGET !== undefined,
    redisUrl: settings.REDIS_URL ?? null,
    keyring: settings.KEYRING,
    sessionSecret,
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM,
    logLevel: settings.LOG_LEVEL,
    trustProxyHops: settings.TRUST_PROXY_HOPS,
    metricsToken: settings.METRICS_TOKEN_FILE ? readSecret('METRICS_TOKEN_FILE', settings.METRICS_TOKEN_FILE) : null,
    probeSecret: settings.PROBE_SECRET_FILE ? readProbeSecret(settings.PROBE_SECRET_FILE) : null,
    secondOpinion,
    telephony,
    push,
    storage,
  };
}

/** Injection token of the {@link Config}. */
export const CONFIG = Symbol('config');
