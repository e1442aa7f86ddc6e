import { z } from 'zod/mini';
import { Instant, line } from './common.js';
import { Severity } from './screening.js';

export const OutletId = z.uuid().check(z.toLowerCase()).brand<'OutletId'>();
export type OutletId = z.infer<typeof OutletId>;
/** PagerDuty speaks its Events API v2; a webhook is signed, and says ids alone. */
export const OutletKind = z.enum(['pagerduty', 'webhook']);
export type OutletKind = z.infer<typeof OutletKind>;
/** `routingKey` is PagerDuty's, of the integration; a webhook gets a secret of ours. */
export const AddOutlet = z.strictObject({
  kind: OutletKind,
  name: line(60),
  url: line(500),
  routingKey: z.nullable(z.string().check(z.regex(/^[\w-]{8,100}$/u))),
});
export type AddOutlet = z.infer<typeof AddOutlet>;
export const OneOutlet = z.strictObject({ outletId: OutletId });
export type OneOutlet = z.infer<typeof OneOutlet>;
/** Shown this once. Null: the other side has the secret already. */
export const OutletSecret = z.object({ outletId: OutletId, secret: z.nullable(z.string()) });
export type OutletSecret = z.infer<typeof OutletSecret>;

/** What is told of an escalation: that it waits for somebody, that somebody has it, that it is over. */
export const OutletAct = z.enum(['trigger', 'acknowledge', 'resolve', 'test']);
export type OutletAct = z.infer<typeof OutletAct>;
export const OutletDelivery = z.object({
  at: Instant,
  act: OutletAct,
  severity: z.nullable(Severity),
  state: z.enum(['due', 'sent', 'failed', 'withdrawn']),
  attempts: z.int(),
  reason: z.nullable(z.string()),
});
export const OutletView = z.object({
  id: OutletId,
  kind: OutletKind,
  name: z.string(),
  url: z.string(),
  secretSince: Instant,
  /** The newest first. */
  deliveries: z.array(OutletDelivery),
});
export type OutletView = z.infer<typeof OutletView>;
export const OutletList = z.object({ outlets: z.array(OutletView), serverTime: Instant });
export type OutletList = z.infer<typeof OutletList>;
