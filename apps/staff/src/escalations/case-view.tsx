import type { EscalationCase, EscalationRow } from '#libs/contracts';
import { BackIcon, QuiltPatch } from '#libs/ui';
import { AroundFailed } from '../aftercare/around-failed.js';
import { DisclosuresOf } from '../aftercare/disclosures-of.js';
import { SafetyQuestions } from '../aftercare/safety-questions.js';
import { AftercareProvider } from '../aftercare/use-aftercare.js';
import { Wishes } from '../aftercare/wishes.js';
import { isIn, useAnswer, useReady } from '../answer.js';
import { useServerNow } from '../clock.js';
import { Failure, Skeleton } from '../parts/waiting.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { Decision } from './decision.js';
import { LinkedClosed, LinkedOpen } from './linked-cases.js';
import { PrivateThread } from './private-thread.js';
import { caseNumber, timeLeft } from './queue.js';
import { severityLook } from './queue-row.js';
import { RealName } from './real-name.js';
import { secondSays } from './second.js';
import { capital, standing } from './standing.js';
import { Timeline } from './timeline.js';
import { useCase } from './use-case.js';
import { WhatWasSaid } from './what-was-said.js';

interface CaseViewProps {
  readonly id: string;
  /** Changes when the field to the member must have the focus. */
  readonly writing: number;
  readonly onWrite: (row: EscalationRow) => void;
  readonly onHandOver: (row: EscalationRow) => void;
}

export function CaseView({ id, writing, onWrite, onHandOver }: CaseViewProps) {
  const found = useCase(id);
  const around = useAnswer('aftercare', { escalationId: id });
  const ready = useReady(isIn(found) && isIn(around));
  const { words } = useWords();
  const value = found.value && calledSomething(found.value, words.queue.drill);
  const back = (
    <a className="btn small case-back" href={hrefOf('escalations')}>
      <BackIcon size={18} /> {words.case.back}
    </a>
  );
  if (!value || !ready) {
    return (
      <section className="case">
        {back}
        {found.problem ? <Failure problem={found.problem} onRetry={() => void found.reload()} /> : <Skeleton rows={7} />}
      </section>
    );
  }
  return (
    <AftercareProvider of={value} answer={around}>
      <section className="case" aria-labelledby="case-title">
        {back}
        <CaseHead value={value} onShown={() => void found.reload()} />
        {value.handOver?.note && value.row.status !== 'closed' && (
          <p className="handed-note">
            <b>{words.states.handedNote}</b> {value.handOver.note}
          </p>
        )}
        <LinkedOpen value={value} />
        <WhatWasSaid value={value} onWidened={() => void found.reload()} />
        <AroundFailed answer={around} />
        {!value.row.aboutRoom && (
          <>
            <Wishes value={value} />
            <PrivateThread value={value} writing={writing} reload={found.reload} />
            <SafetyQuestions value={value} />
            <DisclosuresOf value={value} />
          </>
        )}
        <Timeline value={value} />
        <LinkedClosed value={value} />
      </section>
      <Decision found={found} value={value} onWrite={() => onWrite(value.row)} onHandOver={() => onHandOver(value.row)} />
    </AftercareProvider>
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
  const who = row.status === 'open' ? words.case.nobody : row.status === 'closed' ? words.case.closed : capital(standing(row, words));
  const second = secondSays(words, row);
  const pageIn = nextPage ? Date.parse(nextPage.at) - now : 0;
  return (
    <div className="case-head">
      <QuiltPatch patch={row.patch} size={52} />
      <div>
        <h1 id="case-title">{row.aboutRoom ? row.roomName : words.case.heading(row.alias, row.roomName)}</h1>
        <p className="case-meta">
          <span className="mono">{caseNumber(row.number)}</span>
          {row.drill && <span className="chip plum">{words.queue.drillLead}</span>}
          <span className={`chip ${severityLook[row.severity]}`}>{words.severity[row.severity]}</span>
          <span className={`chip ${row.holder || row.status === 'closed' ? 'plum' : due === 'late' ? 'clay' : 'lamp'}`}>{who}</span>
          {second && <span className={`chip ${row.second?.name ? 'plum' : 'lamp'}`}>{second}</span>}
          {row.callNotNeeded && <span className="chip denim">{capital(words.queue.callNotNeeded)}</span>}
          {nextPage && row.status !== 'closed' && (
            <span>{pageIn > 0 ? words.case.nextPage(nextPage.whom, formats.short(pageIn)) : words.case.nextPageNow(nextPage.whom)}</span>
          )}
        </p>
      </div>
      {row.mine && !row.drill && !row.aboutRoom && row.status !== 'closed' && <RealName key={row.id} row={row} onShown={onShown} />}
    </div>
  );
}
