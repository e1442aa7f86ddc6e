import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from './config.js';

const folder = mkdtempSync(join(tmpdir(), 'lamplight-config-'));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const good = {
  DATABASE_URL: 'postgres://app@127.0.0.1/app',
  KEYRING_FILE: file('keyring', '{}'),
  SESSION_SECRET_FILE: file('secret', 's'.repeat(43)),
};
const production = {
  ...good,
  NODE_ENV: 'production',
  TRUST_PROXY_HOPS: '1',
  ORIGINS: 'https://rooms.example.org',
  SMTP_URL: 'smtp://mail.example.org',
  MAIL_FROM: 'rooms@example.org',
};
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('needs three settings, and allows its own address only', () => {
  expect(loadConfig({ ...good, PORT: '4000' })).toMatchObject({
    port: 4000,
    production: false,
    origins: ['http://localhost:4000', 'http://127.0.0.1:4000'],
    smtpUrl: null,
  });
});

it('starts in production with what a clinic sets', () => {
  expect(loadConfig(production)).toMatchObject({ production: true, origins: ['https://rooms.example.org'] });
});

it('needs a database that keeps what it was given, unless it is told otherwise', () => {
  expect(loadConfig(good).databaseMayForget).toBe(false);
  expect(loadConfig({ ...good, DATABASE_MAY_FORGET: 'yes' }).databaseMayForget).toBe(true);
});

it('looks at the disk of the database where it is told which, from two gigabytes left or what is said', () => {
  const GIB = 1024 ** 3;
  expect(loadConfig(good).storage).toBeNull();
  expect(loadConfig({ ...good, DATABASE_DISK: '/' }).storage).toEqual({ path: '/', leastBytes: 2 * GIB });
  expect(loadConfig({ ...good, DATABASE_DISK: '/usr', DATABASE_DISK_LEAST_MB: '1024' }).storage).toEqual({
    path: '/usr',
    leastBytes: GIB,
  });
  expect(loadConfig({ ...good, DATABASE_DISK: '' }).storage).toBeNull();
  expect(() => loadConfig({ ...good, DATABASE_DISK: '/not/there' })).toThrow(
    'DATABASE_DISK: expected something on the disk of the database, and /not/there cannot be read.',
  );
  expect(() => loadConfig({ ...good, DATABASE_DISK_LEAST_MB: 'some' })).toThrow('DATABASE_DISK_LEAST_MB');
});

it('rings on PostgreSQL unless it is told where Redis is, outright or in a file', () => {
  expect(loadConfig(good).redisUrl).toBeNull();
  expect(loadConfig({ ...good, REDIS_URL: 'rediss://cache:6380' }).redisUrl).toBe('rediss://cache:6380');
  expect(loadConfig({ ...good, REDIS_URL_FILE: file('redis', 'redis://:secret@cache:6379\n') }).redisUrl).toBe(
    'redis://:secret@cache:6379',
  );
});

it('takes the keyring outright, or from a file', () => {
  expect(loadConfig(good).keyring).toBe('{}');
  expect(loadConfig({ ...good, KEYRING: '{"current":"k1"}' }).keyring).toBe('{"current":"k1"}');
});

it.each([
  ['DATABASE_URL', { ...good, DATABASE_URL: 'mysql://x' }],
  ['DATABASE_URL', { ...good, DATABASE_URL: '' }],
  ['REDIS_URL', { ...good, REDIS_URL: 'http://cache:6379' }],
  ['REDIS_URL_FILE', { ...good, REDIS_URL_FILE: join(folder, 'nothing') }],
  ['PORT', { ...good, PORT: 'http' }],
  ['ROLES', { ...good, ROLES: 'api,cook' }],
  ['KEYRING', { ...good, KEYRING_FILE: '' }],
  ['KEYRING_FILE', { ...good, KEYRING_FILE: join(folder, 'nothing') }],
  ['SESSION_SECRET_FILE', { ...good, SESSION_SECRET_FILE: file('short', 'changeme') }],
  ['SMTP_URL', { ...good, SMTP_URL: 'https://mail' }],
  ['ORIGINS', { ...production, ORIGINS: '' }],
  ['ORIGINS', { ...production, ORIGINS: 'http://rooms.example.org' }],
  ['SMTP_URL', { ...production, SMTP_URL: '' }],
  ['MAIL_FROM', { ...production, MAIL_FROM: '' }],
  ['TRUST_PROXY_HOPS', { ...production, TRUST_PROXY_HOPS: '0' }],
  ['DATABASE_MAY_FORGET', { ...good, DATABASE_MAY_FORGET: 'no' }],
  ['DATABASE_MAY_FORGET', { ...production, DATABASE_MAY_FORGET: 'yes' }],
])('names %s in one clear line', (name, env) => {
  expect(() => loadConfig(env)).toThrow(new RegExp(`^${name}: [^\\n]+\\.$`, 'u'));
});

describe('a second opinion', () => {
  const at = (url: string, over: object = {}) => loadConfig({ ...good, SECOND_OPINION_URL: url, ...over }).secondOpinion;

  it('is asked of nobody unless it is set up', () => {
    expect(loadConfig(good).secondOpinion).toBeNull();
    expect(loadConfig({ ...good, SECOND_OPINION_MODE: 'live', SECOND_OPINION_HOST: 'classifier.example.org' }).secondOpinion).toBeNull();
  });

  it('begins in the shadow, and waits 800 ms', () => {
    const url = 'http://127.0.0.1:9000/classify';
    expect(at(url)).toEqual({ url, shadow: true, limitMs: 800 });
    expect(at(url, { SECOND_OPINION_MODE: 'live', SECOND_OPINION_MS: '250' })).toEqual({ url, shadow: false, limitMs: 250 });
  });

  it.each(['http://localhost:1', 'http://[::1]:1', 'http://10.1.2.3', 'https://172.31.0.1', 'http://192.168.7.7', 'http://[fd00::1]:1'])(
    'may be asked at %s',
    (url) => {
      expect(at(url)?.url).toBe(url);
    },
  );

  it.each([
    'https://classifier.example.org',
    'http://8.8.8.8',
    'http://172.32.0.1',
    'http://169.254.169.254',
    'http://[2001:db8::1]',
    'http://[::ffff:8.8.8.8]',
    'http://134744072',
    'http://localhost.example.org',
    'http://127.0.0.1.example.org',
    'http://127.0.0.1@classifier.example.org',
    'http://0.0.0.0',
  ])('is not asked at %s', (url) => {
    expect(() => at(url)).toThrow(/^SECOND_OPINION_URL: expected /u);
    expect(() => at(url, { SECOND_OPINION_HOST: 'example.org' })).toThrow(/^SECOND_OPINION_URL: expected /u);
  });

  it('is asked at another host where that is allowed by its name', () => {
    const url = 'https://classifier.example.org/classify';
    expect(at(url, { SECOND_OPINION_HOST: 'classifier.example.org' })?.url).toBe(url);
  });

  it.each([
    ['SECOND_OPINION_URL', { SECOND_OPINION_URL: 'ftp://127.0.0.1' }],
    ['SECOND_OPINION_MODE', { SECOND_OPINION_MODE: 'loud' }],
    ['SECOND_OPINION_MS', { SECOND_OPINION_MS: '0' }],
    ['SECOND_OPINION_MS', { SECOND_OPINION_MS: '60000' }],
  ])('refuses a wrong %s', (name, over) => {
    expect(() => loadConfig({ ...good, ...over })).toThrow(new RegExp(`^${name}: expected `, 'u'));
  });
});

describe('a telephone provider', () => {
  const TELEPHONY = {
    TELEPHONY_URL: 'https://api.provider.example/',
    TELEPHONY_ACCOUNT: 'AC1',
    TELEPHONY_TOKEN_FILE: file('telephony', 'token\n'),
    TELEPHONY_SMS_FROM: '+15550100',
    TELEPHONY_VOICE_FROM: '+15550101',
    TELEPHONY_CALLBACK_URL: 'https://rooms.example.org/',
  };

  it('is asked nothing unless it is set up', () => {
    expect(loadConfig(good).telephony).toBeNull();
    expect(loadConfig({ ...good, ...TELEPHONY, TELEPHONY_URL: '' }).telephony).toBeNull();
  });

  it('is set up whole', () => {
    expect(loadConfig({ ...good, ...TELEPHONY }).telephony).toEqual({
      url: 'https://api.provider.example',
      account: 'AC1',
      token: 'token',
      smsFrom: '+15550100',
      voiceFrom: '+15550101',
      callbackUrl: 'https://rooms.example.org',
      limitMs: 10_000,
    });
  });

  it.each(Object.keys(TELEPHONY).filter((name) => name !== 'TELEPHONY_URL'))('says that %s is missing', (name) => {
    expect(() => loadConfig({ ...good, ...TELEPHONY, [name]: '' })).toThrow(
      new RegExp(`^${name}: expected .* because TELEPHONY_URL is set\\.$`, 'u'),
    );
  });

  it.each([
    ['TELEPHONY_URL', 'http://api.provider.example'],
    ['TELEPHONY_CALLBACK_URL', 'http://rooms.example.org'],
  ])('is spoken to over https alone in production: %s', (name, url) => {
    expect(() => loadConfig({ ...production, ...TELEPHONY, [name]: url })).toThrow(/^TELEPHONY_URL: expected https/u);
  });

  it.each([
    ['TELEPHONY_URL', 'ftp://provider'],
    ['TELEPHONY_SMS_FROM', '5550100'],
    ['TELEPHONY_ACCOUNT', '../AC1'],
    ['TELEPHONY_TOKEN_FILE', file('empty-token', '\n')],
  ])('refuses a wrong %s', (name, wrong) => {
    expect(() => loadConfig({ ...good, ...TELEPHONY, [name]: wrong })).toThrow(new RegExp(`^${name}: expected `, 'u'));
  });
});

describe('notes in browsers', () => {
  const pem = (namedCurve: string) =>
    generateKeyPairSync('ec', { namedCurve }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

  it('are off, or have a key of the right curve', () => {
    expect(loadConfig(good).push).toBeNull();
    expect(loadConfig({ ...good, PUSH_KEY_FILE: file('push', pem('prime256v1')) }).push?.key.type).toBe('private');
  });

  it.each([
    ['another curve', pem('secp384r1')],
    ['no key', 'hello'],
  ])('refuse %s', (name, text) => {
    expect(() => loadConfig({ ...good, PUSH_KEY_FILE: file(`push ${name}`, text) })).toThrow(/^PUSH_KEY_FILE: expected /u);
  });
});
