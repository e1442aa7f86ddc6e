import type { NextFunction, Request, Response } from 'express';
import type { Log, Metrics } from '#libs/platform';

/** One line a request: the route's pattern, never the address. */
export const requestLog =
  (log: Log, metrics: Metrics) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    response.on('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'other';
      metrics.requests.inc({ route, status: response.statusCode });
      log.info('request', { method: request.method, route, status: response.statusCode, ms: Math.round(performance.now() - started) });
    });
    next();
  };
