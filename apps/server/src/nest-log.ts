import type { LoggerService } from '@nestjs/common';
import type { Log } from '#libs/platform';

/** The framework's own lines: that something went wrong, never what was in it. */
export class NestLog implements LoggerService {
  constructor(private readonly target: Log) {}
  log(): void {
    // Start-up chatter; `started` says what matters.
  }
  warn(_message: unknown, ...context: unknown[]): void {
    this.target.warn('framework', { kind: nameOf(context) });
  }
  error(error: unknown, ...context: unknown[]): void {
    this.target.error('framework', { error, kind: nameOf(context) });
  }
}

const nameOf = (context: unknown[]) => {
  const last = context.at(-1);
  return typeof last === 'string' && /^\w{1,60}$/u.test(last) ? last : 'unknown';
};
