import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, type Delivery } from '#libs/platform';
import { OutsideDoor } from './outside-door.js';
import { type Browser, publicPoint, sealedFor, vapid } from './push-message.js';

/** RFC 8292 allows a day. Half of it: a clock of ours that is wrong by hours, either way, is no reason to refuse us. */
const CLAIM_SECONDS = 12 * 60 * 60;

export interface PushNote {
  /** For the browser's eyes alone. */
  readonly text: string;
  /** 32 letters at most: one that has not arrived is replaced by the next of the same topic. */
  readonly topic: string;
  readonly goodForSeconds: number;
}

/** The makers of browsers take notes for them: they learn which browser and when, and never what. */
@Injectable()
export class PushServices {
  /** What a browser asks to see before it lets us. Null: this house sends none. */
  readonly publicKey: string | null;

  constructor(
    private readonly door: OutsideDoor,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.publicKey = config.push ? publicPoint(config.push.key) : null;
  }

  /** `outside-gone`: that browser takes no more of them, ever. `outside-forbidden`: {@link isRefusal}. */
  async send(browser: Browser, { text, topic, goodForSeconds }: PushNote, now: Date): Promise<Delivery> {
    const { push, mailFrom } = this.config;
    if (!push) return { accepted: false, reason: 'push-not-set-up', lasting: true };
    const contact = `mailto:${/[\w.+-]+@[\w.-]+/u.exec(mailFrom)?.[0] ?? 'nobody@lamplight.invalid'}`;
    const until = new Date(now.getTime() + CLAIM_SECONDS * 1000);
    const headers = {
      authorization: vapid(push.key, { endpoint: browser.endpoint, contact, until }),
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      ttl: String(goodForSeconds),
      urgency: 'high',
      topic,
    };
    return this.door.post({ url: browser.endpoint, headers, body: sealedFor(browser, text) });
  }
}
