import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The secret in `file`, made once, for the owner's eyes only, and written whole: a torn key would lose every text. */
function kept(file, make) {
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const making = `${file}.${process.pid}`;
    const handle = fs.openSync(making, 'w', 0o600);
    fs.writeSync(handle, `${make()}\n`);
    fs.fsyncSync(handle);
    fs.closeSync(handle);
    fs.renameSync(making, file);
  }
  return file;
}

const newKeyring = () => JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64') } });
const newSecret = () => randomBytes(48).toString('base64url');

/** What the server needs in its environment, as files in `dir`. */
export function secretFiles(dir) {
  return {
    KEYRING_FILE: kept(path.join(dir, 'keyring.json'), newKeyring),
    SESSION_SECRET_FILE: kept(path.join(dir, 'session-secret'), newSecret),
  };
}

/** What the server and its auditor share, and the auditor's way into the database. */
export function auditorFiles(dir) {
  return {
    PROBE_SECRET_FILE: kept(path.join(dir, 'probe-secret'), newSecret),
    AUDITOR_PASSWORD_FILE: kept(path.join(dir, 'auditor-password'), newSecret),
  };
}

export const databasePassword = (dir) => fs.readFileSync(kept(path.join(dir, 'database-password'), newSecret), 'utf8').trim();
