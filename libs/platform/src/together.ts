/** Statements of one kind under way at once. More than one: a connection that has died holds up whoever is on it, and nobody else. */
const ABREAST = 3;
/** A statement that takes longer is on a connection that may have died: it counts no more, and the pool bounds how many there are. */
const SLOW_MS = 1_000;
/** So that no statement grows with the house. */
const MOST = 128;

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Questions that arrive in one turn of the event loop, or while others are under way, are asked in one statement: the busier, the more
 * share it, and nobody waits for a timer. No answer is older than its question.
 */
export class Together<Question, Answer> {
  readonly #waiting: Waiting<Question, Answer>[] = [];
  #underWay = 0;
  #looking = false;

  /** @param all one answer for each question, in their order; where it rejects, so does each of them */
  constructor(private readonly all: (questions: readonly Question[]) => Promise<readonly Answer[]>) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      if (this.#looking) return;
      this.#looking = true;
      setImmediate(() => {
        this.#looking = false;
        this.#go();
      });
    });
  }

  #go(): void {
    while (this.#underWay < ABREAST && this.#waiting.length > 0) this.#send(this.#waiting.splice(0, MOST));
  }

  #send(some: readonly Waiting<Question, Answer>[]): void {
    this.#underWay += 1;
    const slow = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => {
      slow.resolve(undefined);
    }, SLOW_MS);
    void Promise.race([this.#answer(some), slow.promise]).finally(() => {
      clearTimeout(timer);
      this.#underWay -= 1;
      this.#go();
    });
  }

  async #answer(some: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await this.all(some.map(({ question }) => question));
      for (const [n, { resolve }] of some.entries()) resolve(answers[n] as Answer);
    } catch (error) {
      for (const { reject } of some) reject(error);
    }
  }
}
