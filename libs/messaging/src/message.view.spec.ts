import { forAuthor, forPeer, forStaff, isVisible, type MessageRow } from './message.view.js';

const row: MessageRow = {
  id: 'm1',
  room_id: 'r1',
  author_id: 'account-of-heron',
  client_key: 'device-key',
  seq: 7,
  after_seq: 6,
  revision: '9',
  state: 'posted',
  reason: null,
  held_until: null,
  text_sealed: Buffer.from('sealed'),
  at: new Date('2026-01-05T18:44:31.250Z'),
  key: 'k1',
  alias: 'Heron',
  patch: 3,
  seat: 'peer',
  by: null,
  thread_id: null,
  replies: 0,
  quotes_id: null,
  content_note: null,
  text_key: null,
  edited_at: null,
  version: 0,
  reacted: null,
};
const open = () => 'what was said';

it('tells a peer neither the account nor the device, and the time to the minute', () => {
  const view = forPeer(row, open);
  expect(JSON.stringify(view)).not.toMatch(/account-of-heron|device-key|sealed/u);
  expect(view).toMatchObject({
    at: '2026-01-05T18:44:00.000Z',
    text: 'what was said',
    clientKey: null,
    author: { alias: 'Heron', key: 'k1' },
  });
});

it.each(['redacted', 'retracted', 'held', 'kept-out'] as const)('gives a peer no text of a %s message', (state) => {
  expect(forPeer({ ...row, state }, open).text).toBeNull();
});

it.each([
  ['redacted', 'what was said'],
  ['kept-out', 'what was said'],
  ['held', 'what was said'],
  ['retracted', null],
] as const)('gives the author of a %s message %p', (state, text) => {
  expect(forAuthor({ ...row, state }, open)).toMatchObject({ text, clientKey: 'device-key', at: '2026-01-05T18:44:31.250Z' });
});

it.each([
  ['held', 'what was said'],
  ['kept-out', 'what was said'],
  ['redacted', null],
  ['retracted', null],
] as const)('gives staff of a %s message %p', (state, text) => {
  expect(forStaff({ ...row, state }, open, [])).toMatchObject({ text, clientKey: null, signals: [] });
});

it.each([
  ['a peer, a posted one', 'peer', 'other', 0, 7, true],
  ['a peer, from before they came', 'peer', 'other', 7, 7, false],
  ['a peer, one that the room can’t see', 'peer', 'other', 0, null, false],
  ['its author, unseen', 'peer', 'account-of-heron', 0, null, true],
  ['a counselor, unseen', 'counselor', 'other', 0, null, true],
] as const)('%s: visible?', (_, seat, accountId, fromSeq, seq, expected) => {
  expect(isVisible({ ...row, seq }, { seat, accountId, fromSeq })).toBe(expected);
});
