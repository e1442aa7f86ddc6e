import { lookup } from 'node:dns/promises';
import http, { type RequestOptions } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { Delivery } from '#libs/platform';
import { type AddressRules, isPublic, readAddress } from './address.js';

/** Shorter than the lease under which a delivery is sent. */
const LIMIT_MS = 10_000;

export interface OutsideRules extends AddressRules {
  /** All addresses of a host. */
  readonly resolve: (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;
  readonly limitMs: number;
}
/** Injection token of the {@link OutsideRules}. */
export const OUTSIDE_RULES = Symbol('outside-rules');
export const houseRules: OutsideRules = {
  plain: false,
  anywhere: false,
  resolve: (host) => lookup(host, { all: true }),
  limitMs: LIMIT_MS,
};

export interface OutsideRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const refused = (reason: string): Delivery => ({ accepted: false, reason, lasting: true });
const later = (reason: string): Delivery => ({ accepted: false, reason, lasting: false });

/** The one way out to an address that somebody typed: looked up first, and asked at the very address that was looked at. */
@Injectable()
export class OutsideDoor {
  constructor(@Inject(OUTSIDE_RULES) private readonly rules: OutsideRules) {}

  mayGo(url: string): boolean {
    return readAddress(url, this.rules) !== null;
  }

  async post(request: OutsideRequest): Promise<Delivery> {
    const to = readAddress(request.url, this.rules);
    if (!to) return refused('outside-address');
    const found = await this.rules.resolve(to.host).catch(() => []);
    const [first] = found;
    if (!first) return later('outside-not-found');
    // One that is inside is enough: a name that points both ways is a trap.
    if (!this.rules.anywhere && !found.every(({ address }) => isPublic(address))) return refused('outside-address');
    return this.#send(to.url, first, request);
  }

  #send(url: URL, { address, family }: { address: string; family: number }, { headers, body }: OutsideRequest): Promise<Delivery> {
    const there: LookupFunction = (_host, options, done) => {
      if (options.all) done(null, [{ address, family }]);
      else done(null, address, family);
    };
    const options: RequestOptions = {
      method: 'POST',
      lookup: there,
      agent: false,
      signal: AbortSignal.timeout(this.rules.limitMs),
      headers: { 'content-type': 'application/json', ...headers, 'content-length': String(Buffer.byteLength(body)) },
    };
    return new Promise((resolve) => {
      const sent = (url.protocol === 'http:' ? http : https).request(url, options, (response) => {
        const { statusCode = 0 } = response;
        response.destroy(); // what it says besides is nothing to us
        resolve(deliveryOf(statusCode));
      });
      sent.on('error', (error) =>
        resolve(later(error.name === 'AbortError' || error.name === 'TimeoutError' ? 'outside-too-slow' : 'outside-unreachable')),
      );
      sent.end(body);
    });
  }
}

/** A redirect is followed nowhere: it could lead inside. */
function deliveryOf(status: number): Delivery {
  if (status >= 200 && status < 300) return { accepted: true };
  if (status === 408 || status === 429 || status >= 500) return later('outside-unavailable');
  if (status === 404 || status === 410) return refused('outside-gone');
  if (status === 401 || status === 403) return refused('outside-forbidden');
  return refused(status >= 300 && status < 400 ? 'outside-moved' : 'outside-refused');
}
