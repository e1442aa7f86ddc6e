import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { api } from '#libs/contracts';
import {
  aKey,
  type Programme,
  type RoomMade,
  type Seated,
  TEST_ORIGIN,
  type TestApp,
  type TestClient,
  type TestSocket,
} from '#libs/testing';
import { startApp } from '../e2e/support/app.js';

const CALL = 'I am going to kill myself tonight';
const CANARY = 'tangerine-7731';
type Row = [number: number, name: string, prove: () => Promise<void>];

/** The rows of docs/bad-input.md that no other test has, by the numbers that they have there. */
describe('bad-input', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let heron: Seated;
  let client: TestClient;
  let socket: TestSocket;

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    client = await app.as(heron);
    socket = await client.socket();
  });

  const saying = (over: object = {}) => ({ roomId: room.id, clientKey: aKey(), text: 'hello', confirmed: true, ...over });
  /** The same answer over both ways. */
  const both = async (over: object) => {
    const [answer, reply] = [await client.ask(api.postMessage, saying(over)), await socket.say('message:post', saying(over))];
    const problem = answer.ok ? null : answer.body;
    expect(reply.ok ? null : reply.problem).toEqual(problem);
    expect(answer.text).not.toContain(CANARY);
    return problem;
  };
  const invalid = (field?: string) => ({ type: 'invalid-input', ...(field && { field }) });
  const raw = async (path: string, init: RequestInit = {}): Promise<[number, string]> => {
    const headers = { origin: TEST_ORIGIN, cookie: client.cookie!, 'content-type': 'application/json', ...(init.headers as object) };
    const response = await fetch(`${app.base}${path}`, { ...init, headers });
    const text = await response.text();
    expect(text).not.toContain(CANARY);
    return [response.status, text && (JSON.parse(text) as { type: string }).type];
  };
  const post = (body: string, headers: object = {}) =>
    raw(`/api/rooms/${room.id}/messages`, { method: 'POST', body, headers: headers as Record<string, string> });
  /** Bytes as they are, past every client library. @returns the whole answer */
  const bytes = (request: string) =>
    new Promise<string>((resolve) => {
      const line = connect(Number(new URL(app.base).port), '127.0.0.1', () => line.write(request));
      let answer = '';
      line.on('data', (data) => {
        answer += data.toString('latin1');
      });
      line.on('close', () => resolve(answer));
      line.on('error', () => undefined);
    });
  const kept = async (text: string) => {
    const outcome = await client.get(api.postMessage, saying({ text }));
    return outcome.outcome === 'posted' ? outcome.message.text : null;
  };
  const heard = () => app.database.run('SELECT unseen FROM escalation_evidence WHERE account_id = $1', [heron.accountId]);

  const shape: Row[] = [
    [
      1,
      'nothing to read',
      async () => {
        for (const text of ['', ' \n', '\u200b\u200d', '\u0301\u0301'])
          expect(await both({ text })).toMatchObject({ type: 'message-empty' });
      },
    ],
    [
      2,
      'one letter too many, and fewer letters with more accents than they are',
      async () => {
        expect(await both({ text: 'x'.repeat(1_001) })).toEqual({ type: 'message-too-long', limit: 1_000 });
        expect(await both({ text: `e${'\u0301'.repeat(4)}`.repeat(900) })).toEqual({ type: 'message-too-long', limit: 1_000 });
        expect(await kept('x'.repeat(1_000))).toHaveLength(1_000);
      },
    ],
    [
      3,
      'a text of 20 KB is heard and refused by name, and its socket stays',
      async () => {
        const text = `${'and on and on. '.repeat(1_300)}I want to kill myself`;
        expect(await both({ text })).toMatchObject({ type: 'message-too-long', limit: 1_000, care: { kind: 'explicit' } });
        expect(await heard()).toContainEqual({ unseen: 'message-too-long' });
        expect((await socket.say('room:open', { roomId: room.id })).ok).toBe(true);
      },
    ],
    [
      3,
      'a frame of 40 KB ends its socket, and nobody else’s',
      async () => {
        const other = await client.socket();
        socket.raw.emit('message:post', saying({ text: 'x'.repeat(40_000) }), undefined as never);
        expect(await socket.ended()).toBe(true);
        expect((await other.say('room:open', { roomId: room.id })).ok).toBe(true);
      },
    ],
    ...[
      [
        9,
        'frames that are no JSON, reserved events, an object for a name',
        ['2[oops', '2["disconnect"]', '2[{"a":1},{}]', 'x', ''],
      ] as const,
      [
        82,
        'attachments that are announced, a million of them',
        ['51000000-["message:post",{"_placeholder":true,"num":0}]', '51-['],
      ] as const,
    ].map(
      ([number, name, frames]): Row => [
        number,
        `${name}: an answer or an end, and nobody else notices`,
        async () => {
          const other = await client.socket();
          for (const frame of frames) {
            const bad = await client.socket();
            (bad.raw.io.engine as unknown as { write(packet: string): void }).write(frame);
            // Whatever becomes of this one, it is told so: an answer, or the end.
            const [ended, answered] = [bad.ended(), bad.say('room:open', { roomId: room.id }).then(({ ok }) => ok)];
            expect(await Promise.race([ended, answered.catch(() => ended)])).toBe(true);
            bad.close();
          }
          expect((await other.say('room:open', { roomId: room.id })).ok).toBe(true);
        },
      ],
    ),
    [
      4,
      'a body of 10 MB, and one that is packed',
      async () => {
        expect(await post(JSON.stringify(saying({ text: 'x'.repeat(10_000_000) })))).toEqual([413, 'body-too-large']);
        expect(await post('\u001f\u008b\u0008', { 'content-encoding': 'gzip' })).toEqual([422, 'invalid-input']);
      },
    ],
    [
      5,
      'JSON that is nested without end',
      async () => {
        expect(await post(`{"text":${'['.repeat(17_000)}${']'.repeat(17_000)}}`)).toEqual([413, 'body-too-large']);
        expect(await post(`{"text":${'['.repeat(15_000)}${']'.repeat(15_000)}}`)).toEqual([422, 'invalid-input']);
        // Past the client, which can't say it.
        (socket.raw.io.engine as unknown as { write(packet: string): void }).write(
          `2["message:post",${'['.repeat(15_000)}${']'.repeat(15_000)}]`,
        );
        expect((await socket.say('room:open', { roomId: room.id })).ok).toBe(true);
      },
    ],
    [
      6,
      'thousands of keys, the same key twice, a key of 10 KB',
      async () => {
        const keys = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`k${n}`, 1]));
        expect(await both(keys)).toMatchObject(invalid('unknown field'));
        expect(await both({ [`${CANARY}${'k'.repeat(10_000)}`]: 1 })).toMatchObject(invalid('unknown field'));
        expect(await post(`{"text":"first","text":7}`)).toEqual([422, 'invalid-input']);
      },
    ],
    [
      7,
      'other types than the one that is asked for',
      async () => {
        for (const text of [7, null, [CANARY], { length: 3 }, true]) expect(await both({ text })).toMatchObject(invalid('text'));
        expect(await socket.say('message:post', saying({ text: Buffer.from(CANARY) }))).toMatchObject({ problem: invalid('text') });
      },
    ],
    [
      8,
      'arguments too few, too many, and no acknowledgement',
      async () => {
        const emit = (...args: unknown[]) =>
          new Promise<unknown>((resolve) =>
            (socket.raw as unknown as { emit(...all: unknown[]): void }).emit('message:post', ...args, resolve),
          );
        expect(await emit()).toMatchObject({ ok: false, problem: invalid() });
        expect(await emit(saying(), { authorId: 'someone else' }, 7)).toMatchObject({ ok: true });
        socket.raw.emit('message:post', saying(), undefined as never);
        expect((await socket.say('room:open', { roomId: room.id })).ok).toBe(true);
      },
    ],
    [
      10,
      'events that are names of every object',
      async () => {
        for (const event of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
          expect(await socket.say(event as 'room:open', {})).toEqual({ ok: false, problem: { type: 'unknown-event' } });
      },
    ],
    [
      11,
      'another namespace',
      async () => {
        const admin = io(`${app.base}/admin`, {
          transports: ['websocket'],
          reconnection: false,
          forceNew: true,
          extraHeaders: { origin: TEST_ORIGIN, cookie: client.cookie! },
        });
        const said = await new Promise<Error>((resolve) => admin.once('connect_error', resolve));
        admin.close();
        expect(said.message).toBe('Invalid namespace');
      },
    ],
    [
      12,
      'unknown routes, methods and content types',
      async () => {
        expect(await raw('/api/nothing')).toEqual([404, 'not-found']);
        expect(await raw('/api/rooms', { method: 'DELETE' })).toEqual([404, 'not-found']);
        expect(await post(`text=${CANARY}`, { 'content-type': 'application/x-www-form-urlencoded' })).toEqual([422, 'invalid-input']);
        expect(await post('{}', { 'content-type': 'application/json; charset=klingon' })).toEqual([422, 'invalid-input']);
      },
    ],
    [
      13,
      'numbers that are none',
      async () => {
        for (const before of [-1, 1.5, 2 ** 53, 1e308, '1e3', null, 'NaN'])
          expect(await socket.say('room:earlier', { roomId: room.id, before })).toMatchObject({ problem: invalid('before') });
        expect(await post('{"text": 1e309}')).toEqual([422, 'invalid-input']);
      },
    ],
    [
      14,
      'ids that are none',
      async () => {
        for (const clientKey of ['', 'nope', `{${aKey()}}`, aKey().replaceAll('-', ''), `${aKey()}0`, `${aKey().slice(0, -1)}g`])
          expect(await both({ clientKey })).toMatchObject(invalid('clientKey'));
        expect(await raw(`/api/rooms/${CANARY}/messages`)).toEqual([422, 'invalid-input']);
      },
    ],
    [
      15,
      'dates that are none',
      async () => {
        const priya = await app.as(await programme.staff('admin', 'Priya'));
        const to = '2026-03-01T00:00:00Z';
        for (const from of ['', 'yesterday', '2026-02-01', '2026-02-01T10:00:00', '2026-02-30T10:00:00Z', '275761-01-01T00:00:00Z', '1e9'])
          expect([from, await priya.refusal(api.onCallCalendar, { from, to })]).toEqual([from, 'invalid-input']);
        expect((await priya.ask(api.onCallCalendar, { from: '0000-01-01T00:00:00Z', to })).status).toBe(422);
      },
    ],
    [
      17,
      'a prototype in the body',
      async () => {
        expect(await post(JSON.stringify(saying()).replace('{', '{"__proto__":{"isAdmin":true},'))).toEqual([422, 'invalid-input']);
        expect(await both({ constructor: { prototype: { isAdmin: true } } })).toMatchObject(invalid());
        expect(({} as { isAdmin?: true }).isAdmin).toBeUndefined();
      },
    ],
    [
      18,
      'fields that only the server decides',
      async () => {
        for (const field of ['role', 'authorId', 'seq', 'createdAt', 'severity', 'state', 'organisationId'])
          expect(await both({ [field]: CANARY })).toMatchObject(invalid('unknown field'));
      },
    ],
    [
      19,
      'a parameter twice, as a list, as an operator',
      async () => {
        const dana = await app.as(await programme.staff('counselor', 'Dana', [room]));
        for (const query of ['view=open&view=closed', 'view[]=open', 'view[$ne]=open', 'view=open&more=1'])
          expect(await raw(`/api/escalations?${query}`, { headers: { cookie: dana.cookie! } })).toEqual([422, 'invalid-input']);
      },
    ],
    [
      20,
      'types that pass for others',
      async () => {
        for (const [endpoint, given] of [
          [api.enterCode, { code: true, phone: 'own' }],
          [api.enterPassword, { name: 'x', password: { length: 99 }, phone: 'own' }],
          [api.enterPin, { pin: ['294716'] }],
        ] as const)
          expect(await app.stranger().refusal(endpoint, given)).toBe('invalid-input');
      },
    ],
  ];
  const texts: Row[] = [
    [
      21,
      'characters that can’t be kept are left out, and the rest is heard',
      async () => {
        expect(await kept('nul\u0000 and bell\u0007')).toBe('nul and bell');
        expect(await client.ask(api.postMessage, saying({ text: CALL.replaceAll(' ', ' \u0000') }))).toMatchObject({ ok: true });
        expect(await heard()).toHaveLength(1);
      },
    ],
    [
      22,
      'half a character becomes one that can be kept, and a retry is the same',
      async () => {
        const clientKey = aKey();
        const again = [saying({ clientKey, text: 'half \ud800' }), saying({ clientKey, text: 'half \ud800' })];
        const [one, two] = [await client.get(api.postMessage, again[0]), await client.get(api.postMessage, again[1])];
        expect([one, two]).toMatchObject([{ message: { text: 'half \ufffd' } }, one]);
      },
    ],
    [
      23,
      'controls, colours of a terminal and line ends of another machine',
      async () => {
        expect(await kept('\u001b[31mred\r\nSet-Cookie: a=b')).toBe('[31mred\nSet-Cookie: a=b');
      },
    ],
    [
      24,
      'signs that turn the direction of a text are left out before it is heard',
      async () => {
        expect(await kept('\u202Egood\u2066 evening')).toBe('good evening');
        await client.ask(api.postMessage, saying({ text: 'I am going to k\u202Eill my\u2066self tonight' }));
        expect(await heard()).toHaveLength(1);
      },
    ],
    [
      25,
      'of thousands of marks on one letter four are kept, and the words are heard through them',
      async () => {
        expect(await kept(`he${'\u0301'.repeat(5_000)}llo`)).toBe(`he${'\u0301'.repeat(4)}llo`);
        await client.ask(api.postMessage, saying({ text: CALL.replace('kill', `ki${'\u0336\u0301'.repeat(1_000)}ll`) }));
        expect(await heard()).toHaveLength(1);
      },
    ],
    [28, 'families, skins and flags are one letter each', async () => expect(await kept('👩‍👩‍👧‍👦'.repeat(200))).toHaveLength(200 * 11)],
    [
      29,
      'markup, and 30 what others would run, and 35 SQL: kept to the letter',
      async () => {
        for (const text of [
          '<img src=x onerror=alert(1)><svg/onload=1>',
          'javascript:alert(1) [a](data:text/html,x)',
          '{{7*7}} %s%n $\x7bjndi:ldap://x} __proto__',
          "'; DROP TABLE message; -- % _ \\",
        ])
          expect(await kept(text)).toBe(text);
      },
    ],
  ];
  const rest: Row[] = [
    [
      36,
      'the syntax of a search is letters like any other',
      async () => {
        await kept('fifty percent of it, 100 % true & honest');
        for (const words of ['100 % true', '& ! <-> |', "' or 1=1 --", '%%', '__', '\\\\', '(honest', 'honest:*']) {
          const reply = await socket.say('room:search', { roomId: room.id, words, before: null });
          expect([words, reply.ok || reply.problem.type === 'invalid-input']).toEqual([words, true]);
        }
        const found = await socket.tell('room:search', { roomId: room.id, words: 'true honest', before: null });
        expect(found.messages).toHaveLength(1);
      },
    ],
    [
      41,
      'paths that climb',
      async () => {
        for (const path of [
          '/..%2f..%2fetc/passwd',
          '/assets/..%2f..%2f..%2fpackage.json',
          '/api/..%5c..%5cpackage.json',
          '/staff/assets/%2e%2e/%2e%2e/x.js',
        ])
          expect(await (await fetch(`${app.base}${path}`)).text()).not.toMatch(/root:|"dependencies"/u);
        expect(await bytes(`GET /../../../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).not.toContain('root:');
      },
    ],
    [
      53,
      'cookies: two of one name, a forged one, one too large',
      async () => {
        const ask = async (cookie: string) => (await fetch(`${app.base}/api/rooms`, { headers: { cookie } })).status;
        expect(await ask(`lamplight=s%3Aforged.${'x'.repeat(43)}`)).toBe(401);
        expect(await ask(`lamplight=nobody; ${client.cookie!}`)).toBe(401);
        expect(await ask(`${client.cookie!.slice(0, -3)}xyz`)).toBe(401);
        expect(await ask(`lamplight=${'x'.repeat(20_000)}`)).toBe(431);
      },
    ],
    [
      56,
      'a session in the address of the handshake',
      async () => {
        const socketOf = io(app.base, {
          transports: ['websocket'],
          reconnection: false,
          forceNew: true,
          query: { token: client.cookie!, cookie: client.cookie! },
          extraHeaders: { origin: TEST_ORIGIN },
        });
        const said = await new Promise<Error & { data?: unknown }>((resolve) => socketOf.once('connect_error', resolve));
        socketOf.close();
        expect(said.data).toEqual({ type: 'not-signed-in' });
      },
    ],
    [
      45,
      'lines in an e-mail address',
      async () => {
        const priya = await app.as(await programme.staff('admin', 'Priya'));
        const dana = { role: 'counselor', givenName: 'Dana', familyName: 'Okafor', roomIds: [room.id] };
        for (const email of [
          'd@example.org\r\nBcc: x@example.org',
          'd@example.org\n',
          'Dana <d@example.org>',
          'd@example.org, x@example.org',
          '@',
        ])
          expect((await priya.ask(api.addStaff, { ...dana, email })).body).toMatchObject(invalid('email'));
      },
    ],
    [
      66,
      'the key of somebody else is nobody’s',
      async () => {
        const clientKey = aKey();
        const maple = await app.as(await programme.member(room, 'Maple'));
        expect(await client.ask(api.postMessage, saying({ clientKey }))).toMatchObject({ ok: true, body: { message: { seq: 1 } } });
        expect(await maple.ask(api.postMessage, saying({ clientKey, text: 'mine' }))).toMatchObject({
          ok: true,
          body: { message: { seq: 2 } },
        });
      },
    ],
    [
      79,
      'two lengths of one request, TRACE, an address of another host, and another protocol',
      async () => {
        const head = (line: string, more = '') => `${line}\r\nHost: x\r\nConnection: close\r\n${more}\r\n`;
        expect(await bytes(head('POST /api/session/pin HTTP/1.1', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n'))).toMatch(
          /^HTTP\/1.1 400/u,
        );
        expect(await bytes(head('TRACE /api/session HTTP/1.1'))).toMatch(/^HTTP\/1.1 40[0-9]/u);
        expect(await bytes(head('GET http://evil.example/api/rooms HTTP/1.1'))).toMatch(/^HTTP\/1.1 40[0-9]/u);
        const other =
          'GET /api/session HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n';
        expect(await bytes(other)).not.toMatch(/^HTTP\/1.1 [12]/u);
      },
    ],
    [
      81,
      'long polling, and a session of the transport that nobody has',
      async () => {
        for (const query of [
          'EIO=4&transport=polling',
          'EIO=4&transport=polling&sid=nobody',
          'EIO=4&transport=websocket',
          'EIO=3&transport=polling',
        ])
          for (const init of [{}, { method: 'POST', body: Buffer.from([4, 0xff, 0x00, 0x1e]) }])
            expect((await fetch(`${app.base}/socket.io/?${query}`, { ...init, headers: { origin: TEST_ORIGIN } })).status).toBe(400);
      },
    ],
  ];

  describe.each([
    ['shape and size', shape],
    ['text', texts],
    ['session, authority, transport', rest],
  ])('%s', (_, rows) => {
    it.each(rows)('%i: %s', async (_number, _name, prove) => {
      await prove();
      const faults = app
        .logged()
        .split('\n')
        .filter((line) => /"event":"(unexpected-error|unhandled|uncaught)/u.test(line) || line.includes(CANARY));
      expect(faults).toEqual([]);
      expect((await fetch(`${app.base}/health/live`)).status).toBe(200);
    });
  });

  it('is whole: docs/bad-input.md has every row, and each test that it names is there', () => {
    const root = join(import.meta.dirname, '..', '..');
    const rows = [...readFileSync(join(root, 'docs/bad-input.md'), 'utf8').matchAll(/^\| (\d+) \| [^|]+ \| (.+) \|$/gmu)];
    expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 84 }, (_, n) => n + 1));
    const own = new Set([shape, texts, rest].flat().map(([number]) => number));
    for (const [, number, proof = ''] of rows) {
      if (proof === 'here') expect([number, own.has(Number(number))]).toEqual([number, true]);
      for (const [, file = '', words = ''] of proof.matchAll(/`([\w./-]+\.ts)`(?: “([^”]+)”)?/gu)) {
        const code = readFileSync(join(root, file), 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gmu, ''); // a comment proves nothing
        expect([number, words, code.includes(words)]).toEqual([number, words, true]);
        if (!proof.startsWith('Does not apply: ')) expect([number, file]).toEqual([number, expect.stringMatching(/spec\.ts$/u)]);
      }
      if (proof !== 'here' && !proof.includes('`'))
        expect([number, proof]).toEqual([number, expect.stringMatching(/^Does not apply: |^Open: /u)]);
    }
  });
});
