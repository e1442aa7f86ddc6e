import { type Trends, trendWeeks } from '#libs/contracts';
import { useAnswer } from '../answer.js';
import { Waiting } from '../parts/waiting.js';
import { hrefOf } from '../route.js';
import { CoverFigure } from './cover.js';
import { FalseMatchesFigure } from './false-matches.js';
import { PerWeekFigure } from './per-week.js';
import { TimesFigure } from './times.js';
import { useTrendsWords } from './words.js';
import '../styles/lists.css';
import '../styles/numbers.css';
import '../styles/trends.css';

const USUAL = 12;

/** Numbers over weeks, about nobody in particular: no colleague and no member stands in a row here. */
export default function TrendsPage({ id }: { id: string | undefined }) {
  const words = useTrendsWords();
  const weeks = trendWeeks.find((one) => String(one) === id) ?? USUAL;
  const trends = useAnswer('trends', { weeks: `${weeks}` });
  return (
    <main className="panel list-page trends" aria-labelledby="trends-title">
      <div className="page-head">
        <h1 id="trends-title" className="page-title">
          {words.title}
        </h1>
        <nav className="parts" aria-label={words.span}>
          {trendWeeks.map((one) => (
            <a key={one} href={hrefOf('trends', one === USUAL ? undefined : String(one))} aria-current={one === weeks ? 'page' : undefined}>
              {words.weeks(one)}
            </a>
          ))}
        </nav>
      </div>
      <p className="page-lead">{words.lead}</p>
      <Waiting answer={trends} rows={8}>
        {(value) => <Figures value={value} />}
      </Waiting>
    </main>
  );
}

function Figures({ value }: { value: Trends }) {
  const words = useTrendsWords();
  const none = value.perWeek.every(({ all }) => all === 0);
  return (
    <>
      <p className="hint">{words.zone(value.timeZone)}</p>
      {none ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <>
          <TimesFigure times={value.times} />
          <PerWeekFigure weeks={value.perWeek} />
          <FalseMatchesFigure of={value.falseMatches} />
        </>
      )}
      <CoverFigure cover={value.cover} />
    </>
  );
}
