import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Disclosure } from '#libs/contracts';
import { caseNumber } from '../escalations/queue.js';
import { useWords } from '../wording/index.js';

/** One disclosure, as it goes on paper. It names the case, and no member. */
export function PrintedDisclosure({ of, programme }: { of: Disclosure; programme: string }) {
  const { words, formats } = useWords();
  const [printing, setPrinting] = useState(false);
  const text = words.aftercare.disclosure;
  const at = (instant: string) => `${formats.date(instant)}, ${formats.time(instant)}`;
  useEffect(() => {
    if (!printing) return;
    print();
    setPrinting(false);
  }, [printing]);

  const rows: readonly (readonly [string, string])[] = [
    [text.program, programme],
    [text.case, caseNumber(of.number)],
    [text.recipient, of.recipient],
    [text.affiliation, of.affiliation],
    [text.discloser, of.discloser],
    [text.at, at(of.disclosedAt)],
    [text.nature, of.nature],
    [text.recorded, at(of.recordedAt)],
  ];
  return (
    <article className={printing ? 'paper printing' : 'paper'}>
      <h3>{text.title} (42 CFR 2.51)</h3>
      <dl>
        {rows.map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{text.law}</p>
      <Button className="btn small" aria-label={text.printOf(caseNumber(of.number))} onPress={() => setPrinting(true)}>
        {text.print}
      </Button>
    </article>
  );
}
