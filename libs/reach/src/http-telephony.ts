import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, type Delivery, type TelephonyConfig } from '#libs/platform';
import { callbackPaths, type OutgoingCall, type OutgoingText, Telephony } from './telephony.js';

const RING_SECONDS = 25;
/** An answer names what it is about and little else. */
const MOST_OF_ANSWER = 64 * 1024;

/** Speaks the interface that Twilio made common: forms over HTTPS, an account and its token. */
@Injectable()
export class HttpTelephony extends Telephony {
  readonly #config: TelephonyConfig | null;

  constructor(@Inject(CONFIG) { telephony }: Pick<Config, 'telephony'>) {
    super();
    this.#config = telephony;
  }

  get ready(): boolean {
    return this.#config !== null;
  }

  text({ id, to, text, receipt }: OutgoingText): Promise<Delivery> {
    return this.#post('Messages', id, ({ smsFrom, callbackUrl }) => ({
      To: to,
      From: smsFrom,
      Body: text,
      ...(receipt && { StatusCallback: callbackUrl + callbackPaths.status(id) }),
    }));
  }

  call({ id, to, script }: OutgoingCall): Promise<Delivery> {
    return this.#post('Calls', id, ({ voiceFrom, callbackUrl }) => ({
      To: to,
      From: voiceFrom,
      Twiml: script,
      Timeout: String(RING_SECONDS),
      StatusCallback: callbackUrl + callbackPaths.status(id),
    }));
  }

  async #post(what: 'Messages' | 'Calls', id: string, form: (config: TelephonyConfig) => Record<string, string>): Promise<Delivery> {
    const config = this.#config;
    if (!config) return { accepted: false, reason: 'telephone-not-set-up', lasting: true };
    const { url, account, token, limitMs } = config;
    try {
      const response = await fetch(`${url}/2010-04-01/Accounts/${account}/${what}.json`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`, 'idempotency-key': id },
        body: new URLSearchParams(form(config)),
        redirect: 'manual',
        signal: AbortSignal.timeout(limitMs),
      });
      return await deliveryOf(response);
    } catch (error) {
      const slow = (error as { name?: unknown }).name === 'TimeoutError';
      return { accepted: false, reason: slow ? 'telephone-too-slow' : 'telephone-unreachable', lasting: false };
    }
  }
}

async function deliveryOf(response: Response): Promise<Delivery> {
  const { status, ok } = response;
  const text = (await response.text()).slice(0, MOST_OF_ANSWER);
  if (ok) {
    const ref = refOf(text);
    return { accepted: true, ...(ref !== undefined && { ref }) };
  }
  if (status === 429 || status >= 500) return { accepted: false, reason: 'telephone-unavailable', lasting: false };
  // It knows what we ask and will not do it: a number that is none, a token that is wrong, an address that has moved.
  return { accepted: false, reason: 'telephone-refused', lasting: true };
}

function refOf(text: string): string | undefined {
  try {
    const { sid } = JSON.parse(text) as { sid?: unknown };
    return typeof sid === 'string' && /^\w{1,64}$/u.test(sid) ? sid : undefined;
  } catch {
    return undefined;
  }
}
