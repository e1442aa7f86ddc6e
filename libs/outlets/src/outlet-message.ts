import { createHmac } from 'node:crypto';
import type { OutletAct, OutletKind, Severity } from '#libs/contracts';
import type { OutsideRequest } from '#libs/reach';

/** What leaves: ids, an act and how urgent it is. There is no field that a name, an alias, a room or a word could stand in. */
export interface Told {
  readonly deliveryId: string;
  readonly outletId: string;
  /** Null: a test. */
  readonly escalationId: string | null;
  readonly act: OutletAct;
  readonly severity: Severity | null;
  /** Of PagerDuty's incidents of this escalation, counted from one. */
  readonly round: number;
  /** When it happened, and when this try leaves. */
  readonly at: Date;
  readonly now: Date;
  /** Of the staff app. */
  readonly link: string;
}
export interface To {
  readonly kind: OutletKind;
  readonly url: string;
  readonly secret: string;
}

const words: Record<Severity, string> = { imminent: 'Urgent', high: 'Soon', concern: 'Today' };
const grades: Record<Severity, string> = { imminent: 'critical', high: 'error', concern: 'warning' };

export const messageOf = (told: Told, to: To): OutsideRequest => (to.kind === 'pagerduty' ? pagerDuty(told, to) : webhook(told, to));

/** Events API v2: https://developer.pagerduty.com/docs/events-api-v2/trigger-events/ */
function pagerDuty({ deliveryId, outletId, escalationId, act, severity, round, link }: Told, { url, secret }: To): OutsideRequest {
  const opens = act === 'trigger' || act === 'test';
  const summary = severity ? `Lamplight: somebody needs help (${words[severity]})` : 'Lamplight: this is a test';
  const event = {
    routing_key: secret,
    event_action: opens ? 'trigger' : act,
    dedup_key: escalationId === null ? `test-${outletId}` : `${escalationId}${round > 1 ? `-${String(round)}` : ''}`,
    ...(opens && {
      payload: { summary, source: 'lamplight', severity: severity ? grades[severity] : 'info' },
      client: 'Lamplight',
      client_url: link,
    }),
  };
  return { url, headers: { 'idempotency-key': deliveryId }, body: JSON.stringify(event) };
}

/** Signed over time and body, so that an old one can't be told again as new. */
function webhook({ deliveryId, escalationId, act, severity, at, now }: Told, { url, secret }: To): OutsideRequest {
  const body = JSON.stringify({ delivery: deliveryId, escalation: escalationId, act, severity, at: at.toISOString() });
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const headers = {
    'lamplight-delivery': deliveryId,
    'lamplight-timestamp': timestamp,
    'lamplight-signature': `v1=${signatureOf(secret, timestamp, body)}`,
  };
  return { url, headers, body };
}

export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
