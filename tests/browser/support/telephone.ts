import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Seated } from '#libs/testing';
import { FakeTelephone } from '../../e2e/support/fake-telephone.js';
import type { Lamplight } from './lamplight.js';
import { test } from './windows.js';

/** By this address the telephone service knows the house. */
export const KNOWN = 'https://rooms.example.org';

export interface Telephone {
  /** Once the house of this file has been asked for its settings. */
  readonly phone: () => FakeTelephone;
  /** What tells a house to use it. */
  readonly env: () => Promise<Readonly<Record<string, string>>>;
}

/** A telephone service on this machine, for as long as the tests of a file run. */
export function telephoneOfThisFile(): Telephone {
  let phone: FakeTelephone | undefined;
  let folder: string | undefined;
  test.afterAll(async () => {
    await phone?.[Symbol.asyncDispose]();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });
  return {
    phone: () => {
      if (!phone) throw new Error('before the first test');
      return phone;
    },
    env: async () => {
      phone = await FakeTelephone.open();
      folder = mkdtempSync(join(tmpdir(), 'lamplight-telephone-'));
      const { url, account, token, smsFrom, voiceFrom, callbackUrl } = phone.config(KNOWN);
      writeFileSync(join(folder, 'token'), token, { mode: 0o600 });
      return {
        TELEPHONY_URL: url,
        TELEPHONY_ACCOUNT: account,
        TELEPHONY_TOKEN_FILE: join(folder, 'token'),
        TELEPHONY_SMS_FROM: smsFrom,
        TELEPHONY_VOICE_FROM: voiceFrom,
        TELEPHONY_CALLBACK_URL: callbackUrl,
      };
    },
  };
}

/** A telephone that they have shown to be theirs. */
export async function hasTelephone({ database }: Lamplight, who: Seated, number: string): Promise<void> {
  await database.run(
    `INSERT INTO identity.contact (account_id, kind, organisation_id, address, proven_at) VALUES ($1, 'phone', $2, $3, clock_now())`,
    [who.accountId, who.organisationId, number],
  );
}
