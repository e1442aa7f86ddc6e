import { type DestinationStream, pino } from 'pino';
import { LogSink } from './log-sink.js';

/** What a log line may say. Anything else is dropped: text and names have no field to stand in. */
export interface Facts {
  readonly code?: string;
  readonly ref?: string;
  readonly method?: string;
  /** The route's pattern, never the address that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly count?: number;
  readonly kind?: string;
  readonly signal?: string;
  readonly port?: number;
  readonly error?: unknown;
}
const allowed = ['code', 'ref', 'method', 'route', 'status', 'ms', 'count', 'kind', 'signal', 'port'] as const;

/** An error without its message, which may quote a value: its class, its code, and where it was thrown. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const at = (error.stack ?? '')
    .split('\n')
    .filter((frame) => frame.startsWith('    at '))
    .slice(0, 8)
    .map((frame) => frame.trim());
  return {
    class: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    at,
    ...(error.cause !== undefined && { cause: describe(error.cause) }),
  };
}

/** JSON lines on standard output. `event` is a fixed, kebab-case name. */
export class Log {
  readonly #pino;
  constructor(level: string, destination?: DestinationStream) {
    const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' };
    this.#pino = pino(options, destination ?? this.#standardOutput());
  }

  #standardOutput(): DestinationStream {
    const sink = new LogSink(process.stdout.fd, (count) => {
      this.warn('log-lines-dropped', { count });
    });
    process.once('exit', () => sink.end());
    return sink;
  }

  info(event: string, facts: Facts = {}): void {
    this.#pino.info(pick(facts), event);
  }
  warn(event: string, facts: Facts = {}): void {
    this.#pino.warn(pick(facts), event);
  }
  error(event: string, facts: Facts = {}): void {
    this.#pino.error(pick(facts), event);
  }
}

function pick(facts: Facts): object {
  const kept: Record<string, unknown> = {};
  for (const name of allowed) if (facts[name] !== undefined) kept[name] = facts[name];
  if (facts.error !== undefined) kept['error'] = describe(facts.error);
  return kept;
}
