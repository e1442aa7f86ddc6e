/** A PIN is nothing without the secret of the one phone that it opens. */
export const withDevice = (secret: Buffer, pin: string): string => `${secret.toString('base64url')}:${pin}`;

export const PIN_TRIES = 5;
export const DEVICE_DAYS = 180;
export const DEVICE_SECRET_BYTES = 32;
