import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useCanAct, useDesk } from '../desk.js';
import { useProblemText } from '../parts/problem.js';
import { useWords } from '../wording/index.js';

/** The secret address of one's own calendar: shown once, made new, or ended. */
export function Feed({ since, onChanged }: { since: string | null; onChanged: () => void }) {
  const { words, formats } = useWords();
  const { ask, tell } = useDesk();
  const textOf = useProblemText();
  const canAct = useCanAct();
  const [address, setAddress] = useState<string>();

  const make = async () => {
    const reply = await ask('renewFeed', {});
    if (!reply.ok) return tell(textOf(reply.problem));
    setAddress(`${location.origin}${reply.value.path}`);
    onChanged();
  };
  const end = async () => {
    const reply = await ask('endFeed', {});
    if (!reply.ok) return tell(textOf(reply.problem));
    setAddress(undefined);
    onChanged();
  };
  return (
    <section className="list-section" aria-labelledby="feed-title">
      <h2 id="feed-title">{words.onCall.feed}</h2>
      <p className="page-lead">{words.onCall.feedLead}</p>
      {address && (
        <div className="notice feed-address" role="status">
          <code className="mono">{address}</code>
          <Button className="btn small" onPress={() => void navigator.clipboard.writeText(address).then(() => tell(words.copied))}>
            {words.copy}
          </Button>
          <p className="hint">{words.onCall.feedOnce}</p>
        </div>
      )}
      {since && !address && <p>{words.onCall.feedSince(formats.date(since))}</p>}
      <div className="row-buttons">
        <Button className="btn" isDisabled={!canAct} onPress={() => void make()}>
          {since ? words.onCall.feedRenew : words.onCall.feedMake}
        </Button>
        {since && (
          <Button className="btn quiet" isDisabled={!canAct} onPress={() => void end()}>
            {words.onCall.feedEnd}
          </Button>
        )}
      </div>
    </section>
  );
}
