import { generateKeyPairSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { OutletAct } from '#libs/contracts';
import { telephoneSignature } from '#libs/reach';
import { type Asked, LocalServer } from '../../e2e/support/local-server.js';
import { Reader } from '../../e2e/support/push-reader.js';
import { now } from './clock.js';

/** By what a page or the news of one leaves the house, beside letters. */
export const ways = ['sms', 'voice', 'push', 'webhook', 'pagerduty'] as const;
export type Way = (typeof ways)[number];
/** `refuse`: not now. `hang`: taken, and never answered. `drop`: taken, and the line ends before the answer. `slow`: it comes late. */
export type OutsideMode = 'ok' | 'refuse' | 'hang' | 'drop' | 'slow';

/** What came whole, whatever was answered. */
export interface Came {
  readonly way: Way;
  /** The page's own id, or the delivery's: the same on every try. */
  readonly key: string;
  /** Of what systems outside are told: of which escalation, and what. */
  readonly about: string;
  readonly act: OutletAct | null;
  /** What the provider calls the message or the call. */
  readonly sid: string;
  /** Milliseconds since 1970, on the clock of this process. */
  readonly at: number;
}

const SLOW_MS = 2_500;
const ACCOUNT = 'AC00000000000000000000000000000001';
const TOKEN = 'b3f0c2d4a1e54f6b8c7d9e0f1a2b3c4d';
/** By which the provider of telephones knows the house: a balancer would stand there. */
const KNOWN = 'http://lamplight.test';
/** A push service knows a note by 32 letters, of which it makes no id. */
const asId = (topic: string) => topic.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** A provider of telephones, a push service and two systems that are told of escalations, behind one door of this machine. */
export class Outside implements AsyncDisposable {
  readonly came: Came[] = [];
  /** What each of them does to whoever asks; `ok` where nothing is said. */
  readonly modes = new Map<Way, OutsideMode>();
  /** Numbers that take no SMS, and never will. */
  readonly noText = new Set<string>();
  #sids = 0;

  private constructor(private readonly server: LocalServer) {}

  static async open(): Promise<Outside> {
    const outside: Outside = new Outside(await LocalServer.listen((asked, response) => void outside.#asked(asked, response)));
    return outside;
  }

  /** How a node is set up that uses them. */
  settings(folder: string): Record<string, string> {
    const [token, key] = [join(folder, 'secrets', 'telephone'), join(folder, 'secrets', 'push.pem')];
    if (!existsSync(token)) {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
      writeFileSync(token, TOKEN, { mode: 0o600 });
      writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    }
    return {
      TELEPHONY_URL: this.server.url,
      TELEPHONY_ACCOUNT: ACCOUNT,
      TELEPHONY_TOKEN_FILE: token,
      TELEPHONY_SMS_FROM: '+15550100',
      TELEPHONY_VOICE_FROM: '+15550101',
      TELEPHONY_CALLBACK_URL: KNOWN,
      PUSH_KEY_FILE: key,
    };
  }

  /** A browser that takes notes through this push service. */
  browser(n: number): { readonly endpoint: string; readonly publicKey: string; readonly auth: string } {
    const { publicKey, auth } = new Reader();
    return { endpoint: `${this.server.url}/push/${String(n)}`, publicKey, auth };
  }

  urlOf(way: 'webhook' | 'pagerduty'): string {
    return `${this.server.url}/${way}`;
  }

  /** What the provider calls the message or the call of this page, of which it was asked last. */
  sidOf(pageId: string): string {
    return this.came.findLast(({ key }) => key === pageId)?.sid ?? '';
  }

  /** The provider asks the house, and signs. */
  async asks(base: string, path: string, form: Readonly<Record<string, string>>): Promise<{ readonly ok: boolean; readonly text: string }> {
    const headers = { 'x-twilio-signature': telephoneSignature(TOKEN, KNOWN + path, form) };
    const response = await fetch(base + path, { method: 'POST', headers, body: new URLSearchParams(form) });
    return { ok: response.ok, text: await response.text() };
  }

  async #asked({ path, headers, raw }: Asked, response: ServerResponse): Promise<void> {
    const way: Way = path.endsWith('/Messages.json')
      ? 'sms'
      : path.endsWith('/Calls.json')
        ? 'voice'
        : (ways.find((one) => path.startsWith(`/${one}`)) ?? 'push');
    const mode = this.modes.get(way) ?? 'ok';
    if (mode === 'refuse') return void response.writeHead(503).end();
    if (way === 'sms' && this.noText.has(new URLSearchParams(raw.toString('utf8')).get('To') ?? ''))
      return void response.writeHead(400).end();
    const told = way === 'webhook' || way === 'pagerduty' ? (JSON.parse(raw.toString('utf8')) as Record<string, string>) : {};
    const key = headers['lamplight-delivery'] ?? headers['idempotency-key'] ?? asId(String(headers['topic']));
    const about = (told['escalation'] ?? told['dedup_key'] ?? '').slice(0, 36); // PagerDuty's further incidents have a number behind it
    const act = (told['act'] ?? told['event_action'] ?? null) as OutletAct | null;
    this.#sids += 1;
    const sid = `${way === 'voice' ? 'CA' : 'SM'}${String(this.#sids).padStart(32, '0')}`;
    this.came.push({ way, key: String(key), about, act, sid, at: now() });
    if (mode === 'hang') return;
    if (mode === 'drop') return void response.destroy();
    if (mode === 'slow') await pause(SLOW_MS);
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ sid }));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.server[Symbol.asyncDispose]();
  }
}
