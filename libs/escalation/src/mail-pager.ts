import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config, type Delivery, Mailer } from '#libs/platform';
import type { Urgency } from '#libs/reach';
import type { OutgoingPage } from './pager.js';

const CONNECTIONS = 4;

const needed = 'Lamplight: somebody needs you';
const words: Record<Urgency, { subject: string; line: string }> = {
  imminent: { subject: `${needed} (Urgent)`, line: 'Somebody needs you.\nUrgent: please answer now.' },
  high: { subject: `${needed} (Soon)`, line: 'Somebody needs you.\nSoon: please answer within the hour.' },
  concern: { subject: `${needed} (Today)`, line: 'Somebody needs you.\nToday: please answer on your next shift.' },
  drill: { subject: `Drill: ${needed}`, line: 'Drill: nobody is in danger. Please answer as if somebody were.' },
  test: { subject: 'Lamplight: a test page', line: 'This is the test page that you asked for. Nobody waits.' },
};

/** Pages by e-mail. Subject and body are the same for everybody: whoever reads over a shoulder learns of no person and no room. */
@Injectable()
export class MailPager implements OnApplicationShutdown {
  readonly #mailer: Mailer;

  constructor(@Inject(CONFIG) config: Config) {
    this.#mailer = new Mailer(config, CONNECTIONS);
  }

  send({ id, to, severity }: OutgoingPage): Promise<Delivery> {
    const { subject, line } = words[severity];
    const text = `${line}\n\nSign in to answer: ${this.#mailer.staffLink}\n`;
    return this.#mailer.send({ id, kind: 'page', to, subject, text, urgent: severity === 'imminent' || severity === 'drill' });
  }

  onApplicationShutdown(): void {
    this.#mailer.close();
  }
}
