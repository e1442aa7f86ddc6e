import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { TestApp } from '#libs/testing';
import { startApp } from '../e2e/support/app.js';

/** Node looks for them every half a minute unless it is told otherwise, which no test here would wait for. */
describe('whoever sends half a request', () => {
  let app: TestApp;
  let server: Server;

  beforeAll(async () => {
    app = await startApp();
    server = app.app.getHttpServer();
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it.each([
    ['header', 'headersTimeout', 10_000, 'GET /api/session HTTP/1.1\r\nHost: lamplight.test\r\nX-Half:'],
    ['body', 'requestTimeout', 20_000, 'POST /api/sign-in/code HTTP/1.1\r\nHost: lamplight.test\r\nContent-Length: 9\r\n\r\n{'],
  ] as const)('is cut soon after the time for a %s is over', async (_, limit, ms, half) => {
    expect(server[limit]).toBe(ms);
    server[limit] = 100; // what holds for seconds, in the time of a test; how often it looks stays as it is
    const line = connect(Number(new URL(app.base).port), '127.0.0.1', () => line.write(half));
    try {
      await once(line.resume(), 'close');
    } finally {
      line.destroy();
      server[limit] = ms;
    }
  });
});
