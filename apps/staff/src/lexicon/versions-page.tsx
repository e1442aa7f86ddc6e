import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { LexiconVersionId, LexiconVersions, VersionRow } from '#libs/contracts';
import { useAnswer } from '../answer.js';
import { useServerNow } from '../clock.js';
import { useCanAct } from '../desk.js';
import { Waiting } from '../parts/waiting.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { RollBackSheet } from './roll-back-sheet.js';
import { RuleDifference } from './rule-difference.js';
import { useLexiconWords } from './words.js';
import { WordsDifference } from './words-difference.js';

interface VersionsPageProps {
  /** The version that is compared with what is in force. */
  readonly chosen: string | undefined;
  readonly onRolledBack: () => void;
}

export function VersionsPage({ chosen, onRolledBack }: VersionsPageProps) {
  const { versions: words } = useLexiconWords();
  const answer = useAnswer('lexiconVersions', {});
  const [back, setBack] = useState<VersionRow>();
  return (
    <>
      <p className="page-lead">{words.lead}</p>
      <Waiting answer={answer} rows={5}>
        {({ versions, history }) => (
          <>
            <VersionList versions={versions} chosen={chosen} onRollBack={setBack} />
            {chosen && <Difference key={`${chosen}-${history.length}`} versionId={chosen as LexiconVersionId} />}
            <History history={history} />
            {back && (
              <RollBackSheet
                to={back}
                live={versions.find(({ live }) => live)?.number ?? 0}
                onClose={() => setBack(undefined)}
                onDone={() => {
                  void answer.reload();
                  onRolledBack();
                }}
              />
            )}
          </>
        )}
      </Waiting>
    </>
  );
}

interface VersionListProps {
  readonly versions: readonly VersionRow[];
  readonly chosen: string | undefined;
  readonly onRollBack: (to: VersionRow) => void;
}

function VersionList({ versions, chosen, onRollBack }: VersionListProps) {
  const { versions: words } = useLexiconWords();
  const { formats } = useWords();
  const canAct = useCanAct();
  const now = useServerNow(60_000);
  return (
    <section className="lex-part" aria-labelledby="versions-title">
      <h2 id="versions-title">{words.list}</h2>
      <ul className="versions">
        {versions.map((one) => (
          <li key={one.id} data-chosen={one.id === chosen}>
            <div>
              <p>
                <b>{words.version(one.number)}</b> {one.live && <span className="chip spruce">{words.live}</span>}{' '}
                <small>{formats.when(one.publishedAt, now)}</small>
              </p>
              {one.note && <p>{one.note}</p>}
              <p className="hint">
                {one.by === null
                  ? words.ours
                  : [
                      words.by(one.by),
                      one.publishedBy && words.publishedBy(one.publishedBy),
                      one.basedOn !== null && words.basedOn(one.basedOn),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
              </p>
            </div>
            {!one.live && (
              <div className="lex-acts">
                <a className="btn small" href={hrefOf('lexicon', 'versions', one.id)} aria-label={words.compareOf(one.number)}>
                  {words.compare}
                </a>
                <Button
                  className="btn small"
                  isDisabled={!canAct}
                  aria-label={words.rollBackOf(one.number)}
                  onPress={() => onRollBack(one)}
                >
                  {words.rollBack}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Difference({ versionId }: { versionId: LexiconVersionId }) {
  const { versions: words } = useLexiconWords();
  const answer = useAnswer('compareVersion', { versionId });
  return (
    <section className="lex-part" aria-label={words.compare}>
      <Waiting answer={answer} rows={3}>
        {({ number, liveNumber, rules, words: shared }) => (
          <>
            <h2>{words.differenceTitle(number, liveNumber)}</h2>
            {rules.length + shared.length === 0 && <p className="hint">{words.same}</p>}
            {rules.map(({ id, before, after }) => (
              <details key={id} className="changes">
                <summary>
                  <span className="mono">{id}</span> {!before && <span className="chip quiet">{words.onlyHere}</span>}
                  {!after && <span className="chip quiet">{words.onlyLive}</span>}
                </summary>
                <RuleDifference caption={id} before={before} after={after} names={[words.live, words.version(number)]} />
              </details>
            ))}
            <WordsDifference words={shared} />
          </>
        )}
      </Waiting>
    </section>
  );
}

function History({ history }: Pick<LexiconVersions, 'history'>) {
  const { versions: words } = useLexiconWords();
  const { formats } = useWords();
  const now = useServerNow(60_000);
  return (
    <section className="lex-part" aria-labelledby="history-title">
      <h2 id="history-title">{words.history}</h2>
      <table className="table">
        <caption className="vh">{words.history}</caption>
        <thead>
          <tr>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.who}</th>
          </tr>
        </thead>
        <tbody>
          {history.map((one) => (
            <tr key={`${one.since}-${one.number}`}>
              <td>{formats.when(one.since, now)}</td>
              <td>
                {words.version(one.number)}: {words.inForceWhy[one.why]}
                {one.reason && <small>{words.reason[one.reason]}</small>}
              </td>
              <td>{one.by ?? words.system}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
