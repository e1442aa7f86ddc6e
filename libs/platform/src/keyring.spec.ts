import { randomBytes } from 'node:crypto';
import { Keyring } from './keyring.js';

const key = () => randomBytes(32).toString('base64');
const keyring = new Keyring(JSON.stringify({ current: 'k1', keys: { k1: key() } }));

it('opens what it sealed, and nothing that was moved or changed', () => {
  const { key: room } = keyring.newDataKey('room_key:a');
  const sealed = room.sealText('message:1', 'paydays are hard');
  expect(room.openText('message:1', sealed)).toBe('paydays are hard');
  expect(sealed.includes('paydays')).toBe(false);
  expect(() => room.openText('message:2', sealed)).toThrow();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => room.openText('message:1', changed)).toThrow();
  }
});

it('wraps a room’s key for that room alone', () => {
  const { keyId, wrapped, key: room } = keyring.newDataKey('room_key:a');
  expect(keyring.unwrap(keyId, 'room_key:a', wrapped).openText('x', room.sealText('x', 'text'))).toBe('text');
  expect(() => keyring.unwrap(keyId, 'room_key:b', wrapped)).toThrow();
});

it('opens with an old key while the file still names it', () => {
  const [old, fresh] = [key(), key()];
  const sealed = new Keyring(JSON.stringify({ current: 'old', keys: { old } })).sealSecret('here', 'seed');
  expect(new Keyring(JSON.stringify({ current: 'fresh', keys: { old, fresh } })).openSecret('here', sealed)).toBe('seed');
  expect(() => new Keyring(JSON.stringify({ current: 'fresh', keys: { fresh } })).openSecret('here', sealed)).toThrow();
});

it.each([
  ['no JSON', '{'],
  ['another form', '{"keys":{}}'],
  ['a short key', '{"current":"a","keys":{"a":"AAAA"}}'],
  ['no current key', `{"current":"b","keys":{"a":"${key()}"}}`],
])('refuses a file with %s in one line', (_, file) => {
  expect(() => new Keyring(file)).toThrow(/^KEYRING_FILE: [^\n]+\.$/u);
});
