import { type ReactNode, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { BenchView, BrokenLine, TriedFinding } from '#libs/contracts';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { HeardChip } from './heard-chip.js';
import { Marked } from './tried-line.js';
import { MOST_TRIED, useTried } from './use-tried.js';
import { useLexiconWords } from './words.js';

const FIRST = 8;
type Found = ReadonlyMap<string, readonly TriedFinding[]>;

/** What the bench said: what breaks, what is heard anew, what is not heard any more. What is heard is marked in the lines. */
export function BenchResult({ bench, version }: { bench: BenchView; version: number }) {
  const { bench: words } = useLexiconWords();
  const lines = useMemo(
    () => [...new Set([...bench.broken, ...bench.newlyHit, ...bench.newlyMissed].map(({ text }) => text))].slice(0, MOST_TRIED),
    [bench],
  );
  const tried = useTried(lines, version);
  const found: Found = useMemo(
    () =>
      new Map(
        (tried.result ?? []).map(({ live, draft }, at) => [tried.texts[at] ?? '', draft && draft.length > 0 ? draft : live] as const),
      ),
    [tried],
  );
  const good = bench.brokenCount === 0;
  return (
    <div className="bench">
      <p className={good ? 'notice good' : 'notice clay'} role="status">
        <b>{good ? words.good(bench.lines) : words.bad(bench.brokenCount, bench.lines)}</b>
        {bench.newlyHitCount + bench.newlyMissedCount === 0 && ` ${words.same}`}
      </p>
      <Lines title={words.broken(bench.brokenCount)} count={bench.brokenCount} of={bench.broken}>
        {(line) => <Broken line={line} found={found} />}
      </Lines>
      {(
        [
          [words.newlyHit(bench.newlyHitCount), bench.newlyHitCount, bench.newlyHit],
          [words.newlyMissed(bench.newlyMissedCount), bench.newlyMissedCount, bench.newlyMissed],
        ] as const
      ).map(([title, count, moved]) => (
        <Lines key={title} title={title} count={count} of={moved}>
          {({ text, live, draft }) => (
            <>
              <p className="tried-text">
                <Marked text={text} findings={found.get(text) ?? []} />
              </p>
              <p>
                <HeardChip heard={live} /> <span aria-hidden="true">→</span> <HeardChip heard={draft} />
              </p>
            </>
          )}
        </Lines>
      ))}
    </div>
  );
}

function Broken({ line, found }: { line: BrokenLine; found: Found }) {
  const { bench: words } = useLexiconWords();
  const { formats } = useWords();
  return (
    <>
      <p className="tried-text">
        <Marked text={line.text} findings={line.must === 'miss' ? (found.get(line.text) ?? []) : []} />
      </p>
      <p>
        <b className="broken">{line.must === 'hit' ? words.mustHit : words.mustMiss}</b>{' '}
        {line.must === 'miss' && line.heard.length > 0 && words.by(formats.list(line.heard))}{' '}
        {line.rule === null ? (
          words.ours
        ) : (
          <a className="link" href={hrefOf('lexicon', 'rule', line.rule)}>
            {words.ofRule(line.rule)}
          </a>
        )}{' '}
        {line.liveToo && <span className="chip quiet">{words.liveToo}</span>}
      </p>
    </>
  );
}

interface LinesProps<L extends { readonly text: string }> {
  readonly title: string;
  readonly count: number;
  readonly of: readonly L[];
  readonly children: (line: L) => ReactNode;
}

function Lines<L extends { readonly text: string }>({ title, count, of, children }: LinesProps<L>) {
  const { bench: words } = useLexiconWords();
  const [shown, setShown] = useState(FIRST);
  if (of.length === 0) return null;
  const more = Math.min(of.length - shown, FIRST * 3);
  return (
    <section className="bench-lines">
      <h3>{title}</h3>
      <ul>
        {of.slice(0, shown).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rules may hold the same line; the list never moves.
          <li key={at}>{children(line)}</li>
        ))}
      </ul>
      {more > 0 && (
        <Button className="btn small" onPress={() => setShown(shown + more)}>
          {words.more(more)}
        </Button>
      )}
      {more <= 0 && count > of.length && <p className="hint">{words.cut(of.length)}</p>}
    </section>
  );
}
