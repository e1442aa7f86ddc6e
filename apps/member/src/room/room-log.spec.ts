import fc from 'fast-check';
import { aMessage, aPage, cursorAt } from './message.factory.js';
import {
  adrift,
  applyAside,
  applyEarlier,
  applyFrame,
  applyNewest,
  applyOwn,
  applySince,
  emptyLog,
  keysOf,
  messageIn,
  oldestSeq,
  repliesIn,
  upsert,
  wiped,
} from './room-log.js';

const frame = (...seqs: number[]) => ({ cursor: cursorAt(seqs.at(-1) ?? 0), messages: seqs.map((seq) => aMessage(seq)) });
const seqs = (log: { messages: readonly { seq: number | null }[] }) => log.messages.map(({ seq }) => seq);
const opened = applyNewest(emptyLog, aPage([1, 2, 3]));

it('goes on with a frame that comes right after what it knows', () => {
  const log = applyFrame(opened, frame(4, 5));
  expect(seqs(log)).toEqual([1, 2, 3, 4, 5]);
  expect(log).toMatchObject({ cursor: cursorAt(5), gap: false });
});

it('keeps its cursor at a gap until it was filled', () => {
  const behind = applyFrame(opened, frame(5));
  expect(behind).toMatchObject({ cursor: cursorAt(3), gap: true });
  const stillBehind = applyFrame(behind, frame(6));
  expect(stillBehind).toMatchObject({ cursor: cursorAt(3), gap: true });
  const filled = applySince(stillBehind, aPage([4, 5, 6]));
  expect(seqs(filled)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(filled).toMatchObject({ cursor: cursorAt(6), gap: false });
});

it('sees a gap before an own message, whose answer had overtaken what is missing', () => {
  const own = applyOwn(opened, aMessage(5, { clientKey: 'k' as never }));
  expect(applyFrame(own, frame(4))).toMatchObject({ cursor: cursorAt(4), gap: false });
  const behind = applyFrame(own, frame(6));
  expect(behind).toMatchObject({ cursor: cursorAt(3), gap: true });
  expect(seqs(applySince(behind, aPage([4, 5, 6])))).toEqual([1, 2, 3, 4, 5, 6]);
});

it('trusts no frame after the line was gone, however well it fits, before it has asked for what it missed', () => {
  const takenDown = { cursor: cursorAt(9), messages: [aMessage(2, { state: 'redacted', text: null })] };
  for (const first of [frame(4), takenDown]) expect(applyFrame(adrift(opened), first)).toMatchObject({ cursor: cursorAt(3), gap: true });
  const back = applySince(applyFrame(adrift(opened), frame(4)), aPage([4]));
  expect(applyFrame(back, frame(5))).toMatchObject({ cursor: cursorAt(5), gap: false });
  expect(adrift(emptyLog)).toEqual(emptyLog);
});

it('asks again while there is more', () => {
  expect(applySince(opened, aPage([4], { more: true })).gap).toBe(true);
});

it('keeps no word of a room that was made unreadable, and its place in it', () => {
  const log = wiped(opened);
  expect(log.messages.map(({ text }) => text)).toEqual([null, null, null]);
  expect(log.cursor).toBe(opened.cursor);
});

it('has nothing to trust before the room was opened', () => {
  expect(applyFrame(emptyLog, frame(9)).gap).toBe(true);
});

it('puts earlier ones before, and says whether there are more', () => {
  const log = applyEarlier(applyNewest(emptyLog, aPage([61, 62], { earlier: true })), aPage([1, 2], { earlier: false }));
  expect(seqs(log)).toEqual([1, 2, 61, 62]);
  expect(log).toMatchObject({ earlier: false, cursor: cursorAt(62) });
  expect(oldestSeq(log.messages)).toBe(1);
});

it('stands a held message behind what it was written after, and in its place once it is posted', () => {
  const held = aMessage(null, { after: 2 });
  const log = applyFrame(opened, { cursor: cursorAt(3), messages: [held] });
  expect(seqs(log)).toEqual([1, 2, null, 3]);
  expect(log.gap).toBe(false);
  const released = applyFrame(log, { cursor: cursorAt(4), messages: [{ ...held, seq: 4, after: 3, state: 'posted' }] });
  expect(seqs(released)).toEqual([1, 2, 3, 4]);
});

it('never brings back what was taken down, however late an old page comes', () => {
  const redacted = upsert(opened.messages, [aMessage(2, { state: 'redacted', text: null })]);
  expect(upsert(redacted, aPage([1, 2, 3]).messages)[1]).toMatchObject({ state: 'redacted', text: null });
});

it('keeps the newer view of a message, whichever comes later', () => {
  const [older, newer] = [aMessage(1, { version: 1, replies: 1 }), aMessage(1, { version: 2, replies: 2 })];
  expect(upsert([newer], [older])).toEqual([newer]);
  expect(upsert([older], [newer])).toEqual([newer]);
});

it('knows own messages by their keys', () => {
  expect(keysOf([aMessage(1), aMessage(2, { clientKey: 'k' as never })])).toEqual(['k']);
});

it('shows each message once and in order, whatever comes how often in which order', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 })), (frames) => {
      const log = frames.reduce((before, these) => applyFrame(before, frame(...these)), applyNewest(emptyLog, aPage([])));
      const expected = [...new Set(frames.flat())].sort((a, b) => a - b);
      expect(seqs(log)).toEqual(expected);
      const complete = expected.every((seq, index) => seq === index + 1);
      if (!complete) expect(log.gap).toBe(true);
    }),
  );
});

describe('what stands outside the stretch', () => {
  const root = aMessage(1).id;
  const late = applyNewest(emptyLog, aPage([61, 62], { earlier: true }));
  const replyAt = (seq: number, fields = {}) => aMessage(seq, { thread: root, ...fields });

  it('a change of an old message is not taken for the beginning of what is known', () => {
    const log = applyFrame(late, { cursor: cursorAt(63), messages: [aMessage(5, { state: 'redacted', text: null }), aMessage(63)] });
    expect(seqs(log)).toEqual([61, 62, 63]);
    expect(oldestSeq(log.messages)).toBe(61);
    expect(log.gap).toBe(false);
    expect(seqs(applySince(late, aPage([5, 63])))).toEqual([61, 62, 63]);
  });

  it('what was asked for by itself stays true to the room', () => {
    const asked = applyAside(late, [aMessage(5), aMessage(62, { edited: true })]);
    expect(seqs(asked)).toEqual([61, 62]);
    expect(messageIn(asked, aMessage(62).id)).toMatchObject({ edited: true });
    const down = applyFrame(asked, { cursor: cursorAt(62), messages: [aMessage(5, { state: 'redacted', text: null })] });
    expect(messageIn(down, aMessage(5).id)).toMatchObject({ state: 'redacted', text: null });
    expect(messageIn(applyAside(down, [aMessage(5)]), aMessage(5).id)).toMatchObject({ state: 'redacted' });
  });

  it('replies are merged by id, from the room and from their thread, in order and once', () => {
    const live = applyFrame(late, { cursor: cursorAt(63), messages: [replyAt(63)] });
    const read = applyAside(live, [replyAt(20), replyAt(30), replyAt(63)]);
    expect(repliesIn(read, root).map(({ seq }) => seq)).toEqual([20, 30, 63]);
    expect(repliesIn(read, aMessage(61).id)).toEqual([]);
    const back = applyEarlier(read, aPage([], { messages: [replyAt(30), aMessage(31)], earlier: true }));
    expect(repliesIn(back, root).map(({ seq }) => seq)).toEqual([20, 30, 63]);
    expect(back.aside.map(({ seq }) => seq)).toEqual([20]);
    const taken = applyFrame(back, { cursor: cursorAt(63), messages: [replyAt(20, { state: 'retracted', text: null })] });
    expect(repliesIn(taken, root)[0]).toMatchObject({ seq: 20, state: 'retracted', text: null });
  });
});
