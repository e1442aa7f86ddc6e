import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config, type Delivery, Mailer } from '#libs/platform';

/** Letters with a code, on a connection of their own: none stands in the way of a page. */
@Injectable()
export class ContactMail implements OnApplicationShutdown {
  readonly #mailer: Mailer;
  readonly ready: boolean;

  constructor(@Inject(CONFIG) config: Config) {
    this.#mailer = new Mailer(config, 1);
    this.ready = config.smtpUrl !== null;
  }

  send({
    id,
    to,
    subject,
    text,
  }: {
    readonly id: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
  }): Promise<Delivery> {
    return this.#mailer.send({ id, kind: 'letter', to, subject, text, urgent: false });
  }

  onApplicationShutdown(): void {
    this.#mailer.close();
  }
}
