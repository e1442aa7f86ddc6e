import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, type Delivery } from '#libs/platform';
import { askForKey, callbackPaths, Telephony, telephoneWords, WebPush } from '#libs/reach';
import { MailPager } from './mail-pager.js';
import { type OutgoingPage, Pager } from './pager.js';

/** Each page by its means. */
@Injectable()
export class MeansPager extends Pager {
  readonly #callbackUrl: string;

  constructor(
    private readonly mail: MailPager,
    private readonly telephony: Telephony,
    private readonly push: WebPush,
    @Inject(CONFIG) { telephony: config }: Config,
  ) {
    super();
    this.#callbackUrl = config?.callbackUrl ?? '';
  }

  send(page: OutgoingPage): Promise<Delivery> {
    const { id, to, severity: urgency, language } = page;
    switch (page.means) {
      case 'email':
        return this.mail.send(page);
      case 'sms':
        return this.telephony.text({ id, to, text: telephoneWords[language].text[urgency], receipt: true });
      case 'voice': {
        const keysUrl = (round: number) => this.#callbackUrl + callbackPaths.keys(id, round);
        return this.telephony.call({ id, to, script: askForKey({ language, urgency, keysUrl }, { round: 1, wrong: false }) });
      }
      case 'push':
        return this.push.send({ id, accountId: to, urgency, language });
    }
  }
}
