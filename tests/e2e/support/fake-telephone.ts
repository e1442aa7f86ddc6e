import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { TelephonyConfig } from '#libs/platform';
import { telephoneSignature } from '#libs/reach';
import { LocalServer } from './local-server.js';

export interface Dialled {
  readonly what: 'Messages' | 'Calls';
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly form: Readonly<Record<string, string>>;
  readonly sid: string;
}
type Answer = (response: ServerResponse, dialled: Dialled) => void;

const reply =
  (status: number, body: object): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
export const takes: Answer = (response, { sid }) => {
  reply(201, { sid, status: 'queued' })(response, {} as Dialled);
};
export const says = (status: number): Answer => reply(status, { code: 20_000, message: 'not now' });
/** Keeps whoever asked waiting. */
export const hangs: Answer = () => undefined;
export const drops: Answer = (response) => {
  response.destroy();
};
export const redirects: Answer = (response) => {
  response.writeHead(307, { location: 'http://127.0.0.1:1/elsewhere' }).end();
};

const TOKEN = 'b3f0c2d4a1e54f6b8c7d9e0f1a2b3c4d';

/** A telephone provider on this machine: keeps what it is asked, answers as the spec has it, and asks back, signed. */
export class FakeTelephone implements AsyncDisposable {
  readonly dialled: Dialled[] = [];
  answer: Answer = takes;
  #sids = 0;

  private constructor(private readonly server: LocalServer) {}

  static async open(): Promise<FakeTelephone> {
    const phone: FakeTelephone = new FakeTelephone(
      await LocalServer.listen(({ path, headers, raw }, response) => {
        const what = path.endsWith('/Calls.json') ? 'Calls' : 'Messages';
        phone.#sids += 1;
        const sid = `${what === 'Calls' ? 'CA' : 'SM'}${String(phone.#sids).padStart(32, '0')}`;
        const form = Object.fromEntries(new URLSearchParams(raw.toString('utf8')));
        const dialled: Dialled = { what, path, headers, form, sid };
        phone.dialled.push(dialled);
        phone.answer(response, dialled);
      }),
    );
    return phone;
  }

  /** How a house is set up that uses it and is known to it by this address. */
  config = (callbackUrl: string): TelephonyConfig => ({
    url: this.server.url,
    account: 'AC00000000000000000000000000000001',
    token: TOKEN,
    smsFrom: '+15550100',
    voiceFrom: '+15550101',
    callbackUrl,
    limitMs: 400,
  });

  texts = (): Dialled[] => this.dialled.filter(({ what }) => what === 'Messages');
  calls = (): Dialled[] => this.dialled.filter(({ what }) => what === 'Calls');

  /** Asks the house at `base`, which it knows by `known`. `over`: what is not as it should be. */
  async ask(
    { base, known, path }: { readonly base: string; readonly known: string; readonly path: string },
    form: Readonly<Record<string, string>>,
    over: { readonly signature?: string; readonly body?: string } = {},
  ): Promise<{ status: number; text: string }> {
    const response = await fetch(base + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': over.signature ?? telephoneSignature(TOKEN, known + path, form),
      },
      body: over.body ?? new URLSearchParams(form).toString(),
    });
    return { status: response.status, text: await response.text() };
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.server[Symbol.asyncDispose]();
  }
}
