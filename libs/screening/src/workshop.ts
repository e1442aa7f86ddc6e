import { Injectable } from '@nestjs/common';
import { Log, Problem } from '#libs/platform';
import { type CompiledLexicon, compileInTurns } from './compile.js';
import { fingerprintOf } from './fingerprint.js';
import type { Lexicon } from './lexicon.js';
import { builtInFingerprint } from './lexicon-versions.js';
import { called, type ReadyLexicon, sidesOf } from './ready-lexicon.js';
import { starterLexicon } from './starter-lexicon.js';
import { fromStore, type StoredLexicon } from './stored-lexicon.js';

/** What was compiled last: an admin who writes and tries asks for the same few again and again. */
const KEPT = 6;

/** Makes lexicons ready, each content once: it takes the better part of a second, in turns with everything else. */
@Injectable()
export class Workshop {
  readonly #made = new Map<string, Promise<CompiledLexicon>>();

  constructor(private readonly log: Log) {}

  /** @throws {Problem} `lexicon-unusable` */
  async ready(content: StoredLexicon): Promise<ReadyLexicon> {
    const { live, trial } = sidesOf(fromStore(content));
    return called({ live: await this.#compiled(live), trial: trial && (await this.#compiled(trial)) }, content.version);
  }

  /** The same of what nobody will ask for again: it takes the place of nothing that was made before. @throws {Problem} `lexicon-unusable` */
  async once(content: StoredLexicon): Promise<ReadyLexicon> {
    const { live, trial } = sidesOf(fromStore(content));
    return called({ live: await this.#asked(live), trial: trial && (await this.#asked(trial)) }, content.version);
  }

  async #asked(content: Lexicon): Promise<CompiledLexicon> {
    const fingerprint = fingerprintOf(content);
    if (fingerprint === builtInFingerprint) return starterLexicon;
    return this.#usable(this.#made.get(fingerprint) ?? compileInTurns(content));
  }

  async #compiled(content: Lexicon): Promise<CompiledLexicon> {
    const fingerprint = fingerprintOf(content);
    if (fingerprint === builtInFingerprint) return starterLexicon;
    const made = this.#made.get(fingerprint) ?? compileInTurns(content);
    this.#keep(fingerprint, made);
    try {
      return await this.#usable(made);
    } catch (error) {
      this.#made.delete(fingerprint);
      throw error;
    }
  }

  async #usable(made: Promise<CompiledLexicon>): Promise<CompiledLexicon> {
    try {
      return await made;
    } catch (error) {
      this.log.warn('lexicon-not-usable', { error });
      throw new Problem('lexicon-unusable');
    }
  }

  #keep(fingerprint: string, made: Promise<CompiledLexicon>): void {
    this.#made.delete(fingerprint);
    this.#made.set(fingerprint, made);
    for (const oldest of this.#made.keys()) {
      if (this.#made.size <= KEPT) break;
      this.#made.delete(oldest);
    }
  }
}
