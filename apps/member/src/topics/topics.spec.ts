import { setImmediate } from 'node:timers/promises';
import type { MemberKey, TriggerTopics } from '#libs/contracts';
import type { Call } from '#libs/ui';
import { someKept } from '../kept/kept.factory.js';
import { createTopics } from './topics.js';

const ME = 'me-key' as MemberKey;
const drugs: TriggerTopics = { topics: ['drugs'], words: [] };
const none: TriggerTopics = { topics: [], words: [] };
const wine = { text: 'There was wine.', contentNote: null };

/** A server with one member's list, which can be out of reach. */
function serverOf(list: TriggerTopics) {
  const server = { list, reached: true, asked: 0 };
  const call = (async (name: string, input: TriggerTopics) => {
    server.asked += 1;
    await Promise.resolve();
    if (!server.reached) return { ok: false, problem: { type: 'no-answer' } };
    if (name === 'setTopics') server.list = input;
    return { ok: true, value: name === 'topics' ? server.list : { done: true } };
  }) as unknown as Call;
  return { server, call };
}

it('is ready once the server has told the list, or surely cannot', async () => {
  const { call } = serverOf(drugs);
  const topics = createTopics(call, someKept());
  await topics.ready(ME);
  expect(topics.store.get().touches(wine)).toBe(true);
  const away = serverOf(drugs);
  away.server.reached = false;
  const without = createTopics(away.call, someKept());
  await without.ready(ME);
  expect(without.store.get().touches(wine)).toBe(false);
});

it('holds without the server by what is kept on the phone, for the same member alone', async () => {
  const { server, call } = serverOf(drugs);
  const kept = someKept();
  await createTopics(call, kept).ready(ME);
  server.reached = false;
  const later = createTopics(call, kept);
  await later.ready(ME);
  expect(later.store.get().touches(wine)).toBe(true);
  const another = createTopics(call, kept);
  await another.ready('another' as MemberKey);
  expect(another.store.get().touches(wine)).toBe(false);
});

it('keeps nothing for who chose nothing', async () => {
  const { call } = serverOf(drugs);
  const kept = someKept();
  const topics = createTopics(call, kept);
  await topics.ready(ME);
  expect(await kept.under('')).toHaveLength(1);
  expect(await topics.save(none)).toBeNull();
  expect(await kept.under('')).toEqual([]);
  expect(topics.store.get().touches(wine)).toBe(false);
});

it('saves one change after the other, and goes back to what was saved when it is refused', async () => {
  const { server, call } = serverOf(none);
  const topics = createTopics(call, someKept());
  await topics.ready(ME);
  const two: TriggerTopics = { topics: ['drugs', 'loss'], words: [] };
  await Promise.all([topics.save(drugs), topics.save(two)]);
  expect(server.list).toEqual(two);
  expect(topics.store.get().chosen).toEqual(two);
  server.reached = false;
  expect(await topics.save(none)).toEqual({ type: 'no-answer' });
  expect(topics.store.get().chosen).toEqual(two);
  expect(topics.store.get().touches(wine)).toBe(true);
});

it('keeps what is chosen while the list is still on its way', async () => {
  const { server, call } = serverOf(none);
  const [asked, told] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  const slow = (async (name: string, input: TriggerTopics) => {
    const answer = await call(name as never, input as never);
    if (name === 'topics') {
      asked.resolve(undefined);
      await told.promise;
    }
    return answer;
  }) as unknown as Call;
  const topics = createTopics(slow, someKept());
  const loading = topics.load();
  await asked.promise;
  await topics.save(drugs);
  told.resolve(undefined);
  expect(await loading).toBeNull();
  expect(topics.store.get().chosen).toEqual(drugs);
  expect(server.list).toEqual(drugs);
});

it('keeps what is chosen over a list that was read beside the change', async () => {
  const { server, call } = serverOf(drugs);
  const arrives = Promise.withResolvers<undefined>();
  const slow = (async (name: string, input: TriggerTopics) => {
    if (name === 'setTopics') await arrives.promise;
    return call(name as never, input as never);
  }) as unknown as Call;
  const topics = createTopics(slow, someKept());
  await topics.load();
  const saving = topics.save(none);
  const loading = topics.load();
  await setImmediate();
  arrives.resolve(undefined);
  expect(await Promise.all([saving, loading])).toEqual([null, null]);
  expect(topics.store.get().chosen).toEqual(none);
  expect(server.list).toEqual(none);
});

it.each(Array.from({ length: 30 }, (_, turns) => turns))(
  'keeps what is chosen %i turns after a list was asked for again',
  async (turns) => {
    const { server, call } = serverOf(drugs);
    const topics = createTopics(call, someKept());
    await topics.load();
    const loading = topics.load();
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    const saving = topics.save(none);
    expect(await Promise.all([saving, loading])).toEqual([null, null]);
    expect(topics.store.get().chosen).toEqual(none);
    expect(server.list).toEqual(none);
  },
);
