import { randomUUID } from 'node:crypto';
import type { WatchFault } from '#libs/contracts';
import { type AuditorConfig, type Log, Mailer } from '#libs/platform';

/** A minute: what a restart mends by itself wakes nobody. */
const STANDS_LOOKS = 4;
/** Half an hour. */
const AGAIN_LOOKS = 120;

const sentences: Record<WatchFault, string> = {
  'database-silent': 'The database does not answer.',
  'workers-silent': 'No worker keeps the clocks: nobody is paged.',
  'step-overdue': 'A case waits, and its next step is late.',
  'signal-unanswered': 'Something was heard, and no case was opened for it.',
  'taken-without-clock': 'Somebody has a case, and nothing would notice if they did nothing.',
  'target-unpaged': 'A target of a case was missed, and nobody was called for it.',
  'follow-up-unpaged': 'Something is owed after a case, and nobody was called for it.',
  'page-unsent': 'Pages wait to be sent.',
  'pages-failing': 'Pages were tried, and none of them left.',
  'probe-failed': 'The test call did not get through.',
  'probe-missing': 'No test call got through for two hours.',
};

/** To the admins, over a connection of its own: it does not need the worker that may be what has failed. It says what stands still, and names nobody. */
export class AlarmMail {
  readonly #mailer: Mailer;
  #red = 0;
  #told = false;

  constructor(
    config: Pick<AuditorConfig, 'smtpUrl' | 'mailFrom' | 'origins'>,
    private readonly log: Log,
  ) {
    this.#mailer = new Mailer(config, 1);
  }

  /** Call it once a look. */
  async tell(failing: readonly WatchFault[], addresses: readonly string[]): Promise<void> {
    if (failing.length === 0) {
      if (this.#told) await this.#send(addresses, { subject: 'Lamplight: it works again', lines: ['What was wrong is over.'] });
      this.#red = 0;
      this.#told = false;
      return;
    }
    this.#red += 1;
    if (this.#red < STANDS_LOOKS || (this.#red - STANDS_LOOKS) % AGAIN_LOOKS !== 0) return;
    this.#told = true;
    await this.#send(addresses, {
      subject: 'Lamplight: calls for help may not be answered',
      lines: [
        ...failing.map((fault) => sentences[fault]),
        '',
        'Until it is mended, telephone whoever is on call. The runbook says what to do.',
      ],
    });
  }

  close(): void {
    this.#mailer.close();
  }

  async #send(addresses: readonly string[], { subject, lines }: { subject: string; lines: readonly string[] }): Promise<void> {
    if (addresses.length === 0) this.log.error('alarm-reaches-nobody');
    const text = `${[...lines, '', `Sign in: ${this.#mailer.staffLink}`].join('\n')}\n`;
    const sent = await Promise.all(
      addresses.map((to) => this.#mailer.send({ id: randomUUID(), kind: 'letter', to, subject, text, urgent: true })),
    );
    const lost = sent.flatMap((delivery) => (delivery.accepted ? [] : [delivery.reason]));
    if (lost[0] !== undefined) this.log.error('alarm-not-sent', { code: lost[0], count: lost.length });
  }
}
