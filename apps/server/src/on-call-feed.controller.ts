import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG, type Config, Problem, TokenBuckets } from '#libs/platform';
import { FeedQueries } from '#libs/schedules';
import { clientAddress } from './client-address.js';
import { Open } from './edge.js';

/** A calendar program asks a few times an hour. */
const AT_ONCE = 20;
const A_SECOND = 1 / 30;
const TOKEN = /^[\w-]{43}$/u;

/** For calendar programs: no session and no cookie; the address itself is the secret, and stands in no log. */
@Controller()
export class OnCallFeedController {
  readonly #buckets = new TokenBuckets(AT_ONCE, A_SECOND);
  constructor(
    private readonly feeds: FeedQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Open()
  @Get('api/on-call/feed/:token')
  async read(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const retryAfterMs = this.#buckets.take(clientAddress(request, this.config.trustProxyHops));
    if (retryAfterMs > 0) throw new Problem('too-fast', { retryAfterMs });
    const calendar = TOKEN.test(token) ? await this.feeds.read(token) : null;
    if (calendar === null) throw new Problem('not-found');
    response.type('text/calendar; charset=utf-8').send(calendar);
  }
}
