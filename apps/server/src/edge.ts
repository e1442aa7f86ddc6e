import { randomUUID } from 'node:crypto';
import {
  type ArgumentsHost,
  applyDecorators,
  type CallHandler,
  Catch,
  createParamDecorator,
  type ExceptionFilter,
  type ExecutionContext,
  HttpCode,
  HttpException,
  type NestInterceptor,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { z } from 'zod/mini';
import { type Endpoint, type ProblemBody, type ProblemCode, problems } from '#libs/contracts';
import { busy, isUnavailable, KeyMissing, type Log, Problem, storageRefusal } from '#libs/platform';

export const ENDPOINT = 'endpoint';

/** Makes a handler answer one row of the contract's table. The guard reads who may ask from the same row. */
export const Serve = (endpoint: Endpoint): MethodDecorator =>
  applyDecorators(
    RequestMapping({ path: endpoint.path.replace(/^\//, ''), method: endpoint.method === 'GET' ? RequestMethod.GET : RequestMethod.POST }),
    HttpCode(200),
    SetMetadata(ENDPOINT, endpoint),
  );

export const endpointOf = (context: ExecutionContext): Endpoint | undefined =>
  Reflect.getMetadata(ENDPOINT, context.getHandler()) as Endpoint | undefined;

/** @throws {Problem} `invalid-input`, naming the first field that is wrong and echoing nothing */
export function parseInput(schema: z.core.$ZodType, given: unknown): unknown {
  const parsed = z.safeParse(schema, given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.map(String).join('.') || (issue?.code === 'unrecognized_keys' ? 'unknown field' : '');
  throw new Problem('invalid-input', {
    detail: 'The request does not have the form that /api/docs describes.',
    ...(field && { field: field.slice(0, 60) }),
  });
}

/** The handler's one argument beside the actor: path, query and body together, as the contract's `input` says. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext): unknown => {
  const endpoint = endpointOf(context);
  if (!endpoint) throw new Error('a handler without @Serve');
  const request = context.switchToHttp().getRequest<Request>();
  const carried: unknown = endpoint.method === 'GET' ? request.query : (request.body ?? {});
  if (typeof carried !== 'object' || carried === null || Array.isArray(carried)) throw new Problem('invalid-input');
  return parseInput(endpoint.input, { ...carried, ...request.params });
});

/** Nothing leaves that the contract does not name: a field too many is dropped here, whoever forgot it. */
export class ReplyContract implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = endpointOf(context);
    return endpoint ? next.handle().pipe(map((value: unknown) => z.parse(endpoint.reply, value))) : next.handle();
  }
}

const statusCodes: Partial<Record<number, ProblemCode>> = { 404: 'not-found', 405: 'method-not-allowed', 413: 'body-too-large' };

/** What a client is told of anything that was thrown: our own problems whole, everything else as a reference into the log. */
export function toProblem(thrown: unknown, log: Log): ProblemBody {
  if (thrown instanceof Problem) return thrown.toBody();
  const status = thrown instanceof HttpException ? thrown.getStatus() : (thrown as { status?: unknown } | null)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) return { type: statusCodes[status] ?? 'invalid-input' };
  const ref = randomUUID();
  if (thrown instanceof KeyMissing) {
    log.error('key-missing', { ref, kind: thrown.keyId }); // another node, or this one once it has the new keyring, can answer
    return busy({ ref }).toBody();
  }
  const unavailable = isUnavailable(thrown);
  log.error(unavailable ? 'database-unavailable' : 'unexpected-error', { ref, error: thrown });
  const later = busy({ ref }).toBody();
  return unavailable ? { ...later, type: storageRefusal(thrown) ?? later.type } : { type: 'internal', ref };
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}
  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return;
    const problem = toProblem(thrown, this.log);
    if (problem.retryAfterMs !== undefined) response.setHeader('Retry-After', String(Math.ceil(problem.retryAfterMs / 1000)));
    response.status(problems[problem.type]).type('application/problem+json').json(problem);
  }
}

export const OPEN = 'open-route';
/** A route for machines (health, metrics), outside the contract and without a session. */
export const Open = (): MethodDecorator => SetMetadata(OPEN, true);
