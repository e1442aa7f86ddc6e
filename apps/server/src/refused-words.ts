import { Injectable } from '@nestjs/common';
import { z } from 'zod/mini';
import { EditMessage as EditInput, PostMessage as PostInput } from '#libs/contracts';
import { EditMessage, PostMessage } from '#libs/messaging';
import { type Actor, isStaff, Problem } from '#libs/platform';
import { Admission } from './admission.js';

/** What is refused at the door may still be a call for help: it is heard first, kept with its escalation, and refused then. */
@Injectable()
export class RefusedWords {
  constructor(
    private readonly admission: Admission,
    private readonly postMessage: PostMessage,
    private readonly editMessage: EditMessage,
  ) {}

  /**
   * Too fast is refused at a glance where nothing is heard: it must cost no more than it does.
   * @throws {Problem} always: the refusal, with the care that is owed where there was something to hear
   */
  async refuse(actor: Actor, given: unknown, refusal: Problem, event = 'message:post'): Promise<never> {
    const heard = !isStaff(actor) && (refusal.code !== 'too-fast' || this.admission.calls(given, actor.organisationId));
    if (heard)
      await this.#say(actor, given, refusal, event).catch((error: unknown) => {
        if (!(error instanceof Problem) || (error.code !== 'room-not-found' && error.code !== 'message-not-found')) throw error;
      });
    throw refusal;
  }

  async #say(actor: Actor, given: unknown, refusal: Problem, event: string): Promise<void> {
    const post = event === 'message:post' ? z.safeParse(PostInput, given) : null;
    if (post?.success) await this.postMessage.execute(actor, post.data, refusal);
    const edit = event === 'message:edit' ? z.safeParse(EditInput, given) : null;
    if (edit?.success) await this.editMessage.execute(actor, edit.data, refusal);
  }
}
