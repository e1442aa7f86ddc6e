import { Injectable } from '@nestjs/common';
import { Log, Problem } from '#libs/platform';
import { fingerprintOf } from './fingerprint.js';
import type { Lexicon } from './lexicon.js';
import { builtInFingerprint } from './lexicon-versions.js';
import { type ReadyLexicon, readyLexicon } from './ready-lexicon.js';
import { starterLexicon } from './starter-lexicon.js';

/** Drafts and versions that were compiled last: an admin who writes and tries asks for the same few again and again. */
const KEPT = 4;

/** Makes lexicons ready, each content once: it takes the better part of a second, in turns with everything else. */
@Injectable()
export class Workshop {
  readonly #made = new Map<string, Promise<ReadyLexicon>>();

  constructor(private readonly log: Log) {}

  /** @throws {Problem} `lexicon-unusable` */
  async ready(content: Lexicon): Promise<ReadyLexicon> {
    const fingerprint = fingerprintOf(content);
    if (fingerprint === builtInFingerprint) return called({ live: starterLexicon, trial: null }, content.version);
    const made = this.#made.get(fingerprint) ?? readyLexicon(content);
    this.#keep(fingerprint, made);
    try {
      return called(await made, content.version);
    } catch (error) {
      this.#made.delete(fingerprint);
      this.log.warn('lexicon-not-compiled', { error });
      throw new Problem('lexicon-unusable');
    }
  }

  #keep(fingerprint: string, made: Promise<ReadyLexicon>): void {
    this.#made.delete(fingerprint);
    this.#made.set(fingerprint, made);
    for (const oldest of this.#made.keys()) {
      if (this.#made.size <= KEPT) break;
      this.#made.delete(oldest);
    }
  }
}

/** The same under another name. */
export const called = ({ live, trial }: ReadyLexicon, version: string): ReadyLexicon => ({
  live: { ...live, version },
  trial: trial && { ...trial, version },
});
