import { z } from 'zod/mini';
import { pushBrowser, QuietHours } from './means.js';

/** A member's browser, and by which clock they have their nights. */
export const TakeNotes = z.strictObject({ ...pushBrowser, timeZone: z.string().check(z.maxLength(60)) });
export type TakeNotes = z.infer<typeof TakeNotes>;

/** Null: notes may come at any hour. What a counselor writes to a member with an open case comes at any hour, whatever this says. */
export const SetQuiet = z.strictObject({ quiet: z.nullable(QuietHours) });
export type SetQuiet = z.infer<typeof SetQuiet>;

export const NotesView = z.object({
  /** The key by which a browser lets this house send any. Null: it sends none. */
  pushKey: z.nullable(z.string()),
  /** In the browser of this session. */
  on: z.boolean(),
  quiet: z.nullable(QuietHours),
});
export type NotesView = z.infer<typeof NotesView>;
