import type { Group } from './group.js';
import type { Phone } from './phone.js';
import type { Random } from './random.js';

const OFTEN_MS = 2_400;
const CALLS_FOR_HELP = 0.12;
/** More than this waiting, and somebody waits before saying more. */
const MOST_WAITING = 3;

/** Members who say things, each text once, and now and then a text that calls for help. */
export class Talk {
  /** Keys of what calls for help, once they are known. */
  readonly crisis = new Set<string>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #calling = new Set<string>();
  #said = 0;

  constructor(
    private readonly group: Group,
    private readonly random: Random,
  ) {}

  begin(): void {
    for (const phone of this.group.phones) this.#again(phone);
    const takeDown = setInterval(() => void this.group.takeDown(), OFTEN_MS);
    this.#timers.add(takeDown);
  }

  end(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Whoever is asked whether they mean it answers, also after the talk has ended. */
  answerPauses(): void {
    for (const phone of this.group.phones) phone.answerPause(this.random.chance(0.7));
  }

  #again(phone: Phone): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#say(phone);
      this.#again(phone);
    }, OFTEN_MS * this.random.between(0.4, 1.6));
    this.#timers.add(timer);
  }

  #say(phone: Phone): void {
    phone.answerPause(this.random.chance(0.7));
    const { outbox, me } = phone.view;
    if (me === null || outbox.filter(({ state }) => state !== 'failed').length >= MOST_WAITING) return;
    this.#said += 1;
    const calls = this.random.chance(CALLS_FOR_HELP);
    const text = calls ? `I want to kill myself tonight, ${String(this.#said)}` : `the weather is number ${String(this.#said)}`;
    if (calls) this.#calling.add(text);
    phone.say(text);
    for (const item of phone.view.outbox) if (this.#calling.has(item.text)) this.crisis.add(item.clientKey);
  }
}
