import { Injectable } from '@nestjs/common';
import type { DraftSaved, PutWords as Input } from '#libs/contracts';
import { enforce, Problem, type StaffActor } from '#libs/platform';
import { DraftWriter } from './draft-writer.js';
import type { Lexicon } from './lexicon.js';
import { classId, cueId, sharedWords } from './shared-words.js';
import { mayShare } from './words.policy.js';

@Injectable()
export class PutWords {
  constructor(private readonly writer: DraftWriter) {}

  /** Writes a class or a cue into the draft, in the place of the one of its name. @throws {Problem} `words-not-found` */
  execute(actor: StaffActor, { wordsId, version, words }: Input): Promise<DraftSaved> {
    return this.writer.change(actor, {
      version,
      make: (content) => {
        const known = sharedWords(content).find(({ id }) => id === wordsId);
        if (!known || known.kind === 'shorthand') throw new Problem('words-not-found');
        enforce(mayShare(known.kind, words, content.classes));
        return known.kind === 'class' ? withClass(content, wordsId, words) : withCue(content, wordsId, words);
      },
      action: 'lexicon.words-put',
      detail: { words: wordsId },
    });
  }
}

const withClass = (content: Lexicon, wordsId: string, words: string): Lexicon => ({
  ...content,
  classes: Object.fromEntries(
    Object.entries(content.classes).map(([name, known]) => [name, classId(name) === wordsId ? words.trim() : known]),
  ),
});

function withCue(content: Lexicon, wordsId: string, phrases: string): Lexicon {
  const first = content.cues.findIndex((cue) => cueId(cue) === wordsId);
  return {
    ...content,
    cues: content.cues.flatMap((cue, at) => (at === first ? { ...cue, phrases } : cueId(cue) === wordsId ? [] : cue)),
  };
}
