/** What the transaction of a message that calls for help says to PostgreSQL, in this order. */
export const statements = {
  begin: /^START TRANSACTION/,
  'lock-rooms': /FROM room WHERE id = ANY.* FOR NO KEY UPDATE/,
  memberships: /AS asked \(room_id, account_id\) JOIN membership/,
  'said-before': /AS same_key/,
  'room-key': /FROM room_key/,
  covered: /^SELECT DISTINCT p\.room_id FROM presence/,
  messages: /^WITH counted AS \(UPDATE room r SET last_seq/,
  signals: /^INSERT INTO signal /,
  plans: /JOIN escalation_plan p/,
  'live-escalations': /JOIN escalation e USING \(account_id, cause\)/,
  escalations: /^INSERT INTO escalation \(/,
  'read-escalations': /FROM "escalation"/,
  entries: /INSERT INTO escalation_entry/,
  evidence: /^INSERT INTO escalation_evidence/,
  'link-signals': /^UPDATE signal s SET escalation_id/,
  audit: /^INSERT INTO audit_entry/,
  'who-is-on': /LEFT JOIN presence/,
  commit: /^COMMIT/,
} as const;
export type Statement = keyof typeof statements;

export const statementOf = (sql: string): Statement | undefined =>
  (Object.keys(statements) as Statement[]).find((name) => statements[name].test(sql.replaceAll(/\s+/g, ' ').trim()));

/** Every place between "received" and "acknowledged" at which a node can be made to die. */
export const failpoints: readonly string[] = [
  'received',
  ...Object.keys(statements).flatMap((name) => [`before:${name}`, `after:${name}`]),
  'before:bell',
  'before:ack',
];

/**
 * `exit`: SIGKILL, this moment. `throw`: an error that nobody foresaw. `uncaught`: the same, where nothing catches it.
 * `stall`: the event loop stands still. `hang`: the transaction waits until PostgreSQL ends it. `hoard`: all memory is taken.
 */
export type Action = 'exit' | 'throw' | 'uncaught' | 'stall' | 'hang' | 'hoard';
