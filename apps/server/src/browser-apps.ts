import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';

const YEAR_MS = 365 * 24 * 3_600_000;

/** No script, style, picture or request from anywhere else; nothing inline; no page of ours in anyone's frame. */
export function secure(app: NestExpressApplication, { https, origins }: { https: boolean; origins: readonly string[] }): void {
  const sockets = origins.map((origin) => origin.replace(/^http/u, 'ws'));
  app.disable('x-powered-by');
  app.set('etag', false); // an entity tag tells a stranger that something changed
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          manifestSrc: ["'self'"],
          workerSrc: ["'self'"],
          connectSrc: ["'self'", ...sockets],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(https && { upgradeInsecureRequests: [] }),
        },
      },
      strictTransportSecurity: https ? { maxAge: YEAR_MS / 1000, includeSubDomains: true } : false,
      referrerPolicy: { policy: 'no-referrer' },
    }),
    (_: Request, response: Response, next: NextFunction) => {
      response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
      next();
    },
    (request: Request, response: Response, next: NextFunction) => {
      if (request.path.startsWith('/api/') || request.path.startsWith('/health')) response.setHeader('Cache-Control', 'no-store');
      next();
    },
  );
}

/** The two browser apps from their builds. Hashed files are kept for a year, the shells never. */
export function serveBrowserApps(app: NestExpressApplication, dist: string): void {
  for (const [base, name] of [
    ['/staff', 'staff'],
    ['/', 'member'],
  ] as const) {
    const root = join(dist, 'apps', name);
    if (!existsSync(join(root, 'index.html'))) continue;
    app.use(
      join(base, 'assets'),
      express.static(join(root, 'assets'), { immutable: true, maxAge: YEAR_MS, index: false, fallthrough: false }),
    );
    app.use(
      base,
      express.static(root, {
        index: false,
        maxAge: 0,
        setHeaders: (response) => {
          response.setHeader('Cache-Control', 'no-cache');
        },
      }),
    );
    const shell = (request: Request, response: Response, next: NextFunction) => {
      const page = request.method === 'GET' && !/^\/(api|health|metrics|socket\.io)(\/|$)/u.test(request.path) && request.accepts('html');
      if (!page || /\.\w+$/u.test(request.path)) {
        next();
        return;
      }
      response.setHeader('Cache-Control', 'no-store');
      response.sendFile(join(root, 'index.html'), { cacheControl: false });
    };
    app.use(base, shell);
  }
}
