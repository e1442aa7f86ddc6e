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

  const rows: readonly (readonly [string, string | undefined])[] = [
    [text.program, programme],
    [text.case, caseNumber(of.number)],
    [text.recipient, of.said?.recipient],
    [text.affiliation, of.said?.affiliation],
    [text.discloser, of.said?.discloser],
    [text.at, at(of.disclosedAt)],
    [text.nature, of.said?.nature],
    [text.recorded, at(of.recordedAt)],
  ];
  return (
    <article className={printing ? 'paper printing' : 'paper'}>
      <h3>{text.title} (42 CFR 2.51)</h3>
      <dl>
        {rows.map(
          ([term, said]) =>
            said !== undefined && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{said}</dd>
              </div>
            ),
        )}
      </dl>
      {!of.said && <p className="notice">{text.unreadable}</p>}
      <p className="hint">{text.law}</p>
      <Button className="btn small" aria-label={text.printOf(caseNumber(of.number))} onPress={() => setPrinting(true)}>
        {text.print}
      </Button>
    </article>
  );
}
