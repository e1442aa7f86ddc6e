import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AuditEntryView, AuditPage as Page, ProblemBody, ReadAudit } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useDesk } from '../desk.js';
import { Choice } from '../parts/field.js';
import { Failure, Skeleton } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { Chain } from './chain.js';
import '../styles/lists.css';

/** Who did what. The newest first; earlier ones are asked for. */
export default function AuditPage() {
  const { words } = useWords();
  const { ask } = useDesk();
  const [only, setOnly] = useState<string>('kind act');
  const [pages, setPages] = useState<readonly Page[]>([]);
  /** As it was last told: it stands while entries of another kind are on their way. */
  const [chain, setChain] = useState<Page['chain']>();
  const [problem, setProblem] = useState<ProblemBody>();
  const [busy, setBusy] = useState(false);
  const entries = pages.flatMap((page) => page.entries);
  const newest = pages[0];

  const load = useCallback(
    async (before?: number) => {
      setBusy(true);
      setProblem(undefined);
      const reply = await ask('audit', { ...(before === undefined ? {} : { before: String(before) }), ...filterOf(only) });
      setBusy(false);
      if (!reply.ok) return setProblem(reply.problem);
      setChain(reply.value.chain);
      setPages((known) => (before === undefined ? [reply.value] : [...known, reply.value]));
    },
    [ask, only],
  );
  useEffect(() => {
    setPages([]);
    void load();
  }, [load]);

  const oldest = entries.at(-1)?.number;
  return (
    <main className="panel list-page" aria-labelledby="audit-title">
      <div className="page-head">
        <h1 id="audit-title" className="page-title">
          {words.audit.title}
        </h1>
        {chain && <Chain chain={chain} />}
      </div>
      {!chain && !problem && <Skeleton rows={8} />}
      <p className="page-lead">{words.audit.lead}</p>
      <div className="find">
        <Choice label={words.audit.filter} value={only} onChange={(e) => setOnly(e.target.value)}>
          <option value="kind act">{words.audit.acts}</option>
          <option value="kind reading">{words.audit.readings}</option>
          <option value="">{words.audit.all}</option>
          {Object.entries(words.audit.action).map(([id, text]) => (
            <option key={id} value={`action ${id}`}>
              {text}
            </option>
          ))}
        </Choice>
      </div>
      {problem && <Failure problem={problem} onRetry={() => void load(oldest)} />}
      {chain && !newest && !problem && <Skeleton rows={8} />}
      {newest && (entries.length === 0 ? <p className="empty">{words.audit.empty}</p> : <Entries entries={entries} />)}
      {pages.at(-1)?.earlier && (
        <Button className="btn" onPress={() => !busy && void load(oldest)}>
          {words.audit.loadEarlier}
        </Button>
      )}
    </main>
  );
}

/** Readings are many: what was done stands first, and they are asked for. */
function filterOf(only: string): Pick<ReadAudit, 'kind' | 'action'> {
  const [by, value] = only.split(' ');
  if (by === 'kind') return { kind: value === 'reading' ? 'reading' : 'act' };
  return value ? { action: value } : {};
}

function Entries({ entries }: { entries: readonly AuditEntryView[] }) {
  const { words, formats } = useWords();
  const now = useServerNow(60_000);
  return (
    <table className="table audit">
      <thead>
        <tr>
          <th scope="col">{words.audit.number}</th>
          <th scope="col">{words.audit.when}</th>
          <th scope="col">{words.audit.who}</th>
          <th scope="col">{words.audit.what}</th>
          <th scope="col">{words.audit.details}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.number}>
            <td className="mono">{entry.number}</td>
            <td>
              <time dateTime={entry.at}>
                {!formats.sameDay(entry.at, now) && `${formats.day(entry.at, now)}, `}
                <span className="mono">{formats.seconds(entry.at)}</span>
              </time>
            </td>
            <td>
              {entry.actor ?? words.audit.system}
              {entry.actorRole && <small>{words.nav.role[entry.actorRole]}</small>}
            </td>
            <td>{words.audit.action[entry.action] ?? <span className="mono">{entry.action}</span>}</td>
            <td className="audit-detail mono">
              {[
                entry.subjectId ? `${entry.subjectKind} ${entry.subjectId.slice(0, 8)}` : entry.subjectKind,
                ...Object.entries(entry.detail).map(([key, value]) => `${key}=${String(value)}`),
              ].join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
