import { createCall, place } from './api-client.js';

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const asked: [string, RequestInit][] = [];
const answering = (response: () => Response | Promise<Response>) =>
  createCall((url, init) => {
    asked.push([url as string, init ?? {}]);
    return Promise.resolve(response());
  });

const messageId = '0193a1b2-0000-7000-8000-000000000001';
beforeEach(() => void asked.splice(0));

it('puts a field of the path into the path, and the rest into the body', async () => {
  const call = answering(() => json(200, { done: true }));
  expect(await call('redactMessage', { messageId, reason: 'names' })).toEqual({ ok: true, value: { done: true } });
  expect(asked[0]?.[0]).toBe(`/api/messages/${messageId}/redact`);
  expect(asked[0]?.[1]).toMatchObject({ method: 'POST', body: '{"reason":"names"}' });
});

it('puts the rest of a GET into the query, without what was not given', async () => {
  const call = answering(() => json(200, { entries: [], earlier: false, chain: { complete: true, brokenAt: null } }));
  await call('audit', { before: '12', action: undefined });
  expect(asked[0]?.[0]).toBe('/api/audit?before=12');
  expect(asked[0]?.[1].body).toBeUndefined();
});

it('escapes what stands in a path', () => {
  expect(place('/a/:b', { b: '../c?d', e: 1 })).toEqual({ url: '/a/..%2Fc%3Fd', rest: { e: 1 } });
});

it('hands a refusal on as a problem', async () => {
  const call = answering(() => json(409, { type: 'alias-taken', field: 'alias', status: 409 }));
  expect(await call('aliasOffers', {})).toEqual({ ok: false, problem: { type: 'alias-taken', field: 'alias' } });
});

it.each([
  ['a reply that does not fit the contract', () => json(200, { done: 'perhaps' }), 'internal'],
  ['a refusal that is no problem of the contract', () => json(500, { type: 'surprise' }), 'internal'],
  ['a page where JSON belongs', () => new Response('<html>', { status: 502 }), 'internal'],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'no-answer'],
])('turns %s into a problem', async (_, response, type) => {
  expect(await answering(response)('endSession', {})).toEqual({ ok: false, problem: { type } });
});

it('gives up when no answer comes in time', async () => {
  const call = createCall(
    (_, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))),
  );
  expect(await call('endSession', {}, { timeoutMs: 1 })).toEqual({ ok: false, problem: { type: 'no-answer' } });
});

describe('while some nodes are older than the page, or newer', () => {
  const at = '2026-03-01T20:00:00.000Z';
  const list = { escalations: [], counts: { open: 0, mine: 0, unclaimed: 0 }, lastClosedAt: null, shiftEndsAt: null, serverTime: at };
  const row = {
    ...{ id: messageId, number: 1, drill: false, cause: 'relapse', severity: 'high', status: 'open', aboutRoom: false, alias: 'Heron' },
    ...{ patch: 1, roomId: messageId, roomName: 'Evening', openedAt: at, clock: 'answer', since: at, dueAt: at, safe: false },
    ...{ handedTo: null, holder: null, mine: false, second: null, signals: 1, version: 1 },
  };

  it('takes a queue that says less', async () => {
    const call = answering(() => json(200, { ...list, escalations: [row], troubles: [] }));
    expect(await call('escalations', { view: 'open' })).toMatchObject({
      ok: true,
      value: { keeps: true, escalations: [{ paged: false }] },
    });
  });

  it('leaves out a trouble that it has no words for, and no other', async () => {
    const troubles = ['volcano', 'disk'].map((kind) => ({ kind, since: at }));
    const call = answering(() => json(200, { ...list, keeps: false, troubles }));
    expect(await call('escalations', { view: 'open' })).toMatchObject({
      ok: true,
      value: { keeps: false, troubles: [{ kind: 'disk' }] },
    });
  });

  it('takes help that says less', async () => {
    const programme = { name: 'Harbor', deskPhone: '555-0100', timeZone: 'America/New_York' };
    const call = answering(() => json(200, { on: [], nextOnAt: null, next: null, ifCalled: null, programme }));
    expect(await call('help', {})).toMatchObject({ ok: true, value: { keeps: true } });
  });
});
