import { randomBytes } from 'node:crypto';
import { DataKey, KeyMissing, Keyring, NoLongerReadable } from './keyring.js';
import { placeOf } from './sealed-place.js';

const key = () => randomBytes(32).toString('base64');
const ring = (current: string, keys: Record<string, string>) => new Keyring(JSON.stringify({ current, keys }));
const keyring = ring('k1', { k1: key() });
const [here, there] = [placeOf('message.text_sealed', '1'), placeOf('message.text_sealed', '2')];
const [roomA, roomB] = [placeOf('room_key.wrapped', 'a'), placeOf('room_key.wrapped', 'b')];
const seed = placeOf('authenticator.secret_sealed', '1');

it('opens what it sealed, and nothing that was moved or changed', () => {
  const { key: room } = keyring.newDataKey(roomA);
  const sealed = room.sealText(here, 'paydays are hard');
  expect(room.openText(here, sealed)).toBe('paydays are hard');
  expect(sealed.includes('paydays')).toBe(false);
  expect(() => room.openText(there, sealed)).toThrow();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => room.openText(here, changed)).toThrow();
  }
});

it('wraps a room’s key for that room alone', () => {
  const { key: room, ...stored } = keyring.newDataKey(roomA);
  expect(keyring.unwrap(stored, roomA).openText(here, room.sealText(here, 'text'))).toBe('text');
  expect(() => keyring.unwrap(stored, roomB)).toThrow();
});

it('opens under both keys while the ring has both, and under the new one alone once it is re-wrapped', () => {
  const [old, fresh] = [key(), key()];
  const [before, both, after] = [ring('old', { old }), ring('fresh', { old, fresh }), ring('fresh', { fresh })];
  const { key: room, ...stored } = before.newDataKey(roomA);
  const text = room.sealText(here, 'text');
  expect(both.unwrap(stored, roomA).openText(here, text)).toBe('text');
  expect(() => after.unwrap(stored, roomA)).toThrow(new KeyMissing('old'));
  const rewrapped = both.rewrap(stored, roomA);
  expect(rewrapped.keyId).toBe('fresh');
  expect(after.unwrap(rewrapped, roomA).openText(here, text)).toBe('text');
  expect(() => after.unwrap(rewrapped, roomB)).toThrow();
  expect(() => both.unwrap({ ...rewrapped, keyId: 'old' }, roomA)).toThrow(); // the id of another key opens nothing

  const secret = before.sealSecret(seed, 'seed');
  expect(both.openSecret(seed, secret)).toBe('seed');
  expect(() => after.openSecret(seed, secret)).toThrow(new KeyMissing('old'));
});

it('knows a fingerprint under whichever key it was made', () => {
  const [old, fresh] = [key(), key()];
  const made = ring('old', { old }).fingerprint('invite', 'code');
  const found = ring('fresh', { old, fresh }).fingerprints('invite', 'code');
  expect(found).toContainEqual(made);
  expect(found).toHaveLength(2);
  expect(ring('fresh', { old, fresh }).fingerprints('device', 'code')).not.toContainEqual(made);
});

it('says of a destroyed key that it is gone, not that something is wrong', () => {
  const [old, after] = [new DataKey(randomBytes(32)), new DataKey(randomBytes(32), true)];
  expect(() => after.openText(here, old.sealText(here, 'text'))).toThrow(NoLongerReadable);
  const opens = () => old.openText(here, after.sealText(here, 'text'));
  expect(opens).toThrow();
  expect(opens).not.toThrow(NoLongerReadable);
  expect(after.openText(here, after.sealText(here, 'heard later'))).toBe('heard later');
});

it.each([
  ['no JSON', '{'],
  ['another form', '{"keys":{}}'],
  ['a short key', '{"current":"a","keys":{"a":"AAAA"}}'],
  ['no current key', `{"current":"b","keys":{"a":"${key()}"}}`],
  ['a dot in an id', `{"current":"k.1","keys":{"k.1":"${key()}"}}`],
  ['the mark of cursors in an id', `{"current":"k_0_1","keys":{"k_0_1":"${key()}"}}`],
])('refuses a keyring with %s in one line', (_, file) => {
  expect(() => new Keyring(file)).toThrow(/^keyring \(KEYRING_FILE or KEYRING\): [^\n]+\.$/u);
});
