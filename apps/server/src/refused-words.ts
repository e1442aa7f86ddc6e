import { Injectable } from '@nestjs/common';
import { z } from 'zod/mini';
import { PostMessage as PostInput } from '#libs/contracts';
import { PostMessage } from '#libs/messaging';
import { type Actor, isStaff, Problem } from '#libs/platform';
import { Admission } from './admission.js';

/** What is refused at the door may still be a call for help: it is heard first, kept with its escalation, and refused then. */
@Injectable()
export class RefusedWords {
  constructor(
    private readonly admission: Admission,
    private readonly postMessage: PostMessage,
  ) {}

  /**
   * Too fast is refused at a glance where nothing is heard: it must cost no more than it does.
   * @throws {Problem} always: the refusal, with the care that is owed where there was something to hear
   */
  async refuse(actor: Actor, given: unknown, refusal: Problem): Promise<never> {
    const words = z.safeParse(PostInput, given);
    if (words.success && !isStaff(actor) && (refusal.code !== 'too-fast' || this.admission.calls(words.data)))
      await this.postMessage.execute(actor, words.data, refusal).catch((error: unknown) => {
        if (!(error instanceof Problem) || error.code !== 'room-not-found') throw error;
      });
    throw refusal;
  }
}
