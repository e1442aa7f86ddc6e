import { Injectable } from '@nestjs/common';
import type { CompiledLexicon } from './compile.js';
import { starterLexicon } from './starter-lexicon.js';

/** The lexicon that each programme has in force, ready to listen with. */
@Injectable()
export class Lexicons {
  /** `null`: nobody knows yet whose text it is. */
  of(_organisationId: string | null): CompiledLexicon {
    return starterLexicon;
  }
}
