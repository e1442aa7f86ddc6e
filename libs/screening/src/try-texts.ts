import { Injectable } from '@nestjs/common';
import type { TryTexts as Input, TriedFinding, TriedTexts, UnsavedRule } from '#libs/contracts';
import { enforce, Problem, type StaffActor } from '#libs/platform';
import type { Earlier } from './conversation.js';
import { DraftWriter } from './draft-writer.js';
import type { Lexicon } from './lexicon.js';
import { examineAll, type ReadyLexicon } from './ready-lexicon.js';
import { mayListenFor } from './rule.policy.js';
import { ruleOf } from './rule.view.js';
import type { Finding } from './screen.js';
import { Workshop } from './workshop.js';

/** So far apart are the lines of a conversation. */
const APART_MS = 30_000;

@Injectable()
export class TryTexts {
  readonly #compiling = new Set<string>();

  constructor(
    private readonly writer: DraftWriter,
    private readonly workshop: Workshop,
  ) {}

  /** Whoever tries a line may have it from a member: it is in no table, no log and no other answer. @throws {Problem} what {@link mayListenFor} refuses, `too-fast` */
  async execute(actor: StaffActor, { texts, speakers, unsaved }: Input): Promise<TriedTexts> {
    if (speakers && speakers.length !== texts.length) throw new Problem('invalid-input', { field: 'speakers' });
    const { live, draft } = await this.writer.standing(actor);
    const content = draft?.content ?? live.version.content;
    const inForceNow = await this.workshop.ready(live.version.content);
    const drafted = unsaved ? await this.#withUnsaved(actor, content, unsaved) : draft && (await this.workshop.ready(content));
    const tried = texts.map((text, at) => {
      const earlier = speakers ? saidBefore(texts, speakers, at) : [];
      return { live: found(inForceNow, text, earlier), draft: drafted && found(drafted, text, earlier) };
    });
    return { tried };
  }

  /** Compiled for this once, one at a time: those who write on type faster than it is made. */
  async #withUnsaved({ organisationId }: StaffActor, content: Lexicon, unsaved: UnsavedRule): Promise<ReadyLexicon> {
    enforce(mayListenFor(unsaved, content.classes));
    if (this.#compiling.has(organisationId)) throw new Problem('too-fast', { retryAfterMs: 1_000 });
    this.#compiling.add(organisationId);
    try {
      const rule = ruleOf({ ...unsaved, version: 0, reason: '', owner: '', reviewOn: '', hits: [], misses: [] }, content);
      return await this.workshop.once({ ...content, rules: [...content.rules.filter(({ id }) => id !== rule.id), rule] });
    } finally {
      this.#compiling.delete(organisationId);
    }
  }
}

const saidBefore = (texts: readonly string[], speakers: readonly string[], at: number): Earlier[] =>
  texts.slice(0, at).map((text, n) => ({ text, ago: (at - n) * APART_MS, by: speakers[n] === speakers[at] ? 'author' : 'other' }));

const found = (ready: ReadyLexicon, text: string, earlier: readonly Earlier[]): TriedFinding[] =>
  examineAll(ready, text, { earlier }).map(view);

const view = ({ ruleId, shadow, category, language, severity, severityBefore, guards, phrase, span }: Finding): TriedFinding => ({
  ruleId,
  mode: shadow ? 'shadow' : 'live',
  category,
  language,
  severityBefore,
  severity,
  guards: [...guards],
  phrase,
  span: [span[0], span[1]],
});
