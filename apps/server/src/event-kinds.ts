import type { EventName } from '#libs/contracts';

/** What only a person does; the rest a page asks by itself, and that keeps no session from going idle. */
export const ACTS: ReadonlySet<string> = new Set<EventName>([
  'message:post',
  'message:retract',
  'message:edit',
  'message:react',
  'room:earlier',
  'room:thread',
  'room:search',
]);

/** What is answered with others' words. */
export const READS: ReadonlySet<string> = new Set<EventName>([
  'room:open',
  'room:since',
  'room:earlier',
  'room:thread',
  'room:search',
  'room:some',
]);
