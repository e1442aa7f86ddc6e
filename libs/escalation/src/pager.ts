import type { Language, OutsideMeans } from '#libs/contracts';
import type { Delivery } from '#libs/platform';
import type { Urgency } from '#libs/reach';

export type { Delivery };

/** What leaves the house: where to, by which means, and how urgent. Nothing else is known here, so nothing else can be said. */
export interface OutgoingPage {
  /** The page's own: the same on every try, so that a doubled page can be known as one. */
  readonly id: string;
  readonly means: OutsideMeans;
  readonly to: string;
  readonly severity: Urgency;
  readonly language: Language;
}

/** Where the world begins: reaches a person who is not looking at a console. */
export abstract class Pager {
  abstract send(page: OutgoingPage): Promise<Delivery>;
}
