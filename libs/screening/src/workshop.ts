import { Injectable } from '@nestjs/common';
import { Log, Problem } from '#libs/platform';
import { type CompiledLexicon, compileLexicon } from './compile.js';
import { fingerprintOf } from './fingerprint.js';
import type { Lexicon } from './lexicon.js';
import { builtInFingerprint } from './lexicon-versions.js';
import { starterLexicon } from './starter-lexicon.js';

/** Drafts and versions that were compiled last: an admin who writes and tries asks for the same few again and again. */
const KEPT = 4;

/** Makes lexicons ready. It takes a quarter of a second, in which the node does nothing else: once for each content. */
@Injectable()
export class Workshop {
  readonly #ready = new Map<string, CompiledLexicon>([[builtInFingerprint, starterLexicon]]);

  constructor(private readonly log: Log) {}

  /** @throws {Problem} `lexicon-unusable` */
  ready(content: Lexicon): CompiledLexicon {
    return { ...this.#compiled(content), version: content.version };
  }

  #compiled(content: Lexicon): CompiledLexicon {
    const fingerprint = fingerprintOf(content);
    const ready = this.#ready.get(fingerprint) ?? this.#compile(content);
    this.#ready.delete(fingerprint);
    this.#ready.set(fingerprint, ready);
    for (const oldest of this.#ready.keys()) {
      if (this.#ready.size <= KEPT) break;
      this.#ready.delete(oldest);
    }
    return ready;
  }

  #compile(content: Lexicon): CompiledLexicon {
    try {
      return compileLexicon(content);
    } catch (error) {
      this.log.warn('draft-not-compiled', { error });
      throw new Problem('lexicon-unusable');
    }
  }
}
