import type { Server } from 'node:http';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { type Config, FRAME_LIMIT, Log, Metrics } from '#libs/platform';
import { Admission } from './admission.js';
import { secure, serveBrowserApps } from './browser-apps.js';
import { ProblemFilter, ReplyContract } from './edge.js';
import { Handshakes } from './handshakes.js';
import { NestLog } from './nest-log.js';
import { serveDocs } from './openapi.js';
import { requestLog } from './request-log.js';
import { ServerModule } from './server.module.js';
import { Sessions } from './session-middleware.js';
import { SocketAdapter } from './socket-adapter.js';

/** Compiled files stand at dist/apps/server/src; the browser apps at dist/apps/<name>. */
const DIST = join(import.meta.dirname, '..', '..', '..');

/** The whole product as one application, not yet listening. `roles` decides whether it serves, keeps clocks, or both. */
export async function createServer(config: Config, log: Log): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ServerModule.with(config, log), {
    logger: new NestLog(log),
    bodyParser: false,
    abortOnError: false,
    forceCloseConnections: true,
  });
  return prepare(app, config, log);
}

export function prepare(app: NestExpressApplication, config: Config, log: Log): NestExpressApplication {
  app.set('trust proxy', config.trustProxyHops);
  secure(app, { https: config.production, origins: config.origins });
  app.use(requestLog(log, app.get(Metrics)));
  app.use('/api/telephone', express.urlencoded({ limit: FRAME_LIMIT, inflate: false, extended: false }));
  app.use('/api', express.json({ limit: FRAME_LIMIT, inflate: false, strict: true }));
  app.use('/api', app.get(Admission).handler());
  const middleware = app.get(Sessions).middleware();
  for (const handler of middleware) app.use('/api', handler);
  app.useGlobalInterceptors(new ReplyContract());
  app.useGlobalFilters(new ProblemFilter(log));
  app.useWebSocketAdapter(
    new SocketAdapter(app, { origins: config.origins, middleware: [app.get(Handshakes).handler as never, ...middleware] }),
  );
  serveDocs(app);
  serveBrowserApps(app, DIST);
  boundRequests(app.getHttpServer());
  return app;
}

/**
 * How long a request may take to arrive, and how often that is looked at: every half a minute by itself. Nest makes the server, without
 * its options; Node reads the third of these when it begins to listen.
 */
function boundRequests(server: Server): void {
  Object.assign(server, { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 1_000 });
}
