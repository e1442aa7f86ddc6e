import { ENOUGH, type RulePrecision, type RuleView } from '#libs/contracts';
import { useAnswer } from '../answer.js';
import { Waiting } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { by, byDay, sumOf } from './counts.js';
import { DayBars, SumTable } from './day-bars.js';
import { atNoon, shareText } from './show.js';
import { useLexiconWords } from './words.js';

/** How a rule has done so far: in shadow by what it would have raised, live by what became of its cases. */
export function RuleRecord({ rule, precision }: { rule: RuleView; precision: RulePrecision | undefined }) {
  const words = useLexiconWords();
  return (
    <>
      {rule.mode === 'shadow' && (
        <section className="lex-box" aria-labelledby="shadow-title">
          <h2 id="shadow-title">{words.forecast.shadowTitle}</h2>
          <InShadow ruleId={rule.id} />
        </section>
      )}
      <section className="lex-box" aria-labelledby="precision-title">
        <h2 id="precision-title">{words.precision.title}</h2>
        {precision && precision.decided > 0 ? <Precision of={precision} /> : <p className="hint">{words.precision.none}</p>}
      </section>
    </>
  );
}

function InShadow({ ruleId }: { ruleId: string }) {
  const { forecast } = useLexiconWords();
  const counts = useAnswer('shadowCounts', {});
  return (
    <Waiting answer={counts} rows={2}>
      {({ from, counts: all, troubles }) => {
        const mine = all.filter((one) => one.ruleId === ruleId).map((one) => ({ ...one, live: 0, draft: one.count }));
        const trouble = troubles.find((one) => one.ruleId === ruleId);
        const notWhole = trouble && (
          <div className="notice clay">
            {trouble.failed > 0 && <p>{forecast.trialFailed(trouble.failed)}</p>}
            {trouble.slow > 0 && <p>{forecast.trialSlow(trouble.slow)}</p>}
          </div>
        );
        if (mine.length === 0) return notWhole ?? <p className="hint">{forecast.shadowNone}</p>;
        const rooms = by('roomName', mine);
        const sum = forecast.shadowSum(sumOf(mine).draft, rooms.length);
        return (
          <>
            {notWhole}
            <p>{sum}</p>
            <DayBars days={byDay(from, mine)} sum={sum} alone />
            <SumTable caption={forecast.byRoom} name={forecast.room} rows={rooms} alone />
          </>
        );
      }}
    </Waiting>
  );
}

function Precision({ of }: { of: RulePrecision }) {
  const lexicon = useLexiconWords();
  const { precision: words } = lexicon;
  const { formats } = useWords();
  return (
    <>
      <p>{of.right ? words.sum(shareText(lexicon, of.right), of.decided) : words.few(of.decided, ENOUGH)}</p>
      <table className="table numbers">
        <caption className="vh">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.week}</th>
            <th scope="col">{words.decided}</th>
            <th scope="col">{words.wrong}</th>
            <th scope="col">{words.right}</th>
          </tr>
        </thead>
        <tbody>
          {of.weeks.map((week) => (
            <tr key={week.from}>
              <th scope="row">{formats.date(atNoon(week.from))}</th>
              <td>{week.decided}</td>
              <td>{week.notACrisis}</td>
              <td>{week.right ? shareText(lexicon, week.right) : lexicon.tooFew}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
