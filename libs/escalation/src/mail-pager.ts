import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Language } from '#libs/contracts';
import { CONFIG, type Config, type Delivery, Mailer } from '#libs/platform';
import type { Urgency } from '#libs/reach';
import type { OutgoingPage } from './pager.js';

const CONNECTIONS = 4;

interface Letter {
  readonly subject: string;
  readonly line: string;
}

const words: Record<Language, { readonly signIn: string } & Record<Urgency, Letter>> = {
  en: {
    signIn: 'Sign in to answer:',
    imminent: { subject: 'Lamplight: somebody needs you (Urgent)', line: 'Somebody needs you.\nUrgent: please answer now.' },
    high: { subject: 'Lamplight: somebody needs you (Soon)', line: 'Somebody needs you.\nSoon: please answer as soon as you can.' },
    concern: { subject: 'Lamplight: somebody needs you (Today)', line: 'Somebody needs you.\nToday: please answer on your next shift.' },
    drill: { subject: 'Drill: Lamplight: somebody needs you', line: 'Drill: nobody is in danger. Please answer as if somebody were.' },
    test: { subject: 'Lamplight: a test page', line: 'This is the test page that you asked for. Nobody waits.' },
  },
  es: {
    signIn: 'Entra para responder:',
    imminent: { subject: 'Lamplight: alguien te necesita (Urgente)', line: 'Alguien te necesita.\nUrgente: responde ahora, por favor.' },
    high: {
      subject: 'Lamplight: alguien te necesita (Pronto)',
      line: 'Alguien te necesita.\nPronto: responde en cuanto puedas, por favor.',
    },
    concern: {
      subject: 'Lamplight: alguien te necesita (Hoy)',
      line: 'Alguien te necesita.\nHoy: responde en tu próximo turno, por favor.',
    },
    drill: {
      subject: 'Simulacro: Lamplight: alguien te necesita',
      line: 'Simulacro: nadie está en peligro. Responde como si lo estuviera, por favor.',
    },
    test: { subject: 'Lamplight: un mensaje de prueba', line: 'Este es el mensaje de prueba que pediste. Nadie espera.' },
  },
};

/** Pages by e-mail. Subject and body are the same for everybody: whoever reads over a shoulder learns of no person and no room. */
@Injectable()
export class MailPager implements OnApplicationShutdown {
  readonly #mailer: Mailer;

  constructor(@Inject(CONFIG) config: Config) {
    this.#mailer = new Mailer(config, CONNECTIONS);
  }

  send({ id, to, severity, language }: OutgoingPage): Promise<Delivery> {
    const { signIn, [severity]: letter } = words[language];
    const { subject, line } = letter;
    const text = `${line}\n\n${signIn} ${this.#mailer.staffLink}\n`;
    return this.#mailer.send({ id, kind: 'page', to, subject, text, urgent: severity === 'imminent' || severity === 'drill' });
  }

  onApplicationShutdown(): void {
    this.#mailer.close();
  }
}
