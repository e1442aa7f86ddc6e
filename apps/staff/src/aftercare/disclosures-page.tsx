import { useAnswer } from '../answer.js';
import { Failure, Skeleton } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { PrintedDisclosure } from './printed-disclosure.js';
import '../styles/aftercare.css';
import '../styles/lists.css';

/** For those who keep the records: every disclosure in an emergency, the latest first. */
export default function DisclosuresPage() {
  const { words } = useWords();
  const { value, problem, reload } = useAnswer('disclosures', {});
  const text = words.aftercare.disclosure;
  return (
    <main className="panel list-page" aria-labelledby="disclosures-title">
      <div className="page-head">
        <h1 id="disclosures-title" className="page-title">
          {text.listTitle}
        </h1>
      </div>
      <p className="page-lead">{text.listLead}</p>
      {problem && <Failure problem={problem} onRetry={() => void reload()} />}
      {!value && !problem && <Skeleton rows={4} />}
      {value?.disclosures.length === 0 && <p className="empty">{text.empty}</p>}
      <div className="papers">
        {value?.disclosures.map((one) => (
          <PrintedDisclosure key={one.id} of={one} programme={value.programme} />
        ))}
      </div>
    </main>
  );
}
