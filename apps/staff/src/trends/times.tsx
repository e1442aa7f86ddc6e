import type { Severity, Trends } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import { Figure } from './figure.js';
import { apart, timeScale } from './scale.js';
import { useTrendsWords } from './words.js';

type Times = Trends['times'];
/** Ticks nearer to each other than this part of a phone's line would overlap. */
const TICKS_APART = 0.17;

/** From nothing to nine in ten, with half of them darker: one line a severity and milestone. */
export function TimesFigure({ times }: { times: Times }) {
  const { times: words, hidden } = useTrendsWords();
  const { words: desk, formats } = useWords();
  const lasts = (seconds: number) => formats.short(seconds * 1000);
  const spoken = (seconds: number) => formats.spoken(seconds * 1000);
  const named = times.map(({ severity, milestone, spread }) => ({
    severity,
    name: `${desk.severity[severity]}, ${words.milestones[milestone]}`,
    milestone,
    spread,
  }));
  const scale = timeScale(Math.max(0, ...times.map(({ spread }) => spread?.p90 ?? 0)));
  const first = named.find(({ milestone, spread }) => milestone === 'acknowledged' && spread);
  const sum = first?.spread ? words.all(desk.severity[first.severity], spoken(first.spread.p50), spoken(first.spread.p90)) : words.none;
  const says = named.map(({ severity, milestone, spread }) =>
    words.row(
      desk.severity[severity],
      words.milestones[milestone],
      spread ? spoken(spread.p50) : hidden,
      spread ? spoken(spread.p90) : hidden,
    ),
  );
  return (
    <Figure
      title={words.title}
      sum={sum}
      note={words.note}
      columns={[words.severity, words.milestone, words.half, words.most]}
      rows={named.map(({ severity, milestone, spread }) => [
        desk.severity[severity],
        words.milestones[milestone],
        spread ? lasts(spread.p50) : hidden,
        spread ? lasts(spread.p90) : hidden,
      ])}
      picture={
        named.some(({ spread }) => spread) && (
          <div className="spreads" role="img" aria-label={says.join('. ')}>
            {named.map(({ severity, name, spread }) => (
              <p key={name} className="spread" data-severity={severity satisfies Severity}>
                <span className="spread-name">{name}</span>
                {spread ? (
                  <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                    <rect className="spread-most" y={2} width={scale.at(spread.p90) * 100} height={8} />
                    <rect className="spread-half" width={scale.at(spread.p50) * 100} height={12} />
                  </svg>
                ) : (
                  <span className="spread-hidden">{hidden}</span>
                )}
                {spread && (
                  <span className="spread-says mono">
                    {lasts(spread.p50)} · {lasts(spread.p90)}
                  </span>
                )}
              </p>
            ))}
            <p className="spread-ticks">
              {apart(scale.ticks, scale.at, TICKS_APART).map((tick) => (
                <span key={tick} style={{ insetInlineStart: `${scale.at(tick) * 100}%` }}>
                  {lasts(tick)}
                </span>
              ))}
            </p>
          </div>
        )
      }
    />
  );
}
