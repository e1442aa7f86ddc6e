import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG, type Config, Database, Log, Metrics } from '#libs/platform';
import { Open } from './edge.js';
import { ScreeningWatch } from './screening-watch.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** For the machines that watch: no session, no detail about anyone. */
@Controller()
export class HealthController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly metrics: Metrics,
    private readonly screening: ScreeningWatch,
    private readonly log: Log,
  ) {}

  @Open()
  @Get('health/live')
  live() {
    return { live: true };
  }

  /** Ready means: a message sent now would be kept. What stands in the way of hearing it is said beside that: a node that is taken out hears nobody. */
  @Open()
  @Get('health/ready')
  async ready(@Res() response: Response): Promise<void> {
    try {
      await this.database.query('SELECT 1 FROM organisation LIMIT 1');
      response.json({ ready: true, screening: this.screening.kinds() });
    } catch (error) {
      this.log.warn('not-ready', { error });
      response.status(503).json({ ready: false });
    }
  }

  @Open()
  @Get('metrics')
  async scrape(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { metricsToken } = this.config;
    const may = metricsToken
      ? request.get('authorization') === `Bearer ${metricsToken}`
      : LOOPBACK.has(request.socket.remoteAddress ?? '') && !request.get('x-forwarded-for');
    if (!may) {
      response.status(404).end();
      return;
    }
    response.type(this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }
}
