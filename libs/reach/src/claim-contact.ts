import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ContactClaim, ContactKind, Language } from '#libs/contracts';
import { type Delivery, Keyring, Problem, ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';
import { ContactMail } from './contact-mail.js';
import { Telephony } from './telephony.js';

const GOOD_FOR_MINUTES = 10;
const TRIES = 5;
/** Nobody has a stranger's telephone ring for longer. */
const MOST_SENDS = 5;
const SENDS_MINUTES = 60;

/** Kept as a keyed fingerprint: who reads the table learns no code. */
export const codeOf = (accountId: string, kind: ContactKind, code: string): string => `${accountId} ${kind} ${code}`;
export const CODE_PURPOSE = 'contact-code';

const words: Record<Language, { subject: string; line: (code: string) => string }> = {
  en: { subject: 'Lamplight: your code', line: (code) => `Lamplight: your code is ${code}. It works for ten minutes. Tell nobody.` },
  es: { subject: 'Lamplight: tu código', line: (code) => `Lamplight: tu código es ${code}. Sirve diez minutos. No lo digas a nadie.` },
};

interface Sending {
  readonly claim: ContactClaim;
  readonly code: string;
  readonly language: Language;
}

/** Somebody says that an address is theirs: a code goes there. The one before is dead. Whose it is, only whoever holds it is told: `ProveContact`. */
@Injectable()
export class ClaimContact {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keyring: Keyring,
    private readonly telephony: Telephony,
    private readonly mail: ContactMail,
  ) {}

  /**
   * @param number of the telephone; null claims the work e-mail, which an admin wrote down
   * @throws {Problem} `means-not-set-up`, `means-not-proven` (there is no e-mail), `too-many-tries`, `contact-not-reached`
   */
  async execute(actor: StaffActor, number: string | null): Promise<ContactClaim> {
    const kind: ContactKind = number === null ? 'email' : 'phone';
    if (!(kind === 'phone' ? this.telephony.ready : this.mail.ready)) throw new Problem('means-not-set-up');
    const sending = await this.database.transaction((tx) => this.#write(tx, actor, number));
    const delivery = await this.#send(sending);
    if (!delivery.accepted) throw new Problem('contact-not-reached');
    return sending.claim;
  }

  async #write(tx: Tx, { accountId, organisationId }: StaffActor, number: string | null): Promise<Sending> {
    const kind: ContactKind = number === null ? 'email' : 'phone';
    const [owner] = await tx.query<{ language: Language; email: string | null }>(
      `SELECT a.language, i.email FROM account a LEFT JOIN identity.person i ON i.account_id = a.id WHERE a.id = $1 FOR NO KEY UPDATE OF a`,
      [accountId],
    );
    const address = number ?? owner?.email ?? null;
    if (!owner || address === null) throw new Problem('means-not-proven');
    const sends = await countSend(tx, accountId, kind);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const until = new Date(tx.now.getTime() + GOOD_FOR_MINUTES * 60_000);
    await tx.query(
      `INSERT INTO identity.contact_claim (account_id, kind, organisation_id, address, code_hash, expires_at, tries_left, sends, sends_since)
       VALUES ($1, $2, $3, $4, $5, $6, ${TRIES}, $7, $8)
       ON CONFLICT (account_id, kind) DO UPDATE SET address = excluded.address, code_hash = excluded.code_hash, expires_at = excluded.expires_at,
         tries_left = excluded.tries_left, sends = excluded.sends, sends_since = excluded.sends_since`,
      [
        accountId,
        kind,
        organisationId,
        address,
        this.keyring.fingerprint(CODE_PURPOSE, codeOf(accountId, kind, code)),
        until,
        sends.count,
        sends.since,
      ],
    );
    return { claim: { kind, address, until: until.toISOString() }, code, language: owner.language };
  }

  #send({ claim: { kind, address: to }, code, language }: Sending): Promise<Delivery> {
    const id = randomUUID();
    const { subject, line } = words[language];
    return kind === 'phone'
      ? this.telephony.text({ id, to, text: line(code), receipt: false })
      : this.mail.send({ id, to, subject, text: `${line(code)}\n` });
  }
}

async function countSend(tx: Tx, accountId: string, kind: ContactKind): Promise<{ count: number; since: Date }> {
  const [before] = await tx.query<{ sends: number; sends_since: Date }>(
    `SELECT sends, sends_since FROM identity.contact_claim WHERE account_id = $1 AND kind = $2 AND sends_since > $3::timestamptz - make_interval(mins => ${SENDS_MINUTES})`,
    [accountId, kind, tx.now],
  );
  if (!before) return { count: 1, since: tx.now };
  const retryAfterMs = before.sends_since.getTime() + SENDS_MINUTES * 60_000 - tx.now.getTime();
  if (before.sends >= MOST_SENDS) throw new Problem('too-many-tries', { retryAfterMs });
  return { count: before.sends + 1, since: before.sends_since };
}
