import { Injectable } from '@nestjs/common';
import { Keyring, ReservedDatabase } from '#libs/platform';
import { DEVICE_DAYS, deviceFingerprints } from './device-pin.js';

@Injectable()
export class KnownDevicesQueries {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keyring: Keyring,
  ) {}

  /** What a page shows before anyone has signed in: does a PIN open this phone, and whom does one call? */
  async welcome(secret: Buffer | null): Promise<{ knownDevice: boolean; deskPhone: string; now: Date }> {
    const [found] = await this.database.query<{ known: boolean; desk_phone: string | null; now: Date }>(
      `WITH known AS (
         SELECT a.organisation_id FROM device d JOIN account a ON a.id = d.account_id
         WHERE d.secret_hash = ANY($1::bytea[]) AND d.tries_left > 0 AND d.created_at > clock_now() - make_interval(days => $2) AND a.deactivated_at IS NULL)
       SELECT EXISTS (SELECT FROM known) AS known, clock_now() AS now,
              (SELECT p.desk_phone FROM programme p JOIN organisation o ON o.id = p.organisation_id AND o.purpose = 'care'
               ORDER BY (o.id IN (SELECT organisation_id FROM known)) DESC, o.created_at, p.id LIMIT 1) AS desk_phone`,
      [secret && deviceFingerprints(this.keyring, secret), DEVICE_DAYS],
    );
    if (!found) throw new Error('the database gave no row');
    return { knownDevice: found.known, deskPhone: found.desk_phone ?? '', now: found.now };
  }
}
