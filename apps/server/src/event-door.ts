import { Injectable } from '@nestjs/common';
import type { EventName } from '#libs/contracts';
import { type Actor, Log, Problem } from '#libs/platform';
import { Admission, placeOfEvent, type Waiting } from './admission.js';
import { Budget } from './budget.js';
import { RefusedWords } from './refused-words.js';

interface Said {
  readonly actor: Actor;
  readonly event: string;
  readonly given: unknown;
}

/** Stands before every event of a socket, as the guard stands before every route: how much is asked, and how much waits. */
@Injectable()
export class EventDoor {
  constructor(
    private readonly admission: Admission,
    private readonly budget: Budget,
    private readonly words: RefusedWords,
    private readonly log: Log,
  ) {}

  /** @throws {Problem} `too-fast` or `busy`: then `answer` is not called, but words were heard */
  async through<T>({ actor, event, given }: Said, answer: () => Promise<T>): Promise<T> {
    const place = placeOfEvent(event as EventName);
    const refusal = this.budget.spend(actor.accountId, place);
    if (refusal) return this.#refuse({ actor, event, given }, refusal);
    const entered = this.#enter({ actor, event, given }, place);
    if (entered instanceof Problem) return this.#refuse({ actor, event, given }, entered);
    try {
      return await answer();
    } finally {
      entered();
    }
  }

  #enter({ actor, given }: Said, place: Waiting): Problem | (() => void) {
    try {
      return this.admission.enter(place, given, actor.organisationId);
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  }

  /** The frame for which a socket is ended: nobody answers it, and still it is heard. */
  hearLast(said: Said): void {
    this.#refuse(said, new Problem('too-fast')).catch((error: unknown) => {
      if (!(error instanceof Problem)) this.log.error('last-words-not-heard', { error });
    });
  }

  async #refuse({ actor, event, given }: Said, refusal: Problem): Promise<never> {
    return this.words.refuse(actor, given, refusal, event);
  }
}
