import { randomUUID } from 'node:crypto';
import type { WatchFault } from '#libs/contracts';
import { type AuditorConfig, type Log, Mailer } from '#libs/platform';
import type { Receiver } from '#libs/watch';
import { type AlarmWords, alarmWords } from './alarm-words.js';

/** A minute: what a restart mends by itself wakes nobody. */
const STANDS_LOOKS = 4;
/** A minute. */
const RETRY_LOOKS = 4;
/** Half an hour. */
const AGAIN_LOOKS = 120;

interface Letter {
  /** None: it is over. */
  readonly faults: readonly WatchFault[];
  /** Who has not taken it yet. */
  left: readonly (Receiver & { readonly id: string })[];
}

/** To the admins, over a connection of its own: it does not need the worker that may be what has failed. */
export class AlarmMail {
  readonly #mailer: Mailer;
  /** For how many looks each has stood. */
  #stood: ReadonlyMap<WatchFault, number> = new Map();
  readonly #told = new Set<WatchFault>();
  readonly #reached = new Map<string, Receiver>();
  #letter: Letter = { faults: [], left: [] };
  /** Since that letter was written. */
  #looks = 0;

  constructor(
    config: Pick<AuditorConfig, 'smtpUrl' | 'mailFrom' | 'origins'>,
    private readonly log: Log,
  ) {
    this.#mailer = new Mailer(config, 1);
  }

  /** Call it once a look. Whoever does not take it is tried again each minute; what comes to it is told, and all of it each half hour. */
  async tell(failing: readonly WatchFault[], receivers: readonly Receiver[]): Promise<void> {
    this.#looks += 1;
    this.#stood = new Map(failing.map((fault) => [fault, (this.#stood.get(fault) ?? 0) + 1]));
    if (failing.length === 0) this.#end();
    else if (this.#isNews(failing)) this.#alarm(failing, receivers);
    if (this.#looks % RETRY_LOOKS === 0) await this.#send(this.#letter);
  }

  close(): void {
    this.#mailer.close();
  }

  #isNews(failing: readonly WatchFault[]): boolean {
    const news = failing.some((fault) => !this.#told.has(fault) && (this.#stood.get(fault) ?? 0) >= STANDS_LOOKS);
    return news || (this.#told.size > 0 && this.#looks >= AGAIN_LOOKS);
  }

  #alarm(faults: readonly WatchFault[], receivers: readonly Receiver[]): void {
    if (receivers.length === 0) this.log.error('alarm-reaches-nobody');
    for (const fault of faults) this.#told.add(fault);
    this.#write(faults, receivers);
  }

  /** Only whoever was told that something is wrong need know that it is over. */
  #end(): void {
    if (this.#told.size === 0) return;
    this.#write([], [...this.#reached.values()]);
    this.#told.clear();
    this.#reached.clear();
  }

  #write(faults: readonly WatchFault[], receivers: readonly Receiver[]): void {
    this.#letter = { faults, left: receivers.map((receiver) => ({ ...receiver, id: randomUUID() })) };
    this.#looks = 0;
  }

  async #send(letter: Letter): Promise<void> {
    const tried = await Promise.all(
      letter.left.map(async (receiver) => {
        const { id, address: to, language } = receiver;
        const { subject, text } = this.#words(letter, alarmWords[language]);
        return { receiver, delivery: await this.#mailer.send({ id, kind: 'letter', to, subject, text, urgent: true }) };
      }),
    );
    const lost = tried.flatMap(({ receiver, delivery }) => (delivery.accepted ? [] : [{ receiver, ...delivery }]));
    const alarm = letter.faults.length > 0;
    if (alarm) for (const { receiver, delivery } of tried) if (delivery.accepted) this.#reached.set(receiver.address, receiver);
    // While something is wrong a refusal need not last: it may be the mail server that is.
    letter.left = lost.flatMap(({ receiver, reason, lasting }) => (reason !== NO_MAIL && (alarm || !lasting) ? [receiver] : []));
    if (lost[0]) this.log.error('alarm-not-sent', { code: lost[0].reason, count: lost.length });
  }

  #words({ faults }: Letter, words: AlarmWords): { subject: string; text: string } {
    const lines = faults.length > 0 ? [...faults.map((fault) => words.faults[fault]), '', words.meanwhile] : [words.overLine];
    return {
      subject: faults.length > 0 ? words.alarm : words.over,
      text: `${[...lines, '', `${words.signIn}: ${this.#mailer.staffLink}`].join('\n')}\n`,
    };
  }
}

const NO_MAIL = 'mail-not-set-up';
