import type { Delivery } from '#libs/platform';

interface Outgoing {
  /** The same on every try, so that the provider can know a doubled one as one. */
  readonly id: string;
  readonly to: string;
}
export interface OutgoingText extends Outgoing {
  readonly text: string;
  /** The provider tells us what became of it. */
  readonly receipt: boolean;
}
export interface OutgoingCall extends Outgoing {
  /** What the call does, as TwiML. */
  readonly script: string;
}

/** Where the world begins: somebody who sends SMS and places calls for this house. */
export abstract class Telephony {
  /** Anybody does. */
  abstract readonly ready: boolean;
  abstract text(message: OutgoingText): Promise<Delivery>;
  abstract call(call: OutgoingCall): Promise<Delivery>;
}

/** Where the provider asks us, and tells us, about one page; below the address that it knows us by. */
export const callbackPaths = {
  keys: (pageId: string, round: number): string => `/api/telephone/pages/${pageId}/keys?round=${String(round)}`,
  status: (pageId: string): string => `/api/telephone/pages/${pageId}/status`,
} as const;
