import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAuditorConfig } from './auditor-config.js';

describe('the settings of the auditor', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lamplight-auditor-'));
    writeFileSync(join(folder, 'secret'), `${'s'.repeat(43)}\n`);
    writeFileSync(join(folder, 'short'), 'short');
    writeFileSync(join(folder, 'url'), 'postgres://lamplight_auditor:pw@db/lamplight\n');
    env = {
      AUDITOR_DATABASE_URL_FILE: join(folder, 'url'),
      PROBE_SECRET_FILE: join(folder, 'secret'),
      ORIGINS: 'https://a.example, https://b.example',
    };
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('goes where browsers go, and tells nobody outside unless it is told whom', () => {
    expect(loadAuditorConfig({ ...env, HEARTBEAT_URL: '' })).toMatchObject({
      databaseUrl: 'postgres://lamplight_auditor:pw@db/lamplight',
      probeUrl: 'https://a.example',
      heartbeatUrl: null,
      origins: ['https://a.example', 'https://b.example'],
    });
    expect(loadAuditorConfig({ ...env, PROBE_URL: 'http://lamplight:3000/', HEARTBEAT_URL: 'https://hc-ping.com/x/' })).toMatchObject({
      probeUrl: 'http://lamplight:3000',
      heartbeatUrl: 'https://hc-ping.com/x',
    });
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    ['HEARTBEAT_URL: expected an https:// address', { HEARTBEAT_URL: 'http://hc-ping.com/x' }],
    ['PROBE_SECRET_FILE: expected at least 43', { PROBE_SECRET_FILE: 'short' }],
    ['PROBE_SECRET_FILE: expected the path', { PROBE_SECRET_FILE: '' }],
    ['AUDITOR_DATABASE_URL: expected a postgres:// address', { AUDITOR_DATABASE_URL: 'mysql://x' }],
    ['ORIGINS: expected the same', { ORIGINS: '' }],
    ['ORIGINS: expected the same', { ORIGINS: ' , ' }],
  ])('says in one line what is wrong: %s', (line, over) => {
    const given = over['PROBE_SECRET_FILE'] === 'short' ? { PROBE_SECRET_FILE: join(folder, 'short') } : over;
    expect(() => loadAuditorConfig({ ...env, ...given })).toThrow(line);
  });
});
