import { z } from 'zod/mini';
import { type Ack, api, type EndpointInput, type EndpointName, type EndpointReply, ProblemBody } from '#libs/contracts';

export type CallInput<N extends EndpointName> = EndpointInput<(typeof api)[N]>;
export type CallReply<N extends EndpointName> = EndpointReply<(typeof api)[N]>;

export interface CallOptions {
  /** Let the request outlive the page: for what is said while leaving. */
  keepalive?: boolean;
  signal?: AbortSignal;
  timeoutMs?: number;
}

export type Call = <N extends EndpointName>(name: N, input: CallInput<N>, options?: CallOptions) => Promise<Ack<CallReply<N>>>;

const TIMEOUT_MS = 10_000;

/**
 * One call for every endpoint of the contract. It never throws: what the server refused, what did not arrive and what
 * does not fit the contract are all a problem with words.
 */
export function createCall(send: typeof fetch = (...request) => fetch(...request)): Call {
  return async (name, input, options = {}) => {
    const { method, path, reply } = api[name];
    const { url, rest } = place(path, input);
    const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
    try {
      const response = await send(method === 'GET' ? url + query(rest) : url, {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        headers: method === 'GET' ? { accept: 'application/json' } : { accept: 'application/json', 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: JSON.stringify(rest) }),
        ...(options.keepalive === undefined ? {} : { keepalive: options.keepalive }),
        signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
      });
      const body: unknown = await response.json().catch(() => undefined);
      if (!response.ok) return refusal(body);
      const parsed = z.safeParse(reply, body);
      if (!parsed.success) return { ok: false, problem: { type: 'internal' } };
      return { ok: true, value: parsed.data as CallReply<typeof name> };
    } catch {
      return { ok: false, problem: { type: 'no-answer' } };
    }
  };
}

function refusal(body: unknown): Ack<never> {
  const problem = z.safeParse(ProblemBody, body);
  return { ok: false, problem: problem.success ? problem.data : { type: 'internal' } };
}

/** Fills `:name` in the path from the input; what is left is the body or the query. */
export function place(path: string, input: object): { url: string; rest: Record<string, unknown> } {
  const rest = new Map<string, unknown>(Object.entries(input));
  const url = path.replace(/:(\w+)/g, (_, field: string) => {
    const value = rest.get(field);
    if (typeof value !== 'string') throw new TypeError(`${path} needs ${field}`);
    rest.delete(field);
    return encodeURIComponent(value);
  });
  return { url, rest: Object.fromEntries(rest) };
}

function query(rest: Record<string, unknown>): string {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()}`;
}
