import { z } from 'zod/mini';
import { Instant } from './common.js';
import { TimeOfDay } from './on-call.js';
import type { Severity } from './screening.js';

/** How a page reaches somebody. In the app it is a row and the bell; the others leave the house. */
export const Means = z.enum(['in-app', 'push', 'email', 'sms', 'voice']);
export type Means = z.infer<typeof Means>;
export const outsideMeans = ['push', 'email', 'sms', 'voice'] as const;
export const OutsideMeans = z.enum(outsideMeans);
export type OutsideMeans = z.infer<typeof OutsideMeans>;

/** E.164: a plus, the country, the number; nothing between. */
export const PhoneNumber = z.string().check(z.trim(), z.regex(/^\+[1-9]\d{6,14}$/u));
export const ContactKind = z.enum(['phone', 'email']);
export type ContactKind = z.infer<typeof ContactKind>;
export const ClaimPhone = z.strictObject({ number: PhoneNumber });
export const ProveContact = z.strictObject({ kind: ContactKind, code: z.string().check(z.regex(/^\d{6}$/u)) });
export type ProveContact = z.infer<typeof ProveContact>;
/** A code is on its way there. The address is the reader's own. */
export const ContactClaim = z.object({ kind: ContactKind, address: z.string(), until: Instant });
export type ContactClaim = z.infer<typeof ContactClaim>;

const Order = z.array(OutsideMeans).check(z.maxLength(outsideMeans.length));
/** One's own order of means for each severity: the first beside what the plan says, the others when nobody answers. */
export const MeansOrder = z.strictObject({ imminent: Order, high: Order, concern: Order } satisfies Record<Severity, unknown>);
export type MeansOrder = z.infer<typeof MeansOrder>;
/** On the wall clock of that zone, over midnight where it ends no later than it began. What is `concern` waits for its end. */
export const QuietHours = z.strictObject({ from: TimeOfDay, to: TimeOfDay, timeZone: z.string().check(z.maxLength(60)) });
export type QuietHours = z.infer<typeof QuietHours>;
export const SetReach = z.strictObject({ order: MeansOrder, quiet: z.nullable(QuietHours) });
export type SetReach = z.infer<typeof SetReach>;
export const SendTestPage = z.strictObject({ means: OutsideMeans });
export type SendTestPage = z.infer<typeof SendTestPage>;

/** Where a push service takes them, as a browser tells it. */
const PushAddress = z.string().check(z.maxLength(1000), z.regex(/^[\x21-\x7e]{9,}$/u));

/** A browser's own words of how it takes notes: where, and for whose eyes alone. */
export const pushBrowser = {
  endpoint: PushAddress,
  publicKey: z.string().check(z.regex(/^[\w-]{86,88}$/u)),
  auth: z.string().check(z.regex(/^[\w-]{22,24}$/u)),
};
export const AddBrowser = z.strictObject(pushBrowser);
export type AddBrowser = z.infer<typeof AddBrowser>;
export const DropBrowser = z.strictObject({ endpoint: PushAddress });
/** `rests`: the desk signed itself out, and its notes go on for as long as the shift does. Otherwise: somebody is there again. */
export const RestBrowser = z.strictObject({ endpoint: PushAddress, rests: z.boolean() });
export type RestBrowser = z.infer<typeof RestBrowser>;
/** False where the house knows no such browser of theirs, or forgot it just now: they are not on duty. */
export const BrowserKept = z.object({ kept: z.boolean() });

/** What became of one page to the reader, newest first. `answered`: they took it, or said that they heard it, by that very means. */
export const PageDelivery = z.object({
  means: OutsideMeans,
  at: Instant,
  state: z.enum(['due', 'sent', 'failed', 'withdrawn']),
  reason: z.nullable(z.string()),
  answered: z.boolean(),
  test: z.boolean(),
});
export const ReachView = z.object({
  email: z.nullable(z.object({ address: z.string(), provenAt: z.nullable(Instant) })),
  phone: z.nullable(z.object({ number: z.string(), provenAt: Instant })),
  claims: z.array(ContactClaim),
  /** In how many browsers they take notes, and the key by which one lets this house send any. Null: it can't. */
  browsers: z.int(),
  pushKey: z.nullable(z.string()),
  order: MeansOrder,
  quiet: z.nullable(QuietHours),
  /** What this house can send at all. */
  ready: z.array(OutsideMeans),
  deliveries: z.array(PageDelivery),
  serverTime: Instant,
});
export type ReachView = z.infer<typeof ReachView>;
