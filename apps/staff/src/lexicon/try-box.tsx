import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { LexiconView, UnsavedRule } from '#libs/contracts';
import { Check } from '../parts/check.js';
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
  /** What stands in the editor, where it is not what is saved. */
  readonly unsaved: UnsavedRule | undefined;
}

/** `B: are you ok?` is said by B; whoever is not named is the first one, A. */
const NAMED = /^(\p{L}[\p{L}\p{N}]{0,19}):\s*(?=\S)/u;
const said = (line: string) => {
  const [all = '', name] = NAMED.exec(line) ?? [];
  return { by: name ?? 'A', text: line.slice(all.length) };
};

/** Lines that somebody makes up, and what is heard in each. They live as long as the page. */
export function TryBox({ draft, own, unsaved }: TryBoxProps) {
  const { test } = useLexiconWords();
  const [text, setText] = useState('');
  const [talk, setTalk] = useState(false);
  const all = useMemo(
    () =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    [text],
  );
  const lines = all.slice(0, MOST_TRIED).map((line) => (talk ? said(line) : { by: '', text: line }));
  const tried = useTried(
    lines.map((line) => line.text),
    draft?.version ?? 0,
    { ...(talk && { speakers: lines.map(({ by }) => by) }), ...(unsaved && { unsaved }) },
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
        hint={unsaved ? test.ofEditor : draft ? test.ofDraft : test.ofLive}
        rows={3}
        spellCheck={false}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <Check label={test.talk} isSelected={talk} onChange={setTalk} />
      {talk && <p className="hint">{test.talkHint}</p>}
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
            return <TriedLine key={at} text={line} by={talk ? lines[at]?.by : undefined} one={one} unsaved={unsaved !== undefined} />;
          })}
        </ul>
      )}
    </section>
  );
}
