import { useEffect, useMemo, useRef } from 'react';
import type { DoubtRow, ReviewId } from '#libs/contracts';
import { useCanAct } from '../desk.js';
import { KeysFoot, useListKeys } from '../parts/list-keys.js';
import { neighbour } from '../parts/neighbour.js';
import { UndoBar } from '../parts/undo-bar.js';
import { Waiting } from '../parts/waiting.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { DoubtItem } from './doubt-item.js';
import { type Outcome, useReview } from './use-review.js';
import { useLexiconWords } from './words.js';

/** The rule that was heard first in a doubt is the one under which it stands; that with the most doubts comes first. */
function byRule(doubts: readonly DoubtRow[]): [ruleId: string, doubts: DoubtRow[]][] {
  const groups = new Map<string, DoubtRow[]>();
  for (const doubt of doubts) {
    const ruleId = doubt.rules[0]?.ruleId ?? '';
    groups.set(ruleId, [...(groups.get(ruleId) ?? []), doubt]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

export function ReviewPage() {
  const lexicon = useLexiconWords();
  const { review: words } = lexicon;
  const { words: desk } = useWords();
  const canAct = useCanAct();
  const review = useReview();
  const groups = useMemo(() => byRule(review.doubts), [review.doubts]);
  const rows = groups.flatMap(([, doubts]) => doubts);
  const list = useRef<HTMLDivElement>(null);
  /** The row that must have the focus once the one acted on is gone; `null` means the heading. */
  const next = useRef<string | null>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    const row = next.current && list.current?.querySelector<HTMLElement>(`[data-row="${next.current}"]`);
    if (next.current && !row) return;
    (row || document.getElementById('lexicon-title'))?.focus();
    next.current = undefined;
  });

  const settle = (id: ReviewId | undefined, outcome: Outcome) => {
    if (!id) return;
    const to = neighbour(rows, id, 1);
    const other = to && to.id !== id ? to : neighbour(rows, id, -1);
    next.current = other && other.id !== id ? other.id : null;
    review.settle(id, outcome);
  };
  const takeBack = () => {
    const id = review.takeBack();
    if (id) next.current = id;
  };
  const listKeys = useListKeys<ReviewId>(rows, (id) =>
    canAct ? { c: () => settle(id, 'rule-changed'), s: () => settle(id, 'rule-kept'), z: takeBack } : {},
  );
  return (
    <>
      <p className="page-lead">{words.lead}</p>
      <Waiting answer={review.answer} rows={5}>
        {({ doubts, count }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of rows is not a set of form fields.
          <div role="group" aria-label={words.queue} className="doubts" ref={list} onKeyDown={listKeys.onKeyDown}>
            {rows.length === 0 && (
              <p className="empty">
                <b>{words.empty}</b> {words.emptyLead}
              </p>
            )}
            {count > doubts.length && <p className="hint">{words.cut(doubts.length, count)}</p>}
            {groups.map(([ruleId, doubts]) => (
              <section key={ruleId} className="lex-part" aria-label={ruleId || lexicon.none}>
                <div className="page-head">
                  <h2 className="mono">
                    {ruleId || lexicon.none} <small>{words.count(doubts.length)}</small>
                  </h2>
                  {ruleId && (
                    <a className="btn small" href={hrefOf('lexicon', 'rule', ruleId)} aria-label={words.openRuleOf(ruleId)}>
                      {words.openRule}
                    </a>
                  )}
                </div>
                {doubts.map((doubt) => (
                  <DoubtItem key={doubt.id} doubt={doubt} canAct={canAct} onSettle={(outcome) => settle(doubt.id, outcome)} />
                ))}
              </section>
            ))}
            <UndoBar
              waiting={review.waiting}
              says={(outcome, seconds) => words.settled(words.outcome[outcome], seconds)}
              onUndo={takeBack}
            />
            <KeysFoot
              of={listKeys}
              shown={rows.length > 0}
              acts={[
                ['C', words.key.c],
                ['S', words.key.s],
                ['Z', desk.keys.undo],
              ]}
              help={[
                ['J', desk.keys.helpFull.j],
                ['K', desk.keys.helpFull.k],
                ['C', words.key.c],
                ['S', words.key.s],
                ['Z', desk.keys.heldFull.z],
                ['?', desk.keys.helpFull.question],
              ]}
            />
          </div>
        )}
      </Waiting>
    </>
  );
}
