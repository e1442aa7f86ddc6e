import type { RecallWeek, Share } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import { atNoon, shareText } from './show.js';
import { useLexiconWords } from './words.js';

/** What the samples say of how much is heard, and how to read it. */
export function Recall({ weeks, together }: { weeks: readonly RecallWeek[]; together: Share | null }) {
  const lexicon = useLexiconWords();
  const { sample: words } = lexicon;
  const { formats } = useWords();
  const date = (day: string) => formats.date(atNoon(day));
  return (
    <section className="lex-part" aria-labelledby="recall-title">
      <h2 id="recall-title">{words.recall}</h2>
      <p className="hint">{words.recallLead}</p>
      {together ? <p className="recall-sum">{words.recallSum(shareText(lexicon, together))}</p> : <p>{words.recallNone}</p>}
      <p className="page-lead">{words.recallHow}</p>
      {weeks.length > 0 && (
        <table className="table numbers">
          <caption className="vh">{words.recall}</caption>
          <thead>
            <tr>
              <th scope="col">{words.table.week}</th>
              <th scope="col">{words.table.heard}</th>
              <th scope="col">{words.table.sampled}</th>
              <th scope="col">{words.table.crises}</th>
              <th scope="col">{words.table.unsure}</th>
              <th scope="col">{words.table.recall}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.week}>
                <th scope="row">{date(week.week)}</th>
                <td>{week.heard}</td>
                <td>
                  {week.answered} / {week.sampled}
                </td>
                <td>{week.crises}</td>
                <td>{week.unsure}</td>
                <td>{week.recall ? shareText(lexicon, week.recall) : words.unread}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
