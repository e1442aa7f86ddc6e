import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

export const AUDITOR_ROLE = 'lamplight_auditor';
const ROUNDS = 4_096;

/** What PostgreSQL keeps instead of a password (RFC 5803), so that neither a statement nor a log holds the password itself. */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ROUNDS, 32, 'sha256');
  const keyed = (what: string) => createHmac('sha256', salted).update(what).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${String(ROUNDS)}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`;
}
