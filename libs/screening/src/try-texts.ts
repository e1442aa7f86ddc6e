import { Injectable } from '@nestjs/common';
import type { TryTexts as Input, TriedFinding, TriedTexts } from '#libs/contracts';
import type { StaffActor } from '#libs/platform';
import type { CompiledLexicon } from './compile.js';
import { DraftWriter } from './draft-writer.js';
import { examine, type Finding } from './screen.js';
import { Workshop } from './workshop.js';

@Injectable()
export class TryTexts {
  constructor(
    private readonly writer: DraftWriter,
    private readonly workshop: Workshop,
  ) {}

  /** Whoever tries a line may have it from a member: it is in no table, no log and no other answer. */
  async execute(actor: StaffActor, { texts }: Input): Promise<TriedTexts> {
    const { live, draft } = await this.writer.standing(actor);
    const [inForceNow, drafted] = [this.workshop.ready(live.version.content), draft && this.workshop.ready(draft.content)];
    return { tried: texts.map((text) => ({ live: found(inForceNow, text), draft: drafted && found(drafted, text) })) };
  }
}

const found = (lexicon: CompiledLexicon, text: string): TriedFinding[] => examine(text, lexicon).map(view);

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
