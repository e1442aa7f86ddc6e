import { Injectable } from '@nestjs/common';
import type { Language } from '#libs/contracts';
import { ClockDatabase, type Delivery } from '#libs/platform';
import type { Browser } from './push-message.js';
import { PushServices } from './push-services.js';
import { SHOWS } from './reach.js';
import { isRefusal, REFUSED_FOR_LONG, REFUSED_SINCE } from './refusal.js';
import type { Urgency } from './telephone-words.js';

/** A note that comes an hour late is about a page that others have had since. */
const GOOD_FOR_SECONDS = 60 * 60;

interface Known extends Browser {
  readonly now: Date;
  /** It took the last note that it was sent, or none was sent. */
  readonly takes: boolean;
}

const words: Record<Language, { waits: string; urgency: Record<Urgency, string> }> = {
  en: {
    waits: 'Lamplight: something waits',
    urgency: { imminent: 'Urgent', high: 'Soon', concern: 'Today', drill: 'This is a drill', test: 'This is a test' },
  },
  es: {
    waits: 'Lamplight: algo espera',
    urgency: { imminent: 'Urgente', high: 'Pronto', concern: 'Hoy', drill: 'Es un simulacro', test: 'Esto es una prueba' },
  },
};

/** Notes to the browsers of one person of the staff: that something waits, and how urgent it is. */
@Injectable()
export class WebPush {
  constructor(
    private readonly database: ClockDatabase,
    private readonly services: PushServices,
  ) {}

  /** Null: this house sends none. */
  get publicKey(): string | null {
    return this.services.publicKey;
  }

  /** Taken when one browser's service took it. A browser that is gone is forgotten, and one that goes on refusing us counts no more. */
  async send({
    id,
    accountId,
    urgency,
    language,
  }: {
    id: string;
    accountId: string;
    urgency: Urgency;
    language: Language;
  }): Promise<Delivery> {
    if (this.publicKey === null) return { accepted: false, reason: 'push-not-set-up', lasting: true };
    const browsers = await this.database.query<Known>(
      `SELECT b.endpoint, b.public_key AS "publicKey", b.auth, b.first_refused_at IS NULL AS takes, clock_now() AS now FROM push_browser b WHERE b.account_id = $1 AND ${SHOWS}`,
      [accountId],
    );
    const { waits, urgency: how } = words[language];
    const note = JSON.stringify({ title: waits, body: how[urgency] });
    const answers = await Promise.all(browsers.map((browser) => this.#one(browser, id, note)));
    const best = answers.find(({ accepted }) => accepted) ?? answers.find((one) => !one.accepted && !one.lasting) ?? answers[0];
    return best ?? { accepted: false, reason: 'no-browser', lasting: true };
  }

  async #one({ now, takes, ...browser }: Known, id: string, text: string): Promise<Delivery> {
    // A page that goes out again takes the place of itself.
    const delivery = await this.services.send(browser, { text, topic: id.replaceAll('-', ''), goodForSeconds: GOOD_FOR_SECONDS }, now);
    if (!delivery.accepted && delivery.reason === 'outside-gone')
      await this.database.query('DELETE FROM push_browser WHERE endpoint = $1', [browser.endpoint]);
    if (delivery.accepted && !takes)
      await this.database.query('UPDATE push_browser SET first_refused_at = NULL WHERE endpoint = $1', [browser.endpoint]);
    if (isRefusal(delivery))
      await this.database.query(
        `UPDATE push_browser SET first_refused_at = ${REFUSED_SINCE}, refused_at = CASE WHEN ${REFUSED_FOR_LONG} THEN clock_now() END
         WHERE endpoint = $1 AND auth = $2`,
        [browser.endpoint, browser.auth],
      );
    return delivery;
  }
}
