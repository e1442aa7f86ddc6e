/** What the transactions say to PostgreSQL that keep a post, or what of it can't be posted. Whatever else they say makes a run of the failpoints fail. */
export const statements = {
  begin: /^START TRANSACTION/,
  'wait-hardly': /^SET LOCAL lock_timeout/,
  recall: /^SELECT a\.n::int, r\.room_id, c\.now/,
  'lock-rooms': /FROM room WHERE id = ANY.* FOR NO KEY UPDATE/,
  'look-at-rooms': /FROM room WHERE id = ANY\(\$1::uuid\[\]\)$/,
  memberships: /AS asked \(room_id, account_id\) JOIN membership/,
  sanctions: /FROM "sanction"/,
  'said-before': /AS same_key/,
  named: /^SELECT a\.n::int, t\.id, t\.text_sealed, t\.own, t\.quoted/,
  'room-key': /FROM room_key/,
  'known-rows': /^SELECT m\.id, m\.room_id, m\.author_id.* WHERE m\.id = ANY/,
  referred: /^SELECT id, room_id, author_id, seq, state, thread_id FROM message/,
  covered: /^SELECT DISTINCT p\.room_id FROM presence/,
  loose: /^WITH kept AS \( ?INSERT INTO loose_text/,
  replies: /^UPDATE message m SET replies/,
  messages: /^WITH counted AS \(UPDATE room r SET last_seq/,
  pause: /^UPDATE membership m SET pause_offered_at/,
  signals: /^INSERT INTO signal /,
  plans: /JOIN escalation_plan p/,
  'live-escalations': /JOIN escalation e USING \(account_id, cause\)/,
  escalations: /^INSERT INTO escalation \(/,
  'read-escalations': /FROM "escalation"/,
  entries: /INSERT INTO escalation_entry/,
  evidence: /^INSERT INTO escalation_evidence/,
  'link-signals': /^UPDATE signal s SET escalation_id/,
  audit: /^INSERT INTO audit_entry/,
  decided: /AS d \(account_id, .* JOIN escalation e/,
  'place-evidence': /^UPDATE escalation_evidence v SET message_id/,
  'count-change': /^UPDATE escalation SET version = version \+ 1/,
  'who-is-on': /LEFT JOIN presence/,
  'on-next': /^SELECT min\(s\.starts_at\) AS at FROM shift/,
  commit: /^COMMIT/,
  rollback: /^ROLLBACK/,
  notify: /^SELECT pg_notify/,
} as const;
export type Statement = keyof typeof statements;

const flat = (sql: string) => sql.replaceAll(/\s+/g, ' ').trim();
export const statementOf = (sql: string): Statement | undefined =>
  (Object.keys(statements) as Statement[]).find((name) => statements[name].test(flat(sql)));

const calling: readonly Statement[] = [
  'signals',
  'plans',
  'live-escalations',
  'escalations',
  'read-escalations',
  'entries',
  'evidence',
  'link-signals',
  'audit',
];
const around = (said: readonly Statement[]) => said.flatMap((name) => [`before:${name}`, `after:${name}`]);

/**
 * Where somebody dies who calls for help. `call`: in a message. The others have only what that one does not say: `reply` in a thread, with a
 * quotation; `paused`: asked first whether they mean it; `refused`; `kept`: there was no place on the way of a post, and it is kept beside it.
 */
const placesOf = {
  call: [
    'received',
    ...around([
      'begin',
      'lock-rooms',
      'memberships',
      'said-before',
      'room-key',
      'covered',
      'messages',
      ...calling,
      'decided',
      'place-evidence',
      'count-change',
      'who-is-on',
      'on-next',
      'commit',
    ]),
    'before:bell',
    'before:ack',
  ],
  reply: around(['named', 'referred', 'replies']),
  paused: around(['loose', 'pause', 'commit']),
  refused: around(['loose', 'commit']),
  kept: around([
    'begin',
    'wait-hardly',
    'recall',
    'look-at-rooms',
    'memberships',
    'room-key',
    'loose',
    'who-is-on',
    'on-next',
    ...calling,
    'commit',
  ]),
} as const satisfies Record<string, readonly string[]>;
export type KindOfPost = keyof typeof placesOf;
export const kindsOfPost = Object.keys(placesOf) as KindOfPost[];

export interface Place {
  readonly kind: KindOfPost;
  /** As the node knows it. */
  readonly at: string;
}
const named = kindsOfPost.flatMap((kind) =>
  placesOf[kind].map((at): [string, Place] => [kind === 'call' ? at : `${kind}/${at}`, { kind, at }]),
);
/** Only what is kept beside a post is known to the node as something else. */
const placeOf = new Map(named.map(([point, { kind, at }]) => [point, { kind, at: kind === 'kept' ? point : at }]));

/** Every place between "received" and "acknowledged" at which a node can be made to die. */
export const failpoints: readonly string[] = [...placeOf.keys()];

export function placeNamed(point: string): Place {
  const place = placeOf.get(point);
  if (!place) throw new Error(`no such failpoint: ${point}`);
  return place;
}

/**
 * `exit`: SIGKILL, this moment. `throw`: an error that nobody foresaw. `uncaught`: the same, where nothing catches it.
 * `stall`: the event loop stands still. `hang`: the transaction waits until PostgreSQL ends it. `hoard`: all memory is taken.
 */
export type Action = 'exit' | 'throw' | 'uncaught' | 'stall' | 'hang' | 'hoard';
