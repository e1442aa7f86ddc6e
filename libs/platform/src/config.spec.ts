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
])('names %s in one clear line', (name, env) => {
  expect(() => loadConfig(env)).toThrow(new RegExp(`^${name}: [^\\n]+\\.$`, 'u'));
});
