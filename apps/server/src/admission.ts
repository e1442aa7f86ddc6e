import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { api, type Endpoint, type EventName } from '#libs/contracts';
import { busy, Metrics } from '#libs/platform';
import { Ear } from '#libs/screening';

/**
 * What is asked waits in one of four places, so that none of them fills another: `care` is what a crisis needs, `door` the
 * way in, `words` what people say to each other, `rest` everything else.
 */
export type Waiting = 'care' | 'door' | 'words' | 'rest';

/** At once on one node, received and not answered. Beyond it one is told to come back, at once and for hardly any work. */
export const MOST_WAITING: Record<Waiting, number> = { care: 512, door: 128, words: 512, rest: 256 };

/** May take a connection that the flood has not: all of these answer from the reserved ones. */
const care = Object.values<Endpoint>(api).filter(({ path }) => /^\/api\/(escalations|follow-ups|help|duty)\b/u.test(path));
const door = Object.values<Endpoint>(api).filter(({ path }) => /^\/api\/(session|onboarding)\b/u.test(path));
const eventPlaces: Partial<Record<EventName, Waiting>> = { 'queue:watch': 'care', 'message:post': 'words', 'message:edit': 'words' };

const pathsOf = (endpoints: readonly Endpoint[]) =>
  new RegExp(`^(?:${endpoints.map(({ path }) => path.replaceAll(/:\w+/gu, '[^/]+')).join('|')})/?$`, 'iu');
const places: readonly (readonly [RegExp, Waiting])[] = [
  [pathsOf(care), 'care'],
  [/^\/api\/telephone\//u, 'care'],
  [pathsOf(door), 'door'],
  [pathsOf([api.postMessage]), 'words'],
];
export const placeOf = ({ path }: Pick<Endpoint, 'path'>): Waiting => places.find(([paths]) => paths.test(path))?.[1] ?? 'rest';
export const placeOfEvent = (event: EventName): Waiting => eventPlaces[event] ?? 'rest';

/** Keeps what waits on this node within bounds. A text that calls for help comes in however full it is. */
@Injectable()
export class Admission {
  readonly #waiting: Record<Waiting, number> = { care: 0, door: 0, words: 0, rest: 0 };

  constructor(
    private readonly ear: Ear,
    private readonly metrics: Metrics,
  ) {}

  /** How many wait there now. */
  waiting(place: Waiting): number {
    return this.#waiting[place];
  }

  /**
   * @returns what to call once it is answered
   * @throws {Problem} `busy`
   */
  enter(place: Waiting, given: unknown, by: string | null): () => void {
    if (this.#waiting[place] >= MOST_WAITING[place] && !this.calls(given, by)) {
      this.metrics.refused.inc({ code: 'busy', place });
      throw busy();
    }
    this.#waiting[place] += 1;
    let inside = true;
    return () => {
      if (inside) this.#waiting[place] -= 1;
      inside = false;
    };
  }

  /** Is there, in any field, a text that calls for help? */
  calls(given: unknown, by: string | null): boolean {
    if (typeof given !== 'object' || given === null) return false;
    return Object.values(given).some((value) => typeof value === 'string' && !ID.test(value) && this.ear.calls(value, by));
  }

  /** Before anything is asked of the database: whoever is turned away costs it nothing. */
  handler(): RequestHandler {
    return (request: Request, response: Response, next: NextFunction) => {
      const [path = ''] = request.originalUrl.split('?', 1);
      try {
        response.once('close', this.enter(placeOf({ path }), request.body, null));
      } catch (error) {
        next(error);
        return;
      }
      next();
    };
  }
}
const ID = /^[\da-f-]{36}$/iu;
