import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { z } from 'zod/mini';
import type { Language } from '#libs/contracts';
import { SESSION_HOLDS } from '#libs/identity';
import { ClockDatabase, Keyring, Log, placeOf } from '#libs/platform';
import { type DueNote, goodForSeconds, leaves, nextTry } from './note-fate.js';
import { PushServices } from './push-services.js';
import { isRefusal, REFUSED_FOR_LONG, REFUSED_SINCE } from './refusal.js';

const AT_ONCE = 10;
const LOOK_AGAIN_MS = 1_000;
const LEASE_SECONDS = 30;
/** The same for everybody: a push service learns nothing from it. */
const TOPIC = 'note';

interface Leased extends DueNote {
  readonly ref: string;
  readonly sealed: string;
  readonly wrote: number;
  readonly language: Language;
}
const Browser = z.object({ endpoint: z.string(), publicKey: z.string(), auth: z.string() });

/** Tells members whose app is closed that there are words for them. None of it stands in the way of a page. */
@Injectable()
export class SendNotes {
  readonly name = 'member-notes';

  constructor(
    private readonly database: ClockDatabase,
    private readonly services: PushServices,
    private readonly keyring: Keyring,
    private readonly log: Log,
  ) {}

  /** Until nothing is due and nothing is in hand. @returns how many it looked at */
  async run(): Promise<number> {
    if (this.services.publicKey === null) return 0;
    const inHand = new Set<Promise<unknown>>();
    for (let looked = 0; ; ) {
      for (const note of await this.#lease(AT_ONCE - inHand.size)) {
        looked += 1;
        const sending = this.#settle(note).finally(() => inHand.delete(sending));
        inHand.add(sending);
      }
      if (inHand.size === 0) return looked;
      await Promise.race([...inHand, setTimeout(LOOK_AGAIN_MS, undefined, { ref: false })]);
    }
  }

  #lease(most: number): Promise<Leased[]> {
    return this.database.query<Leased>(
      `WITH due AS (
         SELECT b.session_ref FROM note_browser b WHERE b.due_at <= clock_now() AND (b.leased_until IS NULL OR b.leased_until <= clock_now())
         ORDER BY b.due_at LIMIT $1 FOR UPDATE SKIP LOCKED),
       leased AS (
         UPDATE note_browser b SET leased_until = clock_now() + interval '${String(LEASE_SECONDS)} seconds', attempts = b.attempts + 1
         FROM due WHERE due.session_ref = b.session_ref RETURNING b.*)
       SELECT l.session_ref AS ref, l.browser_sealed AS sealed, l.wrote, l.attempts, l.written_at AS "writtenAt", l.passes, a.language, p.quiet,
              clock_now() AS now, ${SESSION_HOLDS} AS holds,
              EXISTS (SELECT FROM room r JOIN membership m ON m.room_id = r.id AND m.account_id = l.account_id
                      WHERE r.owner_id = l.account_id AND m.read_seq >= l.seq) AS read
       FROM leased l JOIN account a ON a.id = l.account_id JOIN session s ON s.ref = l.session_ref
       LEFT JOIN note_preference p ON p.account_id = l.account_id`,
      [most],
    );
  }

  async #settle(note: Leased): Promise<void> {
    try {
      const when = leaves(note);
      if (when !== 'now') return await this.#rest(note, when, { attempts: 0 });
      const delivery = await this.#send(note);
      if (!delivery.accepted && delivery.reason === 'outside-gone') return await this.#forget(note);
      if (!delivery.accepted) this.log.warn('note-not-sent', { code: delivery.reason });
      if (isRefusal(delivery)) await this.#refused(note);
      await this.#rest(note, nextTry(note, delivery), note);
    } catch (error) {
      this.log.error('note-not-settled', { error }); // its lease ends, and it is tried again
    }
  }

  #send(note: Leased) {
    const { ref, sealed, language, now } = note;
    const browser = Browser.parse(JSON.parse(this.keyring.openSecret(placeOf('note_browser.browser_sealed', ref), sealed)));
    // Not even that it is of a counselor: the phone knows what to say.
    const text = JSON.stringify({ language });
    return this.services.send(browser, { text, topic: TOPIC, goodForSeconds: goodForSeconds(note) }, now);
  }

  /**
   * Until `dueAt`, or for good. Words that came meanwhile are due when they are; a wait by quiet hours that were changed meanwhile is none.
   * Where nothing is tried for now, taken or not, the next refusal is the first of another time.
   * The preference is locked first, as `SetQuiet` does: one of both sees what the other wrote.
   */
  async #rest({ ref, wrote, quiet }: Leased, dueAt: Date | null, { attempts }: { readonly attempts: number }): Promise<void> {
    await this.database.query(
      `UPDATE note_browser b SET leased_until = NULL,
         due_at = CASE WHEN wrote <> $2 THEN due_at WHEN $3::timestamptz IS NULL THEN NULL
           WHEN (SELECT p.quiet FROM note_preference p WHERE p.account_id = b.account_id FOR SHARE) IS NOT DISTINCT FROM $5::jsonb THEN $3
           ELSE due_at END,
         attempts = CASE WHEN wrote = $2 THEN $4 ELSE attempts END,
         passes = passes AND (wrote <> $2 OR $3::timestamptz IS NOT NULL),
         first_refused_at = CASE WHEN $3::timestamptz IS NOT NULL AND $4 > 0 THEN first_refused_at END
       WHERE session_ref = $1`,
      [ref, wrote, dueAt, attempts, quiet && JSON.stringify(quiet)],
    );
  }

  /** Refused for long, nothing of ours will ever come there: who looks is told that notes are off. Until then the note waits. */
  async #refused({ ref, sealed }: Leased): Promise<void> {
    const browser = 'session_ref = $1 AND browser_sealed = $2';
    await this.database.query(`DELETE FROM note_browser WHERE ${browser} AND ${REFUSED_FOR_LONG}`, [ref, sealed]);
    await this.database.query(`UPDATE note_browser SET first_refused_at = ${REFUSED_SINCE} WHERE ${browser}`, [ref, sealed]);
  }

  /** That browser has stopped; one that was turned on since has not. */
  async #forget({ ref, sealed }: Leased): Promise<void> {
    await this.database.query('DELETE FROM note_browser WHERE session_ref = $1 AND browser_sealed = $2', [ref, sealed]);
  }
}
