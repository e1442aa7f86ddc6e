import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { AcknowledgeEscalation, LapseAcknowledgements, MailPager, TryNextMeans } from '#libs/escalation';
import { Database } from '#libs/platform';
import { OutsideDoor, type OutsideRequest } from '#libs/reach';
import { type Doing, whatIsDone } from './crisis-failpoints.js';
import { textOf } from './failpoints.js';
import { replace } from './patch.js';

/** Longer than a clock takes to come round: another worker meets the same row. */
const MOMENT_MS = 1_500;
const LOCKS = /FOR NO KEY UPDATE(?: OF \w+)?(?: SKIP LOCKED)?/i;

/** One kind of work reads its row and does not lock it. */
function unlocked(what: Doing, moment: number): void {
  replace(
    pg.Client.prototype,
    'query',
    (query) =>
      function (this: pg.Client, ...given: unknown[]) {
        const text = textOf(given[0]);
        if (whatIsDone() !== what || !/escalation/.test(text) || !LOCKS.test(text)) return query.apply(this, given);
        const without = text.replace(LOCKS, '');
        const asked = typeof given[0] === 'string' ? without : { ...(given[0] as object), text: without };
        const answer = query.apply(this, [asked, ...given.slice(1)]) as Promise<unknown>;
        return answer.then((rows) => pause(moment, rows));
      },
  );
}

/** Whichever database something is asked of first. */
function someDatabase(): () => Database | null {
  let database: Database | null = null;
  const keep = (one: Database) => {
    database ??= one;
  };
  replace(
    Database.prototype,
    'query',
    (query) =>
      function (this: Database, ...given: unknown[]) {
        keep(this);
        return query.apply(this, given);
      },
  );
  return () => database;
}

/** Mistakes that nobody who pages people may make. The oracles have to see each of them. */
export const crisisPlants: Readonly<Record<string, () => void>> = {
  'step-without-lease': () => unlocked('step', MOMENT_MS),

  'taken-without-lock': () => unlocked('take', MOMENT_MS / 5),

  'marked-before-sent': () => {
    const database = someDatabase();
    replace(
      MailPager.prototype,
      'send',
      (send) =>
        async function (this: MailPager, page: { readonly id: string }) {
          await database()?.query(`UPDATE page SET state = 'sent', sent_at = clock_now(), leased_until = NULL WHERE id = $1`, [page.id]);
          return send.call(this, page);
        },
    );
  },

  'key-of-each-try': () =>
    replace(
      MailPager.prototype,
      'send',
      (send) =>
        function (this: MailPager, page: object) {
          return send.call(this, { ...page, id: randomUUID() });
        },
    ),

  'next-means-forgotten': () => replace(TryNextMeans.prototype, 'run', () => () => Promise.resolve(0)),

  'news-under-another-key': () =>
    replace(
      OutsideDoor.prototype,
      'post',
      (post) =>
        function (this: OutsideDoor, request: OutsideRequest) {
          const headers = { ...request.headers, 'lamplight-delivery': randomUUID() };
          return post.call(this, 'lamplight-delivery' in request.headers ? { ...request, headers } : request);
        },
    ),

  /** A key is on record before it has taken anything: told again, it was pressed already. */
  'key-before-taken': () => {
    const database = someDatabase();
    replace(
      AcknowledgeEscalation.prototype,
      'execute',
      (execute) =>
        async function (this: AcknowledgeEscalation, ...given: unknown[]) {
          const answer = given[2] as { readonly pageId: string; readonly ref: string } | undefined;
          if (!answer) return execute.apply(this, given);
          const fresh = await database()?.query(
            'INSERT INTO telephone_answer (provider_ref, page_id, answered_at) VALUES ($1, $2, clock_now()) ON CONFLICT DO NOTHING RETURNING page_id',
            [answer.ref, answer.pageId],
          );
          return execute.call(this, given[0], given[1], fresh?.length === 0 ? answer : { ...answer, ref: `${answer.ref} taken` });
        },
    );
  },

  /** A page has failed before it is written down what follows from that. */
  'failed-before-followed': () =>
    replace(
      pg.Client.prototype,
      'query',
      (query) =>
        function (this: pg.Client, ...given: unknown[]) {
          const answer = query.apply(this, given);
          if (whatIsDone() !== 'fail' || !/SET state = 'failed'/.test(textOf(given[0]))) return answer;
          return (answer as Promise<unknown>).then(async (rows) => {
            await query.call(this, 'COMMIT; START TRANSACTION');
            return rows;
          });
        },
    ),

  'lapse-forgotten': () => replace(LapseAcknowledgements.prototype, 'run', () => () => Promise.resolve(0)),
};
