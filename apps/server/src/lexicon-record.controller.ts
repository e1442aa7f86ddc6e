import { Controller } from '@nestjs/common';
import type { z } from 'zod/mini';
import {
  type ActOnDraft,
  type AnswerSample as AnswerInput,
  api,
  type Forecasts,
  type ForecastView,
  type LexiconWaiting,
  type Precisions,
  type Recall,
  type ReviewList,
  type SettleReview as SettleInput,
  type WeeklySample,
} from '#libs/contracts';
import { LexiconWaitingQueries, PrecisionQueries, ReviewQueries, SettleReview } from '#libs/escalation';
import { AnswerSample, AskForecast, ForecastQueries, ReadSample, RecallQueries } from '#libs/messaging';
import type { StaffActor } from '#libs/platform';
import { Input, Serve } from './edge.js';
import { WhoOfStaff } from './session.guard.js';

/** What became of what was heard, and what would become of it. */
@Controller()
export class LexiconRecordController {
  constructor(
    private readonly askForecast: AskForecast,
    private readonly forecasts: ForecastQueries,
    private readonly precisions: PrecisionQueries,
    private readonly review: ReviewQueries,
    private readonly settleReview: SettleReview,
    private readonly waiting: LexiconWaitingQueries,
  ) {}

  @Serve(api.askForecast)
  ask(@WhoOfStaff() actor: StaffActor, @Input() input: z.infer<typeof ActOnDraft>): Promise<ForecastView> {
    return this.askForecast.execute(actor, input);
  }
  @Serve(api.forecast)
  forecast(@WhoOfStaff() actor: StaffActor): Promise<z.infer<typeof Forecasts>> {
    return this.forecasts.latest(actor);
  }
  @Serve(api.lexiconWaiting)
  waits(@WhoOfStaff() actor: StaffActor): Promise<LexiconWaiting> {
    return this.waiting.of(actor);
  }
  @Serve(api.precision)
  precision(@WhoOfStaff() actor: StaffActor): Promise<Precisions> {
    return this.precisions.of(actor);
  }
  @Serve(api.reviewList)
  doubts(@WhoOfStaff() actor: StaffActor): Promise<ReviewList> {
    return this.review.list(actor);
  }
  @Serve(api.settleReview)
  async settle(@WhoOfStaff() actor: StaffActor, @Input() input: z.infer<typeof SettleInput>) {
    await this.settleReview.execute(actor, input);
    return { done: true } as const;
  }
}

/** What was not heard, read blind. */
@Controller()
export class SampleController {
  constructor(
    private readonly readSample: ReadSample,
    private readonly answerSample: AnswerSample,
    private readonly recalls: RecallQueries,
  ) {}

  @Serve(api.weeklySample)
  sample(@WhoOfStaff() actor: StaffActor): Promise<z.infer<typeof WeeklySample>> {
    return this.readSample.execute(actor);
  }
  @Serve(api.answerSample)
  async answer(@WhoOfStaff() actor: StaffActor, @Input() input: z.infer<typeof AnswerInput>) {
    await this.answerSample.execute(actor, input);
    return { done: true } as const;
  }
  @Serve(api.recall)
  recall(@WhoOfStaff() actor: StaffActor): Promise<z.infer<typeof Recall>> {
    return this.recalls.of(actor);
  }
}
