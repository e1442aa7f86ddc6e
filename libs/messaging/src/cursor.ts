import { Injectable } from '@nestjs/common';
import { cursorPlace, Keyring, Problem } from '#libs/platform';

const DIGITS = 19; // of a bigint

/** A room's revision, sealed: two cursors of one moment look unlike each other and all are of one length, so a hidden post can't be counted. */
@Injectable()
export class Cursors {
  constructor(private readonly keyring: Keyring) {}

  seal(roomId: string, revision: string): string {
    return this.keyring.sealSecret(cursorPlace(roomId), revision.padStart(DIGITS, '0')).replace('.', '_0_');
  }

  /** @throws {Problem} `invalid-input` for a cursor of another room or of our own making not */
  open(roomId: string, cursor: string): string {
    try {
      return String(BigInt(this.keyring.openSecret(cursorPlace(roomId), cursor.replace('_0_', '.'))));
    } catch {
      throw new Problem('invalid-input', { field: 'cursor' });
    }
  }
}
