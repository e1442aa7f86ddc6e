import { Injectable } from '@nestjs/common';
import type { DraftSaved } from '#libs/contracts';
import { Problem, type StaffActor } from '#libs/platform';
import { DraftWriter } from './draft-writer.js';

@Injectable()
export class RemoveRule {
  constructor(private readonly writer: DraftWriter) {}

  /** It stays in every version that had it. @throws {Problem} `rule-not-found` */
  execute(actor: StaffActor, { ruleId, version }: { ruleId: string; version: number }): Promise<DraftSaved> {
    return this.writer.change(actor, {
      version,
      make: (content) => {
        const rules = content.rules.filter(({ id }) => id !== ruleId);
        if (rules.length === content.rules.length) throw new Problem('rule-not-found');
        return { ...content, rules };
      },
      action: 'lexicon.rule-removed',
      detail: { rule: ruleId },
    });
  }
}
