import type { Keyring } from '#libs/platform';

/** A PIN is nothing without the secret of the one phone that it opens. */
export const withDevice = (secret: Buffer, pin: string): string => `${secret.toString('base64url')}:${pin}`;

export const PIN_TRIES = 5;
export const DEVICE_DAYS = 180;
export const DEVICE_SECRET_BYTES = 32;

const asText = (secret: Buffer) => secret.toString('base64url');
/** What is stored of a phone's secret, with the id of the current key beside it. */
export const deviceFingerprint = (keyring: Keyring, secret: Buffer): Buffer => keyring.fingerprint('device', asText(secret));
/** Where to look for it: the phone may have come under an earlier key. */
export const deviceFingerprints = (keyring: Keyring, secret: Buffer): Buffer[] => keyring.fingerprints('device', asText(secret));
