import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** A browser that takes notes, and alone can read them. */
export class Reader {
  readonly #key = createECDH('prime256v1');
  readonly #auth = randomBytes(16);
  readonly publicKey = this.#key.generateKeys('base64url');
  readonly auth = this.#auth.toString('base64url');

  read(body: Buffer): unknown {
    const [salt, theirs] = [body.subarray(0, 16), body.subarray(21, 86)];
    const derived = (secret: Buffer, with_: Buffer, info: Buffer, length: number) =>
      Buffer.from(hkdfSync('sha256', secret, with_, info, length));
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.#key.getPublicKey(), theirs]);
    const shared = derived(this.#key.computeSecret(theirs), this.#auth, info, 32);
    const key = derived(shared, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
    const decipher = createDecipheriv('aes-128-gcm', key, derived(shared, salt, Buffer.from('Content-Encoding: nonce\0'), 12));
    decipher.setAuthTag(body.subarray(-16));
    const plain = Buffer.concat([decipher.update(body.subarray(86, -16)), decipher.final()]);
    return JSON.parse(plain.subarray(0, -1).toString());
  }
}
