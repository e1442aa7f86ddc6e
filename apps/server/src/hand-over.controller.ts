import { Controller } from '@nestjs/common';
import type { z } from 'zod/mini';
import {
  type ActOnEscalation,
  api,
  type EscalationRow,
  type FindReceivers,
  type HandedOver,
  type HandOverAll as HandOverAllInput,
  type HandOver as HandOverInput,
  type Receivers,
} from '#libs/contracts';
import { HandOver, HandOverAll, MarkSafe, ReceiversQueries } from '#libs/escalation';
import type { Actor } from '#libs/platform';
import { Input, Serve } from './edge.js';
import { Who } from './session.guard.js';

/** What comes after an answer: the safety check, and whoever has the case next. */
@Controller()
export class HandOverController {
  constructor(
    private readonly safetyCheck: MarkSafe,
    private readonly one: HandOver,
    private readonly every: HandOverAll,
    private readonly receiversQueries: ReceiversQueries,
  ) {}

  @Serve(api.markSafe)
  markSafe(@Who() actor: Actor, @Input() input: z.infer<typeof ActOnEscalation>): Promise<EscalationRow> {
    return this.safetyCheck.execute(actor, input);
  }
  @Serve(api.handOver)
  handOver(@Who() actor: Actor, @Input() input: HandOverInput): Promise<EscalationRow> {
    return this.one.execute(actor, input);
  }
  @Serve(api.handOverAll)
  handOverAll(@Who() actor: Actor, @Input() input: HandOverAllInput): Promise<HandedOver> {
    return this.every.execute(actor, input);
  }
  @Serve(api.receivers)
  receivers(@Who() actor: Actor, @Input() input: z.infer<typeof FindReceivers>): Promise<Receivers> {
    return this.receiversQueries.of(actor, input);
  }
}
