import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import fc from 'fast-check';
import { z } from 'zod/mini';
import { api, type Endpoint, events, ProblemBody, problems } from '#libs/contracts';
import { aKey, type Seated, type TestApp, type TestSocket } from '#libs/testing';
import { ENDPOINT, OPEN } from '../../apps/server/src/edge.js';
import { startApp } from '../e2e/support/app.js';

const endpoints = Object.entries(api) as [keyof typeof api, Endpoint][];

describe('the surface', () => {
  let app: TestApp;
  let heron: Seated;
  let socket: TestSocket;

  beforeAll(async () => {
    app = await startApp();
    const programme = await app.programme();
    heron = await programme.member(await programme.room(), 'Heron');
    socket = await (await app.as(heron)).socket();
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it('serves every row of the contract once, and no handler beside it', () => {
    const reflector = new Reflector();
    const served: unknown[] = [];
    const loose: string[] = [];
    const scanner = new MetadataScanner();
    const controllers = [...app.app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
    for (const { instance, name } of controllers as { instance: object; name: string }[]) {
      for (const method of scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const handler = (instance as Record<string, () => unknown>)[method]!;
        if (Reflect.getMetadata('path', handler) === undefined) continue;
        const endpoint = reflector.get<Endpoint | undefined>(ENDPOINT, handler);
        if (endpoint) served.push(endpoint);
        else if (!reflector.get<boolean | undefined>(OPEN, handler)) loose.push(`${name}.${method}`);
      }
    }
    expect(loose).toEqual([]);
    expect(new Set(served)).toEqual(new Set(Object.values(api)));
    expect(served).toHaveLength(endpoints.length);
  });

  it.each(endpoints.filter(([, { access }]) => access !== 'anyone'))('%s: refuses a stranger', async (_, endpoint) => {
    const answer = await app
      .stranger()
      .ask(endpoint, Object.fromEntries([...endpoint.path.matchAll(/:(\w+)/gu)].map(([, field]) => [field!, aKey()])));
    expect([answer.status, answer.body]).toEqual([401, { type: 'not-signed-in' }]);
  });

  it.each(endpoints.filter(([, { access }]) => ['staff', 'enrolling', 'admin', 'clinical', 'reviewing', 'auditor'].includes(access)))(
    '%s: refuses a member',
    async (_, endpoint) => {
      const answer = await (await app.as(heron)).ask(
        endpoint,
        Object.fromEntries([...endpoint.path.matchAll(/:(\w+)/gu)].map(([, field]) => [field!, aKey()])),
      );
      expect([answer.status, answer.body]).toEqual([403, { type: 'not-for-your-role' }]);
    },
  );

  it.each(endpoints.filter(([, { method }]) => method === 'POST'))(
    '%s: refuses another origin before anything else',
    async (_, endpoint) => {
      const client = await app.as(heron);
      for (const origin of ['https://evil.example', 'null'])
        expect((await client.ask(endpoint, {}, { origin })).body).toMatchObject({ type: 'origin-refused' });
    },
  );

  it('answers whatever is thrown at a route with a problem, never with a fault and never with what was sent', async () => {
    const client = await app.as(heron);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...endpoints.filter(([name]) => name !== 'endSession')),
        fc.dictionary(fc.string(), fc.jsonValue()),
        async ([, endpoint], given) => {
          const ids = Object.fromEntries([...endpoint.path.matchAll(/:(\w+)/gu)].map(([, field]) => [field!, aKey()]));
          const answer = await client.ask(endpoint, { ...given, canary: 'tangerine-7731', ...ids });
          expect(answer.status).toBeLessThan(500);
          expect(answer.text).not.toContain('tangerine');
          if (!answer.ok) expect(z.safeParse(ProblemBody, answer.body).success).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('answers whatever is thrown at a socket event within two seconds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(events)), fc.jsonValue(), async (event, given) => {
        await new Promise((resolve) => setTimeout(resolve, 30)); // below the flood limit, which has its own spec
        const raw = socket.raw.timeout(2_000) as unknown as { emitWithAck(event: string, given: unknown): Promise<{ ok: boolean }> };
        const reply = await raw.emitWithAck(event, given);
        expect(reply.ok).toBe(false);
      }),
      { numRuns: 60, examples: [] },
    );
  }, 30_000);

  it('knows every problem that it answers with', () => {
    expect(Object.values(problems).every((status) => status >= 400 && status < 600)).toBe(true);
  });

  it('answers unknown routes, bodies that are no JSON and bodies that are too large in the same form', async () => {
    const client = await app.as(heron);
    const ask = async (path: string, init: RequestInit) => {
      const response = await fetch(`${app.base}${path}`, {
        ...init,
        headers: { origin: client.origin, cookie: client.cookie!, 'content-type': 'application/json' },
      });
      return [response.status, ((await response.json()) as { type: string }).type];
    };
    expect(await ask('/api/nothing-here', {})).toEqual([404, 'not-found']);
    expect(await ask('/api/rooms', { method: 'POST', body: '{"a":' })).toEqual([422, 'invalid-input']);
    expect(await ask('/api/help/call-me', { method: 'POST', body: JSON.stringify({ clientKey: 'x'.repeat(40_000) }) })).toEqual([
      413,
      'body-too-large',
    ]);
    expect(await ask('/api/help/call-me', { method: 'POST', body: `${'['.repeat(7_000)}${']'.repeat(7_000)}` })).toEqual([
      422,
      'invalid-input',
    ]);
  });

  it('publishes what it serves as OpenAPI', async () => {
    const document = (await (await fetch(`${app.base}/api/docs.json`)).json()) as {
      paths: Record<string, object>;
      'x-socket-events': object;
    };
    const operations = Object.values(document.paths).flatMap((path) => Object.keys(path));
    expect(operations).toHaveLength(endpoints.length);
    expect(Object.keys(document['x-socket-events'])).toEqual(Object.keys(events));
  });

  it('sends the same protective headers with everything', async () => {
    for (const path of ['/api/session', '/health/live', '/api/nothing-here']) {
      const { headers } = await fetch(`${app.base}${path}`);
      expect(
        Object.fromEntries(
          ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'cache-control', 'x-powered-by', 'etag'].map((name) => [
            name,
            headers.get(name),
          ]),
        ),
      ).toEqual({
        'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/u),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'x-powered-by': null,
        etag: null,
      });
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/u);
    }
  });
});
