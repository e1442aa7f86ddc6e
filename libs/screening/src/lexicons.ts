import { Injectable } from '@nestjs/common';
import type { CompiledLexicon } from './compile.js';
import { starterLexicon } from './starter-lexicon.js';

/** `organisationId` null: what listens where no programme has one of its own, or nobody knows yet whose text it is. */
export interface InForce {
  readonly organisationId: string | null;
  readonly lexicon: CompiledLexicon;
}

/** The lexicon that each programme has in force, ready to listen with. */
@Injectable()
export class Lexicons {
  /** `null`: nobody knows yet whose text it is. */
  of(_organisationId: string | null): CompiledLexicon {
    return starterLexicon;
  }

  /** Every one that this node listens with. */
  *inForce(): Iterable<InForce> {
    yield { organisationId: null, lexicon: starterLexicon };
  }
}
