import { randomBytes } from 'node:crypto';
import { Keyring } from '#libs/platform';
import { Cursors } from './cursor.js';

describe('a cursor', () => {
  const cursors = new Cursors(new Keyring(JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64') } })));

  it('brings back the revision, for its own room alone', () => {
    expect(cursors.open('r1', cursors.seal('r1', '41'))).toBe('41');
    expect(() => cursors.open('r2', cursors.seal('r1', '41'))).toThrow('invalid-input');
  });

  it('does not tell how much has happened: not by its length, and not by being the same as another', () => {
    const seen = ['0', '9', '10', '9223372036854775807'].map((revision) => cursors.seal('r1', revision));
    expect(new Set(seen.map(({ length }) => length)).size).toBe(1);
    expect(cursors.seal('r1', '9')).not.toBe(cursors.seal('r1', '9'));
  });
});
