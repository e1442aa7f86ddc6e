import { Injectable } from '@nestjs/common';
import type { TryTexts as Input, TriedFinding, TriedTexts } from '#libs/contracts';
import type { StaffActor } from '#libs/platform';
import { DraftWriter } from './draft-writer.js';
import { examineAll, type ReadyLexicon } from './ready-lexicon.js';
import type { Finding } from './screen.js';
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
    const inForceNow = await this.workshop.ready(live.version.content);
    const drafted = draft && (await this.workshop.ready(draft.content));
    return { tried: texts.map((text) => ({ live: found(inForceNow, text), draft: drafted && found(drafted, text) })) };
  }
}

const found = (ready: ReadyLexicon, text: string): TriedFinding[] => examineAll(ready, text).map(view);

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
