import { type Delivery, type OutgoingPage, Pager } from '#libs/escalation';

/** Keeps every attempt instead of making it. `answer` is what the mail server says, for each address. */
export class RecordingPager extends Pager {
  readonly attempts: OutgoingPage[] = [];
  answer: (page: OutgoingPage) => Delivery | Promise<Delivery> = () => ({ accepted: true });

  send(page: OutgoingPage): Promise<Delivery> {
    this.attempts.push(page);
    return Promise.resolve(this.answer(page));
  }

  /** Who was tried since the last call of this, each once, in order. */
  taken(): string[] {
    return [...new Set(this.attempts.splice(0).map(({ to }) => to))].sort();
  }
}
