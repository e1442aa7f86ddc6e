import { Injectable } from '@nestjs/common';
import { z } from 'zod/mini';
import {
  api,
  CrisisPreferences,
  EditMessage as EditInput,
  type Endpoint,
  PostMessage as PostInput,
  ReportMessage as ReportInput,
} from '#libs/contracts';
import { OwnPreferences } from '#libs/escalation';
import { EditMessage, KeepUnposted, PostMessage } from '#libs/messaging';
import { ReportMessage } from '#libs/moderation';
import { type Actor, isStaff, Problem } from '#libs/platform';
import { Admission } from './admission.js';

/** A route or the name of an event: where it was said. */
type Where = Endpoint | string;
type Hear = (actor: Actor, given: unknown, refusal: Problem) => Promise<void>;

/** What is refused at the door may still be a call for help: it is heard first, kept with its escalation, and refused then. */
@Injectable()
export class RefusedWords {
  readonly #hear: ReadonlyMap<Where, Hear>;

  constructor(
    private readonly admission: Admission,
    post: PostMessage,
    edit: EditMessage,
    report: ReportMessage,
    own: OwnPreferences,
    kept: KeepUnposted,
  ) {
    const posting = hearing(PostInput, (actor, input, refusal) =>
      refusal.code === 'busy' ? turnAway(kept, { actor, ...input }, refusal) : post.execute(actor, input, refusal),
    );
    const editing = hearing(EditInput, (actor, input, refusal) =>
      refusal.code === 'busy' ? turnAway(kept, { actor, ...input }, refusal) : edit.execute(actor, input, refusal),
    );
    this.#hear = new Map<Where, Hear>([
      [api.postMessage, posting],
      ['message:post', posting],
      ['message:edit', editing],
      [api.setPreferences, hearing(CrisisPreferences, (...said) => own.set(...said))],
      [api.reportMessage, hearing(ReportInput, async (...said) => said[1].note !== null && report.execute(...said))],
    ]);
  }

  /**
   * Too fast is refused at a glance where nothing is heard: it must cost no more than it does.
   * @throws {Problem} always: the refusal, with the care that is owed where there was something to hear
   */
  async refuse(actor: Actor, given: unknown, refusal: Problem, where: Where): Promise<never> {
    const hear = this.#hear.get(where);
    if (hear && !isStaff(actor) && (refusal.code !== 'too-fast' || this.admission.calls(given, actor.organisationId)))
      await hear(actor, given, refusal).catch((error: unknown) => {
        if (!(error instanceof Problem) || (error.code !== 'room-not-found' && error.code !== 'message-not-found')) throw error;
      });
    throw refusal;
  }
}

/** There is no place on the way of a post, and nothing in these words by themselves: it may be with what was said before them. */
async function turnAway(kept: KeepUnposted, words: Parameters<KeepUnposted['execute']>[0], refusal: Problem): Promise<never> {
  throw await kept.execute(words, refusal, false);
}

function hearing<S extends z.core.$ZodType>(
  schema: S,
  hear: (actor: Actor, input: z.output<S>, refusal: Problem) => Promise<unknown>,
): Hear {
  return async (actor, given, refusal) => {
    const input = z.safeParse(schema, given);
    if (input.success) await hear(actor, input.data, refusal);
  };
}
