import { Controller } from '@nestjs/common';
import { api, type TriggerTopics } from '#libs/contracts';
import { OwnTopics } from '#libs/messaging';
import type { Actor } from '#libs/platform';
import { Input, Serve } from './edge.js';
import { Who } from './session.guard.js';

@Controller()
export class TopicsController {
  constructor(private readonly own: OwnTopics) {}

  @Serve(api.topics)
  topics(@Who() actor: Actor): Promise<TriggerTopics> {
    return this.own.of(actor);
  }
  @Serve(api.setTopics)
  async setTopics(@Who() actor: Actor, @Input() input: TriggerTopics) {
    await this.own.set(actor, input);
    return { done: true } as const;
  }
}
