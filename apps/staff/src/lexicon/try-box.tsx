import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { LexiconView } from '#libs/contracts';
import { Area } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { worst } from './show.js';
import { TriedLine } from './tried-line.js';
import { MOST_TRIED, useTried } from './use-tried.js';
import { useLexiconWords } from './words.js';

interface TryBoxProps {
  readonly draft: LexiconView['draft'];
  /** Lines of the rule that one looks at. */
  readonly own: readonly string[];
}

/** Lines that somebody makes up, and what is heard in each. They live as long as the page. */
export function TryBox({ draft, own }: TryBoxProps) {
  const { test } = useLexiconWords();
  const [text, setText] = useState('');
  const all = useMemo(
    () =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    [text],
  );
  const tried = useTried(
    useMemo(() => all.slice(0, MOST_TRIED), [all]),
    draft?.version ?? 0,
  );
  const ofOwn = own.map((line) => line.trim()).filter(Boolean);
  const heard = tried.result?.filter(({ live, draft: drafted }) => worst(drafted ?? live) !== 'none').length ?? 0;
  return (
    <section className="lex-box" aria-labelledby="try-title">
      <h2 id="try-title">{test.title}</h2>
      <p className="hint">
        {test.lead} {test.private}
      </p>
      <Area
        label={test.label}
        hint={draft ? test.ofDraft : test.ofLive}
        rows={3}
        spellCheck={false}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <div className="lex-acts">
        {ofOwn.length > 0 && (
          <Button className="btn small" onPress={() => setText(ofOwn.join('\n'))}>
            {test.fill}
          </Button>
        )}
        {text !== '' && (
          <Button className="btn small quiet" onPress={() => setText('')}>
            {test.clear}
          </Button>
        )}
      </div>
      <p className="hint" role="status">
        {tried.busy ? test.waiting : tried.result ? test.said(tried.texts.length, heard) : ''}
        {all.length > MOST_TRIED && ` ${test.tooMany(MOST_TRIED)}`}
      </p>
      <Refusal problem={tried.problem} />
      {tried.result && (
        <ul className="tried-all" aria-label={test.results}>
          {tried.result.map((one, at) => {
            const line = tried.texts[at] ?? '';
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; the same one may be tried twice.
            return <TriedLine key={at} text={line} one={one} />;
          })}
        </ul>
      )}
    </section>
  );
}
