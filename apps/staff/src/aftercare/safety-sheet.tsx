import { useState } from 'react';
import { Button } from 'react-aria-components';
import {
  type EscalationRow,
  type ProblemBody,
  SafetyAnswer,
  type SafetyAnswers,
  type SafetyForm,
  type SafetyQuestion,
  safetyQuestions,
} from '#libs/contracts';
import { useDesk } from '../desk.js';
import { Pick } from '../parts/pick.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { useWords } from '../wording/index.js';
import { adviceOf } from './advice.js';
import { SafetyVersion } from './safety-version.js';

interface SafetySheetProps {
  readonly row: EscalationRow;
  /** Of those saved by now; a colleague may add to them while this is open. */
  readonly latest: SafetyForm | undefined;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const unasked = Object.fromEntries(safetyQuestions.map((question) => [question, 'not-asked'])) as SafetyAnswers;
const ever: readonly SafetyQuestion[] = ['act-ever', 'act-lately'];
const month = safetyQuestions.filter((question) => !ever.includes(question));

/**
 * The questions in their order. A colleague asks and taps; what was tapped is not lost to one who was faster, and is not laid over theirs
 * before they were read: what is saved follows the version that stood when this was opened, or the one that was shown since.
 */
export function SafetySheet({ row, latest, onClose, onSaved }: SafetySheetProps) {
  const { words } = useWords();
  const { ask, tell } = useDesk();
  const [answers, setAnswers] = useState<SafetyAnswers>(unasked);
  const [known, setKnown] = useState(latest?.version ?? 0);
  const [theirs, setTheirs] = useState<SafetyForm>();
  const [problem, setProblem] = useState<ProblemBody>();
  const text = words.aftercare.safety;
  const changed = problem?.type === 'safety-form-changed';
  if (changed && !theirs && latest && latest.version > known) setTheirs(latest);

  const save = async () => {
    const after = theirs?.version ?? known;
    const reply = await ask('saveSafetyForm', { escalationId: row.id, after, answers });
    if (reply.ok) {
      tell(text.saved);
      onSaved();
      return onClose();
    }
    setProblem(reply.problem);
    if (reply.problem.type !== 'safety-form-changed') return;
    setKnown(after);
    setTheirs(undefined);
    onSaved(); // what the colleague saved
  };
  const questions = (label: string, ones: readonly SafetyQuestion[]) => (
    <fieldset className="safety-part">
      <legend>{label}</legend>
      {ones.map((question) => (
        <Pick
          key={question}
          label={text.question[question]}
          value={answers[question]}
          onPick={(answer) => setAnswers((before) => ({ ...before, [question]: answer }))}
          options={SafetyAnswer.options.map((answer) => [answer, text.answer[answer]] as const)}
        />
      ))}
    </fieldset>
  );
  return (
    <Sheet title={text.title} onClose={onClose}>
      <p>{text.lead}</p>
      {questions(text.month, month)}
      {questions(text.ever, ever)}
      <div className="advice" role="status">
        <b>{text.advice[adviceOf(answers)]}</b>
        <p>{text.adviceFrom}</p>
      </div>
      <p className="hint">{text.source}</p>
      {changed && (
        <p className="notice" role="alert">
          {text.changed}
        </p>
      )}
      {theirs && <SafetyVersion form={theirs} open />}
      {!changed && <Refusal problem={problem} />}
      <div className="sheet-buttons">
        <Button className="btn" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button className="btn primary" onPress={() => void save()}>
          {words.save}
        </Button>
      </div>
    </Sheet>
  );
}
