import { useState } from 'react';
import type { EscalationCause, PlansView, PlanView, ProblemBody } from '#libs/contracts';
import { BackIcon } from '#libs/ui';
import { useAnswer } from '../answer.js';
import { may, useDesk } from '../desk.js';
import { useDraft } from '../drafts.js';
import { Confirm } from '../parts/confirm.js';
import { Choice } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { Waiting } from '../parts/waiting.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { callablesOf } from './callables.js';
import { draftOf, type Kept, type PlanDraft, type Programme } from './draft.js';
import { Editor, freeCauses } from './editor.js';
import { PlanCard, usePlanName } from './plan-card.js';
import { usePlansWords } from './words.js';
import '../styles/lists.css';
import '../styles/on-call.css';
import '../styles/plans.css';

/** Who is called when, by severity and cause. For admins. */
export default function PlansPage() {
  const words = usePlansWords();
  const { session } = useDesk();
  const name = usePlanName();
  // Typed and not saved: it outlives the page, as what is typed anywhere on the desk does.
  const [typed, setTyped] = useDraft('plan');
  const draft = typed ? (JSON.parse(typed) as PlanDraft) : undefined;
  return (
    <main className="panel list-page on-call plans" aria-labelledby="plans-title">
      <div className="page-head">
        <h1 id="plans-title" className="page-title">
          {draft ? words.editOf(name(draft)) : words.title}
        </h1>
        <a className="btn small" href={hrefOf('on-call')}>
          <BackIcon size={18} /> {words.back}
        </a>
      </div>
      {may.runStaff(session) ? (
        <Plans draft={draft} onDraft={(next) => setTyped(next ? JSON.stringify(next) : '')} />
      ) : (
        <Refusal problem={{ type: 'not-for-your-role' }} />
      )}
    </main>
  );
}

interface PlansProps {
  readonly draft: PlanDraft | undefined;
  readonly onDraft: (draft: PlanDraft | undefined) => void;
}

function Plans({ draft, onDraft }: PlansProps) {
  const words = usePlansWords();
  const { ask, tell } = useDesk();
  const name = usePlanName();
  const answer = useAnswer('plans', {});
  const [chosen, setChosen] = useState<string>();
  const [dropping, setDropping] = useState<PlanView>();
  const programmeOf = ({ programmes }: PlansView) => programmes.find(({ id }) => id === (draft?.programmeId ?? chosen)) ?? programmes[0];
  const causes = useCauses();

  /** Says that it is done, and offers to take it back for a moment. */
  const done = (text: string, undo: () => Promise<ProblemBody | undefined>) => {
    const run = async () => {
      const why = await undo();
      tell(why ? { text: words.couldNotUndo } : words.undone);
      void answer.reload();
    };
    tell({ text, action: { label: words.undo, run: () => void run() } });
    void answer.reload();
  };
  const keep = async (of: Programme['id'], plan: Pick<PlanView, 'severity' | 'cause' | 'version'>, kept: Kept) => {
    const { severity, cause, version } = plan;
    const { answerMinutes, safetyMinutes, steps } = kept;
    const reply = await ask('keepPlan', { programmeId: of, severity, cause, version, answerMinutes, safetyMinutes, steps });
    return reply.ok ? undefined : reply.problem;
  };
  const drop = async (of: Programme['id'], { severity, cause, version }: Pick<PlanView, 'severity' | 'cause' | 'version'>) => {
    if (cause === null) return;
    const reply = await ask('dropPlan', { programmeId: of, severity, cause, version });
    return reply.ok ? undefined : reply.problem;
  };

  const saved = ({ programmeId, before }: PlanDraft, plan: PlanView) => {
    onDraft(undefined);
    const isNew = plan.cause !== null && plan.version === 1;
    done(words.saved, () => (isNew ? drop(programmeId, plan) : keep(programmeId, plan, before)));
  };
  const takeOut = async (of: Programme['id'], plan: PlanView) => {
    const why = await drop(of, plan);
    if (!why) done(words.dropped, () => keep(of, { ...plan, version: 0 }, plan));
    return why;
  };

  return (
    <Waiting answer={answer} rows={8}>
      {(view) => {
        const programme = programmeOf(view);
        if (!programme) return null;
        const callables = callablesOf(view, words);
        if (draft)
          return (
            <Editor
              draft={draft}
              programme={programme}
              callables={callables}
              onChange={onDraft}
              onClose={() => onDraft(undefined)}
              onSaved={(plan) => saved(draft, plan)}
              onConflict={async () => {
                const reply = await ask('plans', {});
                if (reply.ok) answer.set(reply.value);
                return reply.ok ? reply.value : undefined;
              }}
            />
          );
        const free = (plan: PlanView) => freeCauses(programme, plan.severity, causes)[0];
        const forCause = (plan: PlanView, cause: EscalationCause) => onDraft({ ...draftOf(programme.id, plan), cause, version: 0 });
        return (
          <>
            <p className="page-lead">{words.lead}</p>
            {view.programmes.length > 1 && (
              <Choice label={words.programme} value={programme.id} onChange={(e) => setChosen(e.target.value)}>
                {view.programmes.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </Choice>
            )}
            <div className="plan-cards">
              {programme.plans.map((plan) => {
                const cause = plan.cause === null ? free(plan) : undefined;
                return (
                  <PlanCard
                    key={name(plan)}
                    plan={plan}
                    callables={callables}
                    onEdit={() => onDraft(draftOf(programme.id, plan))}
                    onAddCause={cause && (() => forCause(plan, cause))}
                    onDrop={plan.cause === null ? undefined : () => setDropping(plan)}
                  />
                );
              })}
            </div>
            {dropping && <DropPlan plan={dropping} onClose={() => setDropping(undefined)} onGo={() => takeOut(programme.id, dropping)} />}
          </>
        );
      }}
    </Waiting>
  );
}

function useCauses(): EscalationCause[] {
  return Object.keys(useWords().words.cause) as EscalationCause[];
}

function DropPlan({ plan, onClose, onGo }: { plan: PlanView; onClose: () => void; onGo: () => Promise<ProblemBody | undefined> }) {
  const words = usePlansWords();
  const { severity } = useWords().words;
  return (
    <Confirm
      title={words.dropTitle(usePlanName()(plan))}
      lead={words.dropLead(severity[plan.severity])}
      go={words.drop}
      onClose={onClose}
      onGo={onGo}
    />
  );
}
