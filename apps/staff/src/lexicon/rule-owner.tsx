import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody, RuleView } from '#libs/contracts';
import { serverNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { dayOf, inHalfAYear } from './rule-form.js';
import { atNoon } from './show.js';
import { useLexiconWords } from './words.js';

/** Who answers for a rule in force, and until when. It is no part of what is heard: one person says it, and at once. */
export function RuleOwner({ rule, onKept }: { rule: RuleView; onKept: () => void }) {
  const { owner: words, edit } = useLexiconWords();
  const { formats } = useWords();
  const { session, ask, tell } = useDesk();
  const canAct = useCanAct();
  const [owner, setOwner] = useState(rule.owner ?? session.name ?? '');
  const [reviewOn, setReviewOn] = useState(inHalfAYear(serverNow()));
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  const wrong = { owner: owner.trim() === '', reviewOn: reviewOn <= dayOf(serverNow()) };
  const keep = async () => {
    setTried(true);
    if (wrong.owner || wrong.reviewOn) return;
    const reply = await ask('ownRule', { ruleId: rule.id, owner: owner.trim(), reviewOn });
    setProblem(reply.ok ? undefined : reply.problem);
    if (!reply.ok) return;
    tell(words.kept);
    onKept();
  };
  return (
    <section className="lex-box" aria-labelledby="owner-title">
      <h2 id="owner-title">{words.title}</h2>
      <p>{words.now(rule.owner ?? words.nobody, rule.reviewOn ? formats.date(atNoon(rule.reviewOn)) : '')}</p>
      <p className="hint">{words.lead}</p>
      <div className="two">
        <Field
          label={words.name}
          error={tried && wrong.owner ? edit.required : undefined}
          autoComplete="off"
          maxLength={80}
          value={owner}
          onChange={(e) => setOwner(e.target.value)}
        />
        <Field
          label={words.next}
          error={tried && wrong.reviewOn ? edit.dayWrong : undefined}
          type="date"
          value={reviewOn}
          onChange={(e) => setReviewOn(e.target.value)}
        />
      </div>
      <Refusal problem={problem} />
      <div className="lex-acts">
        <Button className="btn small" isDisabled={!canAct} onPress={() => void keep()}>
          {words.keep}
        </Button>
      </div>
    </section>
  );
}
