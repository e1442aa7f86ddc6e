import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import nodemailer from 'nodemailer';
import type { Severity } from '#libs/contracts';
import { CONFIG, type Config } from '#libs/platform';
import { type Delivery, type OutgoingPage, Pager } from './pager.js';

const STAGE_MS = 10_000;
/** Shorter than a page's lease, so that a page is never on its way twice from workers that live. */
const WHOLE_MS = 25_000;

const words: Record<Severity, { word: string; line: string }> = {
  imminent: { word: 'Urgent', line: 'Urgent: please answer now.' },
  high: { word: 'Soon', line: 'Soon: please answer within the hour.' },
  concern: { word: 'Today', line: 'Today: please answer on your next shift.' },
};

interface MailError {
  readonly code?: string;
  readonly responseCode?: number;
}

/** Pages by e-mail. Subject and body are the same for everybody: whoever reads over a shoulder learns of no person and no room. */
@Injectable()
export class MailPager extends Pager implements OnApplicationShutdown {
  readonly #transport;
  readonly #link: string;
  readonly #domain: string;

  constructor(@Inject(CONFIG) config: Config) {
    super();
    const { smtpUrl, mailFrom, origins } = config;
    this.#transport =
      smtpUrl === null
        ? null
        : nodemailer.createTransport(
            {
              pool: true,
              url: smtpUrl,
              maxConnections: 4,
              connectionTimeout: STAGE_MS,
              greetingTimeout: STAGE_MS,
              socketTimeout: STAGE_MS,
              dnsTimeout: STAGE_MS,
            },
            { from: mailFrom },
          );
    this.#link = `${origins.find((origin) => origin.startsWith('https://')) ?? origins[0] ?? ''}/staff/`;
    this.#domain = /@([\w.-]+)/u.exec(mailFrom)?.[1] ?? 'lamplight.invalid';
  }

  async send({ id, to, severity }: OutgoingPage): Promise<Delivery> {
    if (!this.#transport) return { accepted: false, reason: 'mail-not-set-up', lasting: true };
    const { word, line } = words[severity];
    const sending = this.#transport.sendMail({
      to,
      subject: `Lamplight: somebody needs you (${word})`,
      text: `Somebody needs you.\n${line}\n\nSign in to answer: ${this.#link}\n`,
      messageId: `<page-${id}@${this.#domain}>`,
      headers: { 'X-Lamplight-Page': id, 'Auto-Submitted': 'auto-generated' },
      priority: severity === 'imminent' ? 'high' : 'normal',
    });
    const gaveUp = Symbol('gave up');
    const { promise: late, resolve } = Promise.withResolvers<typeof gaveUp>();
    const timer = setTimeout(() => resolve(gaveUp), WHOLE_MS);
    try {
      const sent = await Promise.race([sending, late]);
      return sent === gaveUp ? { accepted: false, reason: 'mail-too-slow', lasting: false } : { accepted: true };
    } catch (error) {
      const { code, responseCode } = error as MailError;
      // The server knows this address and will not take it; anything else may be better in a moment.
      const lasting = code === 'EENVELOPE' && (responseCode ?? 0) >= 500;
      return { accepted: false, reason: lasting ? 'mail-refused' : 'mail-unreachable', lasting };
    } finally {
      clearTimeout(timer);
      sending.catch(() => undefined);
    }
  }

  onApplicationShutdown(): void {
    this.#transport?.close();
  }
}
