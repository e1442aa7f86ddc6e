import { Injectable } from '@nestjs/common';
import type { DraftSaved, PutRule as Input } from '#libs/contracts';
import { enforce, Problem, type StaffActor } from '#libs/platform';
import { isTooWide } from './bench.js';
import { DraftWriter } from './draft-writer.js';
import { mayListenFor } from './rule.policy.js';
import { ruleOf } from './rule.view.js';

@Injectable()
export class PutRule {
  constructor(private readonly writer: DraftWriter) {}

  /** Writes a rule into the draft, in the place of the one of its name. One whose own lines break is kept: it is still being written. */
  execute(actor: StaffActor, input: Input): Promise<DraftSaved> {
    const { ruleId, version, mode, severity, category, language } = input;
    return this.writer.change(actor, {
      version,
      make: (content) => {
        const known = content.rules.find(({ id }) => id === ruleId);
        enforce(mayListenFor(input, content.classes, mode === 'live' ? undefined : known?.phrase));
        const rule = ruleOf(input, content);
        return { ...content, rules: known ? content.rules.map((one) => (one === known ? rule : one)) : [...content.rules, rule] };
      },
      check: (made) => {
        if (isTooWide(ruleId, made)) throw new Problem('phrase-too-wide', { field: 'phrase' });
      },
      action: 'lexicon.rule-put',
      detail: { rule: ruleId, mode, severity, category, language },
    });
  }
}
