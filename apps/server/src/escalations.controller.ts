import { Controller } from '@nestjs/common';
import type { z } from 'zod/mini';
import {
  type ActOnEscalation,
  api,
  type CloseEscalation as CloseInput,
  type ContextPage,
  type EscalationCase,
  type EscalationList,
  type EscalationRow,
  type EvidencePage,
  type ListEscalations,
  type MessageMember as MessageInput,
  type MoreEvidence,
  type OneEscalation,
  type PostOutcome,
  type RevealedName,
  type RevealName as RevealInput,
  type SayWrongSeverity as SeverityInput,
  type WidenContext as WidenInput,
} from '#libs/contracts';
import {
  AcknowledgeEscalation,
  CloseEscalation,
  EscalationQueries,
  MarkContacted,
  MessageMember,
  PageNext,
  ReadCase,
  ReadMoreEvidence,
  RevealName,
  SayWrongSeverity,
  WidenContext,
} from '#libs/escalation';
import type { Actor } from '#libs/platform';
import { Input, Serve } from './edge.js';
import { RateLimit } from './rate-limit.js';
import { Who } from './session.guard.js';

type Acted = z.infer<typeof ActOnEscalation>;

/** The queue, and what one may see of a case. */
@Controller()
export class EscalationsController {
  constructor(
    private readonly queries: EscalationQueries,
    private readonly readCase: ReadCase,
    private readonly readMore: ReadMoreEvidence,
    private readonly widenContext: WidenContext,
  ) {}

  @Serve(api.escalations)
  list(@Who() actor: Actor, @Input() { view }: z.infer<typeof ListEscalations>): Promise<EscalationList> {
    return this.queries.list(actor, view);
  }
  @Serve(api.escalation)
  read(@Who() actor: Actor, @Input() input: z.infer<typeof OneEscalation>): Promise<EscalationCase> {
    return this.readCase.execute(actor, input);
  }
  @Serve(api.moreEvidence)
  more(@Who() actor: Actor, @Input() input: z.infer<typeof MoreEvidence>): Promise<EvidencePage> {
    return this.readMore.execute(actor, input);
  }
  @Serve(api.widenContext)
  widen(@Who() actor: Actor, @Input() input: z.infer<typeof WidenInput>): Promise<z.infer<typeof ContextPage>> {
    return this.widenContext.execute(actor, input);
  }
}

/** What one may do about it. */
@Controller()
export class EscalationActsController {
  constructor(
    private readonly acknowledgeEscalation: AcknowledgeEscalation,
    private readonly messageMember: MessageMember,
    private readonly markContacted: MarkContacted,
    private readonly pageNextStep: PageNext,
    private readonly closeEscalation: CloseEscalation,
    private readonly revealOneName: RevealName,
    private readonly sayWrongSeverity: SayWrongSeverity,
    private readonly rateLimit: RateLimit,
  ) {}

  @Serve(api.acknowledge)
  acknowledge(@Who() actor: Actor, @Input() input: Acted): Promise<EscalationRow> {
    return this.acknowledgeEscalation.execute(actor, input);
  }
  @Serve(api.messageMember)
  message(@Who() actor: Actor, @Input() input: z.infer<typeof MessageInput>): Promise<PostOutcome> {
    return this.messageMember.execute(actor, input);
  }
  @Serve(api.markContacted)
  contacted(@Who() actor: Actor, @Input() input: Acted): Promise<EscalationRow> {
    return this.markContacted.execute(actor, input);
  }
  @Serve(api.pageNext)
  pageNext(@Who() actor: Actor, @Input() input: Acted): Promise<EscalationRow> {
    return this.pageNextStep.execute(actor, input);
  }
  @Serve(api.closeEscalation)
  close(@Who() actor: Actor, @Input() input: CloseInput): Promise<EscalationRow> {
    return this.closeEscalation.execute(actor, input);
  }
  @Serve(api.sayWrongSeverity)
  async wrongSeverity(@Who() actor: Actor, @Input() input: z.infer<typeof SeverityInput>) {
    await this.sayWrongSeverity.execute(actor, input);
    return { done: true } as const;
  }

  @Serve(api.revealName)
  revealName(@Who() actor: Actor, @Input() input: RevealInput): Promise<RevealedName> {
    return this.rateLimit.guard({ 'second-factor-of': actor.accountId }, () => this.revealOneName.execute(actor, input));
  }
}
