import type { TriedFinding, TriedTexts } from '#libs/contracts';
import { pieces } from '../escalations/marks.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { HeardChip } from './heard-chip.js';
import { worst } from './show.js';
import { useLexiconWords } from './words.js';

type One = TriedTexts['tried'][number];

/** A text with what was heard in it marked. */
export function Marked({ text, findings }: { text: string; findings: readonly TriedFinding[] }) {
  return pieces(
    text,
    findings.map(({ span }) => span),
  ).map(({ text: piece, marked }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move.
    marked ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
  );
}

interface TriedLineProps {
  readonly text: string;
  readonly one: One;
  /** Who says it, in a conversation. */
  readonly by: string | undefined;
  /** Tried with what stands in the editor. */
  readonly unsaved: boolean;
}

/** One line: what is heard in it, and by which rules. The draft stands beside what is in force where the two differ. */
export function TriedLine({ text, by, unsaved, one: { live, draft } }: TriedLineProps) {
  const words = useLexiconWords();
  const same = draft !== null && JSON.stringify(draft) === JSON.stringify(live);
  return (
    <li className="tried">
      <p className="tried-text">
        {by !== undefined && <b>{by}: </b>}
        <Marked text={text} findings={draft ?? live} />
      </p>
      {draft !== null && !same && <Side name={unsaved ? words.test.editor : words.test.draft} findings={draft} />}
      <Side name={same ? (unsaved ? words.test.bothEditor : words.test.both) : words.test.live} findings={live} />
    </li>
  );
}

function Side({ name, findings }: { name: string; findings: readonly TriedFinding[] }) {
  const lexicon = useLexiconWords();
  const { words, formats } = useWords();
  return (
    <div className="side">
      <p>
        <b>{name}</b> <HeardChip heard={worst(findings)} />
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.map((one) => (
            <li key={`${one.ruleId}-${one.span[0]}-${one.span[1]}`}>
              <a className="link mono" href={hrefOf('lexicon', 'rule', one.ruleId)}>
                {one.ruleId}
              </a>{' '}
              {one.severity !== one.severityBefore && (
                <>
                  <HeardChip heard={one.severityBefore} /> <span aria-hidden="true">→</span>{' '}
                </>
              )}
              <HeardChip heard={one.severity} />{' '}
              {one.guards.length > 0 && (
                <small>{lexicon.test.lowered(formats.list(one.guards.map((guard) => words.term[guard] ?? guard)))} </small>
              )}
              {one.mode === 'shadow' && <span className="chip plum">{lexicon.test.shadow}</span>}
              <small className="mono phrase">{one.phrase}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
