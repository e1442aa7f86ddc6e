import http from 'node:http';
import https from 'node:https';
import type { OnApplicationShutdown } from '@nestjs/common';
import { z } from 'zod/mini';
import type { SecondOpinionConfig } from '#libs/platform';
import { Breaker } from './breaker.js';
import { NoOpinion, Opinion, Screener } from './screener.js';

const AT_ONCE = 4;
/** An opinion is a line. */
const MOST_BYTES = 4_096;

/**
 * Asks a classifier of the clinic's own: `POST {"text"}`, and `{"severity", "category", "reason"}` back. The body holds the
 * text alone. No proxy of the environment is used and no redirect is followed: the text goes to the address that was set up.
 */
export class HttpScreener extends Screener implements OnApplicationShutdown {
  readonly shadow: boolean;
  readonly #breaker = new Breaker();
  readonly #agent;
  readonly #request;

  constructor(private readonly config: SecondOpinionConfig) {
    super();
    this.shadow = config.shadow;
    const { Agent, request } = config.url.startsWith('https:') ? https : http;
    this.#agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    this.#request = request;
  }

  get free(): number {
    return this.#breaker.lets(AT_ONCE);
  }

  async opinion(text: string): Promise<Opinion> {
    if (this.free === 0) throw new NoOpinion('unreachable');
    return this.#breaker.through(async () => {
      const opinion = z.safeParse(Opinion, parsed(await this.#ask(JSON.stringify({ text }))));
      if (!opinion.success) throw new NoOpinion('unreadable');
      return opinion.data;
    });
  }

  onApplicationShutdown(): void {
    this.#agent.destroy();
  }

  #ask(body: string): Promise<string> {
    const limit = AbortSignal.timeout(this.config.limitMs); // of all of it: one that sends a byte at a time is too slow as well
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const fail = () => {
      reject(new NoOpinion(limit.aborted ? 'too-slow' : 'unreachable'));
    };
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const request = this.#request(this.config.url, { method: 'POST', agent: this.#agent, headers, signal: limit }, (response) => {
      const parts: Buffer[] = [];
      let bytes = 0;
      response.on('error', fail);
      response.on('close', fail); // of one that was answered in full nothing more becomes
      response.on('data', (part: Buffer) => {
        parts.push(part);
        bytes += part.length;
        if (bytes <= MOST_BYTES) return;
        reject(new NoOpinion('unreadable'));
        request.destroy();
      });
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(parts).toString('utf8'));
        else reject(new NoOpinion('refused'));
      });
    });
    request.on('error', fail);
    request.end(body);
    return promise;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
