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
