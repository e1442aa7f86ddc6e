import { Controller } from '@nestjs/common';
import type { z } from 'zod/mini';
import {
  api,
  type CallMe as CallMeInput,
  type CallMeView,
  type TellPauseChoice as ChoiceInput,
  type HelpView,
  type WhoLooked,
} from '#libs/contracts';
import { CallMe, HelpQueries, SayCallNotNeeded, TellPauseChoice, WhoLookedQueries } from '#libs/escalation';
import { type Actor, Database } from '#libs/platform';
import { PrivateRooms } from '#libs/rooms';
import { Input, Serve } from './edge.js';
import { Who } from './session.guard.js';

/** What a member finds behind Help. */
@Controller()
export class HelpController {
  constructor(
    private readonly database: Database,
    private readonly help: HelpQueries,
    private readonly privateRooms: PrivateRooms,
    private readonly callMeBack: CallMe,
    private readonly sayCallNotNeeded: SayCallNotNeeded,
    private readonly tellPauseChoice: TellPauseChoice,
    private readonly looks: WhoLookedQueries,
  ) {}

  @Serve(api.help)
  whoAnswers(@Who() actor: Actor): Promise<HelpView> {
    return this.help.of(actor);
  }
  @Serve(api.callMe)
  callMe(@Who() actor: Actor, @Input() input: z.infer<typeof CallMeInput>): Promise<CallMeView> {
    return this.callMeBack.execute(actor, input);
  }
  @Serve(api.callNotNeeded)
  async callNotNeeded(@Who() actor: Actor) {
    await this.sayCallNotNeeded.execute(actor);
    return { done: true } as const;
  }
  @Serve(api.privateRoom)
  privateRoom(@Who() actor: Actor) {
    return this.database.transaction(async (tx) => ({ roomId: await this.privateRooms.of(tx, actor.accountId) }));
  }
  @Serve(api.pauseChoice)
  async pauseChoice(@Who() actor: Actor, @Input() input: z.infer<typeof ChoiceInput>) {
    await this.tellPauseChoice.execute(actor, input);
    return { done: true } as const;
  }

  @Serve(api.whoLooked)
  whoLooked(@Who() actor: Actor): Promise<WhoLooked> {
    return this.looks.of(actor);
  }
}
