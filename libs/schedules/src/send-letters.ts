import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Gap, Language } from '#libs/contracts';
import { ClockDatabase, CONFIG, type Config, type Delivery, Mailer } from '#libs/platform';
import { type LetterKind, letterOf } from './letters.js';

const AT_ONCE = 10;
const MOST_ATTEMPTS = 5;
const LEASE_SECONDS = 30;

interface Leased {
  readonly id: string;
  readonly kind: LetterKind;
  readonly attempts: number;
  readonly email: string | null;
  readonly language: Language;
  readonly time_zone: string;
  readonly starts_at: Date | null;
  readonly ends_at: Date | null;
  readonly gaps: Gap[] | null;
  readonly unreachable: string[] | null;
  readonly no_supervisor: boolean;
  readonly watcher_silent: boolean;
}

/** Sends letters about duty, one after the other over one connection: none stands in the way of a page. One that would be too late is left. */
@Injectable()
export class SendLetters implements OnApplicationShutdown {
  readonly name = 'duty-letters';
  readonly #mailer: Mailer;

  constructor(
    private readonly database: ClockDatabase,
    @Inject(CONFIG) config: Config,
  ) {
    this.#mailer = new Mailer(config, 1);
  }

  /** @returns how many it tried */
  async run(): Promise<number> {
    for (let tried = 0; tried < AT_ONCE; tried += 1) {
      const [letter] = await this.#lease();
      if (!letter) return tried;
      await this.#settle(letter, await this.#send(letter));
    }
    return AT_ONCE;
  }

  /** What an alarm says is what is wrong now, not what was wrong when it was written. */
  #lease(): Promise<Leased[]> {
    return this.database.query<Leased>(
      `WITH due AS (
         SELECT id FROM duty_letter WHERE state = 'due' AND next_attempt_at <= clock_now() AND too_late_at > clock_now()
           AND (leased_until IS NULL OR leased_until <= clock_now()) ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED),
       leased AS (
         UPDATE duty_letter l SET leased_until = clock_now() + interval '${LEASE_SECONDS} seconds', attempts = l.attempts + 1 FROM due WHERE l.id = due.id
         RETURNING l.id, l.kind, l.attempts, l.account_id, l.organisation_id, l.shift_id)
       SELECT l.id, l.kind, l.attempts, i.email, a.language, s.starts_at, s.ends_at, o.gaps, o.unreachable, o.no_supervisor_since IS NOT NULL AS no_supervisor,
              o.watcher_silent_since IS NOT NULL AS watcher_silent,
              coalesce(c.time_zone, (SELECT p.time_zone FROM programme p WHERE p.organisation_id = l.organisation_id ORDER BY p.name LIMIT 1), 'UTC') AS time_zone
       FROM leased l JOIN account a ON a.id = l.account_id AND a.deactivated_at IS NULL
       LEFT JOIN identity.person i ON i.account_id = l.account_id LEFT JOIN shift s ON s.id = l.shift_id LEFT JOIN schedule c ON c.id = s.schedule_id
       LEFT JOIN on_call o ON o.organisation_id = l.organisation_id`,
    );
  }

  #send(letter: Leased): Promise<Delivery> {
    const { gaps, unreachable, no_supervisor: noSupervisor, watcher_silent: watcherSilent } = letter;
    const right = letter.kind === 'alarm' && (gaps?.length ?? 0) + (unreachable?.length ?? 0) === 0 && !noSupervisor && !watcherSilent;
    const over = letter.kind !== 'alarm' && (!letter.ends_at || !letter.starts_at || letter.ends_at <= letter.starts_at);
    if (right || over) return Promise.resolve({ accepted: false, reason: 'right-again', lasting: true });
    if (!letter.email) return Promise.resolve({ accepted: false, reason: 'no-address', lasting: true });
    const text = letterOf({
      kind: letter.kind,
      language: letter.language,
      timeZone: letter.time_zone,
      startsAt: letter.starts_at,
      endsAt: letter.ends_at,
      gaps: gaps ?? [],
      unreachable: unreachable?.length ?? 0,
      noSupervisor,
      watcherSilent,
      link: this.#mailer.staffLink,
    });
    return this.#mailer.send({ id: letter.id, kind: 'letter', to: letter.email, urgent: false, ...text });
  }

  async #settle({ id, attempts }: Leased, delivery: Delivery): Promise<void> {
    const state = delivery.accepted ? 'sent' : delivery.lasting || attempts >= MOST_ATTEMPTS ? 'failed' : 'due';
    await this.database.query(
      `UPDATE duty_letter SET state = $2, leased_until = NULL, sent_at = CASE WHEN $2 = 'sent' THEN clock_now() END,
              next_attempt_at = clock_now() + make_interval(mins => $3) WHERE id = $1`,
      [id, state, attempts],
    );
  }

  onApplicationShutdown(): void {
    this.#mailer.close();
  }
}
