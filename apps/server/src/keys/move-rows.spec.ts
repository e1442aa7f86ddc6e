import { sealedColumns } from '#libs/platform';
import { moving } from './move-rows.js';

it('moves every column that a key of the keyring seals', () => {
  const keyed = Object.entries(sealedColumns).flatMap(([column, { under }]) => (under === 'keyring' ? [column] : []));
  expect(moving.map(({ column }) => column).sort()).toEqual(keyed.sort());
});
