import type { EscalationCase } from '#libs/contracts';
import { BackIcon, QuiltPatch } from '#libs/ui';
import { useServerNow } from '../clock.js';
import { Failure, Skeleton } from '../parts/waiting.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { Decision } from './decision.js';
import { PrivateThread } from './private-thread.js';
import { caseNumber, timeLeft } from './queue.js';
import { severityLook } from './queue-row.js';
import { RealName } from './real-name.js';
import { Timeline } from './timeline.js';
import { useCase } from './use-case.js';
import { WhatWasSaid } from './what-was-said.js';

export function CaseView({ id, writing }: { id: string; writing: number }) {
  const found = useCase(id);
  const { words } = useWords();
  const value = found.value && calledSomething(found.value, words.queue.drill);
  const back = (
    <a className="btn small case-back" href={hrefOf('escalations')}>
      <BackIcon size={18} /> {words.case.back}
    </a>
  );
  if (!value) {
    return (
      <section className="case">
        {back}
        {found.problem ? <Failure problem={found.problem} onRetry={() => void found.reload()} /> : <Skeleton rows={7} />}
      </section>
    );
  }
  return (
    <>
      <section className="case" aria-labelledby="case-title">
        {back}
        <CaseHead value={value} onShown={() => void found.reload()} />
        <WhatWasSaid value={value} onWidened={() => void found.reload()} />
        <PrivateThread value={value} writing={writing} onWritten={() => void found.reload()} />
        <Timeline value={value} />
      </section>
      <Decision found={found} value={value} />
    </>
  );
}

/** No member is behind a drill, so it has no alias: every sentence of the case says what it is instead. */
const calledSomething = (value: EscalationCase, drill: string): EscalationCase => ({
  ...value,
  row: { ...value.row, alias: value.row.alias || drill },
});

function CaseHead({ value: { row, nextPage }, onShown }: { value: EscalationCase; onShown: () => void }) {
  const { words, formats } = useWords();
  const now = useServerNow();
  const { due } = timeLeft(row, now);
  const who =
    row.status === 'closed'
      ? words.case.closed
      : row.mine
        ? words.case.youHaveIt
        : row.holder
          ? words.case.hasIt(row.holder)
          : words.case.nobody;
  const pageIn = nextPage ? Date.parse(nextPage.at) - now : 0;
  return (
    <div className="case-head">
      <QuiltPatch patch={row.patch} size={52} />
      <div>
        <h1 id="case-title">{words.case.heading(row.alias, row.roomName)}</h1>
        <p className="case-meta">
          <span className="mono">{caseNumber(row.number)}</span>
          {row.drill && <span className="chip plum">{words.queue.drillLead}</span>}
          <span className={`chip ${severityLook[row.severity]}`}>{words.severity[row.severity]}</span>
          <span className={`chip ${row.holder || row.status === 'closed' ? 'plum' : due === 'late' ? 'clay' : 'lamp'}`}>{who}</span>
          {nextPage && row.status === 'open' && (
            <span>{pageIn > 0 ? words.case.nextPage(nextPage.whom, formats.short(pageIn)) : words.case.nextPageNow(nextPage.whom)}</span>
          )}
        </p>
      </div>
      {row.mine && row.status !== 'closed' && <RealName key={row.id} row={row} onShown={onShown} />}
    </div>
  );
}
