import { createPrivateKey, type KeyObject } from 'node:crypto';
import { z } from 'zod/mini';

/** By which push services of browsers know this house (RFC 8292). Null in {@link Config}: it sends no notes. */
export interface PushConfig {
  readonly key: KeyObject;
}

export const pushSettings = { PUSH_KEY_FILE: z.optional(z.string()) };
type Settings = z.infer<z.ZodMiniObject<typeof pushSettings>>;

/**
 * @param read the text of the file at this path
 * @returns a sentence on what is wrong, where something is
 */
export function pushOf({ PUSH_KEY_FILE: path }: Settings, read: (name: string, path: string) => string): PushConfig | string | null {
  if (path === undefined) return null;
  const wrong = 'PUSH_KEY_FILE: expected a file with a private key of the curve prime256v1, as PEM.';
  const pem = read('PUSH_KEY_FILE', path);
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? { key } : wrong;
  } catch {
    return wrong;
  }
}
