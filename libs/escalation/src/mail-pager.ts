import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Severity } from '#libs/contracts';
import { CONFIG, type Config, type Delivery, Mailer } from '#libs/platform';
import { type OutgoingPage, Pager } from './pager.js';

const CONNECTIONS = 4;

const words: Record<Severity, { word: string; line: string }> = {
  imminent: { word: 'Urgent', line: 'Urgent: please answer now.' },
  high: { word: 'Soon', line: 'Soon: please answer within the hour.' },
  concern: { word: 'Today', line: 'Today: please answer on your next shift.' },
};

/** Pages by e-mail. Subject and body are the same for everybody: whoever reads over a shoulder learns of no person and no room. */
@Injectable()
export class MailPager extends Pager implements OnApplicationShutdown {
  readonly #mailer: Mailer;

  constructor(@Inject(CONFIG) config: Config) {
    super();
    this.#mailer = new Mailer(config, CONNECTIONS);
  }

  send({ id, to, severity, drill }: OutgoingPage): Promise<Delivery> {
    const { word, line } = words[severity];
    return this.#mailer.send({
      id,
      kind: 'page',
      to,
      subject: `${drill ? 'Drill: ' : ''}Lamplight: somebody needs you (${word})`,
      text: `${drill ? 'Drill: nobody is in danger. Please answer as if somebody were.\n\n' : ''}Somebody needs you.\n${line}\n\nSign in to answer: ${this.#mailer.staffLink}\n`,
      urgent: severity === 'imminent',
    });
  }

  onApplicationShutdown(): void {
    this.#mailer.close();
  }
}
