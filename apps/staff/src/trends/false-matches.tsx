import type { Trends } from '#libs/contracts';
import { Figure } from './figure.js';
import { useTrendsWords } from './words.js';

/** Two shares of the same cases, each a bar of a hundred. */
export function FalseMatchesFigure({ of }: { of: Trends['falseMatches'] }) {
  const { falseMatches: words, hidden, hiddenWhy } = useTrendsWords();
  const shares = [
    { name: words.noCrisis, share: of.noCrisis },
    { name: words.ruleWrong, share: of.ruleWrong },
  ];
  const known = shares.some(({ share }) => share !== null);
  const text = (share: number | null) => (share === null ? hidden : words.percent(share));
  return (
    <Figure
      title={words.title}
      sum={known ? words.lead : words.none}
      {...(shares.some(({ share }) => share === null) && { note: hiddenWhy })}
      columns={[words.what, words.share]}
      rows={shares.map(({ name, share }) => [name, text(share)])}
      picture={
        known && (
          <div className="spreads" role="img" aria-label={shares.map(({ name, share }) => `${name}: ${text(share)}`).join('. ')}>
            {shares.map(({ name, share }) => (
              <p key={name} className="spread">
                <span className="spread-name">{name}</span>
                {share === null ? (
                  <span className="spread-hidden">{hidden}</span>
                ) : (
                  <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                    <rect className="share-whole" width={100} height={12} />
                    <rect className="share-part" width={share} height={12} />
                  </svg>
                )}
                {share !== null && <span className="spread-says mono">{text(share)}</span>}
              </p>
            ))}
          </div>
        )
      }
    />
  );
}
