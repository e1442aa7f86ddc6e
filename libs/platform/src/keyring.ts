import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { z } from 'zod/mini';
import { ConfigError } from './config.js';
import type { SealedPlace } from './sealed-place.js';

/** An id stands before what is sealed, and inside cursors: no dot, and not the mark that stands for one there. */
const KeyId = z.string().check(z.regex(/^(?!.*_0_)[\w-]{1,40}$/));
const Ring = z.object({ current: KeyId, keys: z.record(KeyId, z.string()) });
const WHERE = 'keyring (KEYRING_FILE or KEYRING)';

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM; the place (table, column, row) is authenticated, so a ciphertext moved elsewhere does not open. */
function seal(key: KeyObject, place: SealedPlace, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function open(key: KeyObject, place: SealedPlace, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE)).setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
}

/** A row names a key that this node's keyring does not have: a rotation has run ahead of it. Another node can answer. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing';
  constructor(readonly keyId: string) {
    super(`the keyring has no key ${keyId}`);
  }
}

/** Was sealed under a room's key that has been destroyed since. Expected, and for ever. */
export class NoLongerReadable extends Error {
  override readonly name = 'NoLongerReadable';
}

/** A room's data key. Without its wrapped form, or without the key that wraps it, no text under it opens. */
export class DataKey {
  readonly #key: KeyObject; // OpenSSL takes it as it is: bytes would be copied and checked for each text, five times the cost
  constructor(
    key: Buffer,
    /** The room's first key was destroyed, and this one came after it. */
    readonly afterDestruction = false,
  ) {
    this.#key = createSecretKey(key);
  }
  sealText(place: SealedPlace<'room'>, text: string): Buffer {
    return seal(this.#key, place, Buffer.from(text, 'utf8'));
  }
  /** @throws {NoLongerReadable} after a destruction; anything else when the bytes were changed, moved or sealed under another key */
  openText(place: SealedPlace<'room'>, sealed: Buffer): string {
    try {
      return open(this.#key, place, sealed).toString('utf8');
    } catch (error) {
      throw this.afterDestruction ? new NoLongerReadable('its key was destroyed', { cause: error }) : error;
    }
  }
}

/** The key-encryption keys, kept outside the database: `{"current": "k1", "keys": {"k1": "<32 bytes, base64>"}}`. */
export class Keyring {
  readonly #keys = new Map<string, KeyObject>();
  /** What is sealed from now on is sealed under this one; the others only open. */
  readonly current: string;

  /** @throws {ConfigError} one line on what is wrong with it */
  constructor(json: string) {
    const parsed = Ring.safeParse(parseJson(json));
    if (!parsed.success)
      throw new ConfigError(
        `${WHERE}: expected {"current": "k1", "keys": {"k1": "<32 bytes in base64>"}}, with ids of letters, digits and hyphens.`,
      );
    for (const [id, text] of Object.entries(parsed.data.keys)) {
      const key = Buffer.from(text, 'base64');
      if (key.length !== 32) throw new ConfigError(`${WHERE}: key ${id} is not 32 bytes in base64.`);
      this.#keys.set(id, createSecretKey(key));
    }
    this.current = parsed.data.current;
    if (!this.#keys.has(this.current)) throw new ConfigError(`${WHERE}: there is no key ${this.current}, which "current" names.`);
  }

  has(keyId: string): boolean {
    return this.#keys.has(keyId);
  }

  get ids(): string[] {
    return [...this.#keys.keys()];
  }

  /** A fresh data key, and how it is stored. */
  newDataKey(place: SealedPlace<'keyring'>): { keyId: string; wrapped: Buffer; key: DataKey } {
    const plain = randomBytes(32);
    return { keyId: this.current, wrapped: seal(this.#key(this.current), place, plain), key: new DataKey(plain) };
  }

  unwrap(stored: Wrapped, place: SealedPlace<'keyring'>, afterDestruction = false): DataKey {
    return new DataKey(open(this.#key(stored.keyId), place, stored.wrapped), afterDestruction);
  }

  /** The same data key under the current key. */
  rewrap(stored: Wrapped, place: SealedPlace<'keyring'>): Wrapped {
    const plain = open(this.#key(stored.keyId), place, stored.wrapped);
    return { keyId: this.current, wrapped: seal(this.#key(this.current), place, plain) };
  }

  /** For small secrets that belong to no room (an authenticator's seed). The id of the key stands before it. */
  sealSecret(place: SealedPlace<'keyring'>, text: string): string {
    return `${this.current}.${seal(this.#key(this.current), place, Buffer.from(text)).toString('base64url')}`;
  }
  openSecret(place: SealedPlace<'keyring'>, sealed: string): string {
    const dot = sealed.indexOf('.');
    return open(this.#key(sealed.slice(0, dot)), place, Buffer.from(sealed.slice(dot + 1), 'base64url')).toString('utf8');
  }

  /** Keyed fingerprint for one purpose: equal inputs meet, and nobody without the key can guess an input from it. */
  fingerprint(purpose: string, text: string): Buffer {
    return this.#fingerprint(this.current, purpose, text);
  }

  /** As it may be stored: under the current key, or under one that was current when it was made. */
  fingerprints(purpose: string, text: string): Buffer[] {
    return this.ids.map((id) => this.#fingerprint(id, purpose, text));
  }

  #fingerprint(id: string, purpose: string, text: string): Buffer {
    return createHmac('sha256', this.#key(id)).update(purpose).update('\0').update(text).digest();
  }

  #key(id: string): KeyObject {
    const key = this.#keys.get(id);
    if (!key) throw new KeyMissing(id);
    return key;
  }
}

export interface Wrapped {
  readonly keyId: string;
  readonly wrapped: Buffer;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
