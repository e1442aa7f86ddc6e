import { Controller } from '@nestjs/common';
import { api, type ReadTrends, type Trends } from '#libs/contracts';
import { TrendsQueries } from '#libs/escalation';
import type { StaffActor } from '#libs/platform';
import { Input, Serve } from './edge.js';
import { WhoOfStaff } from './session.guard.js';

@Controller()
export class TrendsController {
  constructor(private readonly trends: TrendsQueries) {}

  @Serve(api.trends)
  read(@WhoOfStaff() actor: StaffActor, @Input() { weeks }: ReadTrends): Promise<Trends> {
    return this.trends.of(actor, Number(weeks));
  }
}
