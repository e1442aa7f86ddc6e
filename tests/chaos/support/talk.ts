import { reactionWords } from '#libs/contracts';
import type { Group } from './group.js';
import type { Phone, Whither } from './phone.js';
import type { Random } from './random.js';

const OFTEN_MS = 2_400;
const CALLS_FOR_HELP = 0.12;
/** What the rules hold until somebody of the staff has read it. */
const IS_HELD = 0.06;
const EDITS = 0.12;
const RETRACTS = 0.08;
const REACTS = 0.2;
const REPORTS = 0.03;
const REPLIES = 0.15;
const QUOTES = 0.08;
/** More than this waiting, and somebody waits before saying more. */
const MOST_WAITING = 3;

/** Members who say things, each text once, change them, take them back, answer and react; and now and then a text calls for help. */
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
    const staff = setInterval(() => {
      void this.group.takeDown();
      void this.group.decideHeld();
    }, OFTEN_MS);
    this.#timers.add(staff);
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
      this.#act(phone);
      this.#again(phone);
    }, OFTEN_MS * this.random.between(0.4, 1.6));
    this.#timers.add(timer);
  }

  #act(phone: Phone): void {
    phone.answerPause(this.random.chance(0.7));
    const { outbox, me } = phone.view;
    if (me === null || outbox.filter(({ state }) => state !== 'failed').length >= MOST_WAITING) return;
    phone.read();
    if (me.seat === 'counselor') return; // who looks on
    if (this.random.chance(REACTS)) this.#react(phone, me.key);
    if (this.random.chance(RETRACTS)) this.#retract(phone);
    if (this.random.chance(REPORTS)) void this.group.report(phone);
    this.#say(phone, this.#whither(phone));
  }

  #say(phone: Phone, whither: Whither): void {
    this.#said += 1;
    const n = String(this.#said);
    const calls = this.random.chance(CALLS_FOR_HELP);
    const held = this.random.chance(IS_HELD);
    const text = calls
      ? `I want to kill myself tonight, ${n}`
      : held
        ? `who can link me with some percs, ${n}`
        : `the weather is number ${n}`;
    if (calls) this.#calling.add(text);
    phone.say(text, whither);
    for (const item of phone.view.outbox) if (this.#calling.has(item.text)) this.crisis.add(item.clientKey);
  }

  /** A new text of the room, a reply, a quotation, or other words for what was said here a moment ago. */
  #whither(phone: Phone): Whither {
    const posted = phone.view.log.messages.filter(({ state }) => state === 'posted');
    const own = posted.filter(({ id, editUntil }) => phone.acks.some((ack) => ack.id === id) && Date.parse(editUntil ?? '') > Date.now());
    const roots = posted.filter(({ thread }) => thread === null);
    if (own.length > 0 && this.random.chance(EDITS)) return { edits: this.random.pick(own).id };
    if (roots.length > 0 && this.random.chance(REPLIES)) return { thread: this.random.pick(roots).id };
    return posted.length > 0 && this.random.chance(QUOTES) ? { quotes: this.random.pick(posted).id } : {};
  }

  /** In one window of each: of two at once nobody could say which was last. */
  #react(phone: Phone, me: string): void {
    if (phone.name.includes('Wren 2')) return;
    const others = phone.view.log.messages.filter(({ state, author }) => state === 'posted' && author.key !== me);
    if (others.length === 0) return;
    const { id, reactions } = this.random.pick(others);
    const word = this.random.pick(reactionWords);
    phone.react(id, word, !reactions.some((one) => one.word === word && one.by.some((key) => key === me)));
  }

  #retract(phone: Phone): void {
    const own = phone.view.log.messages.filter(({ id, state }) => state === 'posted' && phone.acks.some((ack) => ack.id === id));
    if (own.length > 0) phone.retract(this.random.pick(own).id);
  }
}
