import { useAnswer } from '../answer.js';
import { Waiting } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { Recall } from './recall.js';
import { SampleReader } from './sample-reader.js';
import { atNoon } from './show.js';
import { useLexiconWords } from './words.js';

/** The same without the words: an admin owns the rules, and is no clinician. */
export function RecallPage() {
  const recall = useAnswer('recall', {});
  return (
    <Waiting answer={recall} rows={2}>
      {(all) => <Recall {...all} />}
    </Waiting>
  );
}

/** What the rules may have missed: messages read blind, and what follows from them. */
export function SamplePage() {
  const { sample: words } = useLexiconWords();
  const { formats } = useWords();
  const sample = useAnswer('weeklySample', {});
  const recall = useAnswer('recall', {});
  return (
    <>
      <section className="lex-part" aria-labelledby="sample-title">
        <h2 id="sample-title">{sample.value?.week ? words.week(formats.date(atNoon(sample.value.week))) : words.recall}</h2>
        <p className="page-lead">
          {words.lead} {words.blind}
        </p>
        <Waiting answer={sample} rows={3}>
          {({ messages }) =>
            messages.length === 0 ? (
              <p className="empty">
                <b>{words.none}</b> {words.noneLead}
              </p>
            ) : (
              <SampleReader messages={messages} onWhole={() => void recall.reload()} />
            )
          }
        </Waiting>
      </section>
      <Waiting answer={recall} rows={2}>
        {(all) => <Recall {...all} />}
      </Waiting>
    </>
  );
}
