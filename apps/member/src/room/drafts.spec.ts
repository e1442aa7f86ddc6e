import type { MemberKey, MessageId, RoomId } from '#libs/contracts';
import { someKept } from '../kept/kept.factory.js';
import { createDrafts } from './drafts.js';
import { aMessage, ME } from './message.factory.js';

const roomId = 'room' as RoomId;
const THREAD = 'm1' as MessageId;
const QUOTED = 'm2' as MessageId;

async function draftsOf(kept = someKept(), thread: MessageId | null = null) {
  const drafts = createDrafts({ roomId, kept }, thread);
  await drafts.restore(ME);
  return drafts;
}

it('what was written comes back with what goes with it, in its own place and to its own member', async () => {
  const kept = someKept();
  const drafts = await draftsOf(kept, THREAD);
  drafts.write('half a thought');
  drafts.change({ quotes: QUOTED, contentNote: 'loss' });
  await drafts.flush();
  expect((await draftsOf(kept, THREAD)).store.get()).toMatchObject({ text: 'half a thought', quotes: QUOTED, contentNote: 'loss' });
  expect((await draftsOf(kept)).store.get().text).toBe('');
  const another = createDrafts({ roomId, kept }, THREAD);
  await another.restore('another' as MemberKey);
  expect(another.store.get().text).toBe('');
});

it('leaves nothing behind once it was sent', async () => {
  const kept = someKept();
  const drafts = await draftsOf(kept, THREAD);
  drafts.write('  to be sent ');
  drafts.change({ quotes: QUOTED, contentNote: 'loss' });
  await drafts.flush();
  expect(drafts.take()).toEqual({ text: 'to be sent', thread: THREAD, quotes: QUOTED, contentNote: 'loss', edits: null });
  await drafts.flush();
  expect(await kept.under('')).toEqual([]);
});

it('puts words that come back before what was written since', async () => {
  const drafts = await draftsOf();
  drafts.write('first');
  const written = drafts.take();
  drafts.write('second');
  drafts.giveBack(written, { type: 'message-too-long' });
  expect(drafts.store.get()).toMatchObject({ text: 'first\nsecond', refusal: { type: 'message-too-long' } });
  drafts.takeAgain(written);
  expect(drafts.store.get().text).toBe('second');
});

describe('own words that are taken up again', () => {
  const own = aMessage(7, { text: 'as it was', contentNote: 'drugs' });

  it('make room for themselves, and give it back', async () => {
    const drafts = await draftsOf();
    drafts.write('a draft');
    drafts.change({ quotes: QUOTED });
    drafts.edit(own);
    expect(drafts.store.get()).toMatchObject({ text: 'as it was', contentNote: 'drugs', quotes: null, edits: own.id });
    drafts.write('as it should be');
    drafts.cancelEdit();
    expect(drafts.store.get()).toMatchObject({ text: 'a draft', contentNote: null, quotes: QUOTED, edits: null });
  });

  it('are sent as a change, and the draft is there again', async () => {
    const drafts = await draftsOf();
    drafts.write('a draft');
    drafts.edit(own);
    drafts.write('as it should be');
    const written = drafts.take();
    expect(written).toMatchObject({ text: 'as it should be', edits: own.id });
    expect(drafts.store.get()).toMatchObject({ text: 'a draft', edits: null });
    drafts.giveBack(written);
    expect(drafts.store.get()).toMatchObject({ text: 'as it should be', edits: own.id });
    drafts.takeAgain(written);
    expect(drafts.store.get()).toMatchObject({ text: 'a draft', edits: null });
  });

  it('survive a reload with the draft behind them', async () => {
    const kept = someKept();
    const drafts = await draftsOf(kept);
    drafts.write('a draft');
    drafts.edit(own);
    await drafts.flush();
    const again = await draftsOf(kept);
    expect(again.store.get()).toMatchObject({ text: 'as it was', edits: own.id });
    again.cancelEdit();
    expect(again.store.get().text).toBe('a draft');
  });
});
