import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { houseRules, OutsideDoor, type OutsideRules } from './outside-door.js';

const here = { address: '127.0.0.1', family: 4 };
const request = (url: string) => ({ url, headers: {}, body: '{}' });

describe('the way out to other systems', () => {
  let server: http.Server;
  let port: string;
  let asked: (string | undefined)[];
  beforeAll(async () => {
    server = http.createServer((incoming, response) => {
      asked.push(incoming.headers.host);
      const status = Number(incoming.url?.slice(1)) || 200;
      response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = String((server.address() as AddressInfo).port);
  });
  afterAll(() => {
    server.close();
  });
  beforeEach(() => {
    asked = [];
  });
  const door = (over: Partial<OutsideRules>) =>
    new OutsideDoor({ ...houseRules, plain: true, resolve: () => Promise.resolve([here]), ...over });

  it('goes to the very address that was looked at, whatever the name says a moment later', async () => {
    let looked = 0;
    const resolve = () => {
      looked += 1;
      return Promise.resolve([here]);
    };
    expect(await door({ anywhere: true, resolve }).post(request(`http://no-such-name.example:${port}/`))).toEqual({ accepted: true });
    expect([looked, asked]).toEqual([1, [`no-such-name.example:${port}`]]);
  });

  it.each([
    ['inside', [here]],
    ['inside too, beside one that is outside', [{ address: '8.8.8.8', family: 4 }, here]],
    ['inside, in the other family', [{ address: '::1', family: 6 }]],
  ])('goes nowhere when a name points %s', async (_, found) => {
    const answer = await door({ resolve: () => Promise.resolve(found) }).post(request(`http://hooks.example.org:${port}/`));
    expect([answer, asked]).toEqual([{ accepted: false, reason: 'outside-address', lasting: true }, []]);
  });

  it('waits for a name that is not found now', async () => {
    const answer = await door({ resolve: () => Promise.reject(new Error('ENOTFOUND')) }).post(request('http://hooks.example.org/'));
    expect(answer).toEqual({ accepted: false, reason: 'outside-not-found', lasting: false });
  });

  it.each([
    [204, { accepted: true }],
    [301, { accepted: false, reason: 'outside-moved', lasting: true }],
    [307, { accepted: false, reason: 'outside-moved', lasting: true }],
    [400, { accepted: false, reason: 'outside-refused', lasting: true }],
    [401, { accepted: false, reason: 'outside-forbidden', lasting: true }],
    [403, { accepted: false, reason: 'outside-forbidden', lasting: true }],
    [410, { accepted: false, reason: 'outside-gone', lasting: true }],
    [429, { accepted: false, reason: 'outside-unavailable', lasting: false }],
    [503, { accepted: false, reason: 'outside-unavailable', lasting: false }],
  ])('takes %i for what it is, and follows no redirect', async (status, answer) => {
    expect(await door({ anywhere: true }).post(request(`http://hooks.example.org:${port}/${String(status)}`))).toEqual(answer);
    expect(asked).toHaveLength(1);
  });

  it('speaks https alone in the house itself', () => {
    const house = new OutsideDoor(houseRules);
    expect([house.mayGo('https://hooks.example.org/'), house.mayGo('http://hooks.example.org/')]).toEqual([true, false]);
  });
});
