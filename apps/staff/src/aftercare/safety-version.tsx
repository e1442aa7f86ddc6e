import { type SafetyForm, safetyQuestions } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useWords } from '../wording/index.js';
import { adviceOf } from './advice.js';

/** What was answered once, by whom it was asked, and what it calls for. */
export function SafetyVersion({ form: { version, at, by, answers }, open }: { form: SafetyForm; open: boolean }) {
  const { words, formats } = useWords();
  const now = useServerNow(60_000);
  const text = words.aftercare.safety;
  return (
    <details className="safety-version" open={open}>
      <summary>
        {text.version(version)} · {by}, {formats.when(at, now)}
      </summary>
      {answers ? (
        <>
          <p className="advice">{text.advice[adviceOf(answers)]}</p>
          <dl>
            {safetyQuestions.map((question) => (
              <div key={question}>
                <dt>{text.question[question]}</dt>
                <dd>{text.answer[answers[question]]}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <p className="hint">{text.unreadable}</p>
      )}
    </details>
  );
}
