import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { DraftView, ForecastView, ProblemBody } from '#libs/contracts';
import { useAnswer } from '../answer.js';
import { useCanAct, useDesk } from '../desk.js';
import { Refusal } from '../parts/problem.js';
import { Waiting } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { by, byDay, sumOf } from './counts.js';
import { DayBars, SumTable } from './day-bars.js';
import { atNoon } from './show.js';
import { useLexiconWords } from './words.js';

const ASK_AGAIN_MS = 1500;
const underWay = (forecast: ForecastView | null | undefined): boolean => forecast?.state === 'waiting' || forecast?.state === 'running';

/** What last month would have been like with the draft. */
export function Forecast({ draft }: { draft: DraftView }) {
  const { forecast: words } = useLexiconWords();
  const { ask } = useDesk();
  const canAct = useCanAct();
  const latest = useAnswer('forecast', {});
  const [problem, setProblem] = useState<ProblemBody>();
  const forecast = latest.value?.forecast;
  const { reload, set } = latest;
  const busy = underWay(forecast);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that is not the last one asks for the next.
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => void reload(), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [busy, reload, latest.value, latest.problem]);

  const start = async () => {
    const reply = await ask('askForecast', { version: draft.version });
    setProblem(reply.ok ? undefined : reply.problem);
    if (reply.ok) set({ forecast: reply.value });
  };
  return (
    <section className="lex-part" aria-labelledby="forecast-title">
      <h2 id="forecast-title">{words.title}</h2>
      <p className="hint">{words.lead}</p>
      <Refusal problem={problem} />
      <Waiting answer={latest} rows={1}>
        {() => (
          <>
            {forecast && <Read forecast={forecast} />}
            {!busy && (
              <div className="lex-acts">
                <Button className={forecast && !forecast.stale ? 'btn small' : 'btn'} isDisabled={!canAct} onPress={() => void start()}>
                  {forecast ? words.again : words.ask}
                </Button>
              </div>
            )}
          </>
        )}
      </Waiting>
    </section>
  );
}

function Read({ forecast }: { forecast: ForecastView }) {
  const { forecast: words } = useLexiconWords();
  const { formats, language } = useWords();
  const many = useMemo(() => new Intl.NumberFormat(language === 'es' ? 'es-US' : 'en-US'), [language]);
  const { state, read, of, counts, from } = forecast;
  const sum = sumOf(counts);
  const says = sum.live === sum.draft ? words.sameSum(sum.live) : words.sum(sum.live, sum.draft);
  const days = useMemo(() => byDay(from, counts), [from, counts]);
  const progress = words.progress(many.format(read), many.format(of));
  if (state === 'failed') {
    return (
      <p className="wrong" role="alert">
        {words.state.failed}
      </p>
    );
  }
  if (state !== 'done') {
    return (
      <div className="lex-progress" role="status">
        <p>
          {words.state[state]} {progress}
        </p>
        <progress aria-label={words.title} value={read} max={Math.max(of, 1)} />
      </div>
    );
  }
  return (
    <>
      {forecast.stale && (
        <p className="notice" role="status">
          {words.stale}
        </p>
      )}
      <p>
        <b>{says}</b> {words.read(many.format(read), formats.date(atNoon(from)))}
      </p>
      {sum.live + sum.draft === 0 ? (
        <p className="hint">{words.quiet}</p>
      ) : (
        <>
          <DayBars days={days} sum={says} />
          <div className="lex-tables">
            <SumTable caption={words.byRoom} name={words.room} rows={by('roomName', counts)} />
            <SumTable caption={words.byRule} name={words.rule} rows={by('ruleId', counts)} mono />
          </div>
        </>
      )}
    </>
  );
}
