import nodemailer from 'nodemailer';
import type { Config } from './config.js';

const STAGE_MS = 10_000;
/** Shorter than the lease under which a letter is sent, so that one is never on its way twice from workers that live. */
const WHOLE_MS = 25_000;

export interface Letter {
  /** The same on every try, so that a doubled letter can be known as one. */
  readonly id: string;
  readonly kind: 'page' | 'letter';
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly urgent: boolean;
}

/** `lasting`: trying again will not help. `reason` is a code, `ref` what the provider calls it. */
export type Delivery =
  | { readonly accepted: true; readonly ref?: string }
  | { readonly accepted: false; readonly reason: string; readonly lasting: boolean };

interface MailError {
  readonly code?: string;
  readonly responseCode?: number;
}

/** Hands letters to the mail server of the programme, over connections of its own. */
export class Mailer {
  readonly #transport;
  readonly #domain: string;
  /** The address of the staff app, for what a letter asks somebody to do. */
  readonly staffLink: string;

  constructor({ smtpUrl, mailFrom, origins }: Pick<Config, 'smtpUrl' | 'mailFrom' | 'origins'>, maxConnections: number) {
    const timeouts = { connectionTimeout: STAGE_MS, greetingTimeout: STAGE_MS, socketTimeout: STAGE_MS, dnsTimeout: STAGE_MS };
    this.#transport =
      smtpUrl === null ? null : nodemailer.createTransport({ pool: true, url: smtpUrl, maxConnections, ...timeouts }, { from: mailFrom });
    this.#domain = /@([\w.-]+)/u.exec(mailFrom)?.[1] ?? 'lamplight.invalid';
    this.staffLink = `${origins.find((origin) => origin.startsWith('https://')) ?? origins[0] ?? ''}/staff/`;
  }

  async send({ id, kind, to, subject, text, urgent }: Letter): Promise<Delivery> {
    if (!this.#transport) return { accepted: false, reason: 'mail-not-set-up', lasting: true };
    const sending = this.#transport.sendMail({
      to,
      subject,
      text,
      messageId: `<${kind}-${id}@${this.#domain}>`,
      headers: { ...(kind === 'page' && { 'X-Lamplight-Page': id }), 'Auto-Submitted': 'auto-generated' },
      priority: urgent ? 'high' : 'normal',
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

  close(): void {
    this.#transport?.close();
  }
}
