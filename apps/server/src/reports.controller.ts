import { Controller } from '@nestjs/common';
import {
  api,
  type DecideReport as DecideInput,
  type OwnReport,
  type OwnReports,
  type PinMessage as PinInput,
  type ReportMessage as ReportInput,
  type ReportList,
} from '#libs/contracts';
import { DecideReport, PinMessage, ReportMessage, ReportsQueries } from '#libs/moderation';
import type { Actor } from '#libs/platform';
import { Input, Serve } from './edge.js';
import { Who } from './session.guard.js';

const done = { done: true } as const;

/** What people do with messages of others: report them, decide about the reports, pin. */
@Controller()
export class ReportsController {
  constructor(
    private readonly pinMessage: PinMessage,
    private readonly reportMessage: ReportMessage,
    private readonly reports: ReportsQueries,
    private readonly decideReport: DecideReport,
  ) {}

  @Serve(api.pinMessage)
  async pin(@Who() actor: Actor, @Input() input: PinInput) {
    await this.pinMessage.execute(actor, input);
    return done;
  }
  @Serve(api.reportMessage)
  report(@Who() actor: Actor, @Input() input: ReportInput): Promise<OwnReport> {
    return this.reportMessage.execute(actor, input);
  }
  @Serve(api.ownReports)
  own(@Who() actor: Actor): Promise<OwnReports> {
    return this.reports.own(actor);
  }
  @Serve(api.reports)
  waiting(@Who() actor: Actor): Promise<ReportList> {
    return this.reports.waiting(actor);
  }
  @Serve(api.decideReport)
  async decide(@Who() actor: Actor, @Input() input: DecideInput) {
    await this.decideReport.execute(actor, input);
    return done;
  }
}
