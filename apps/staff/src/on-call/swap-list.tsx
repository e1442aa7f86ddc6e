import { Button } from 'react-aria-components';
import type { OnCallView, OverrideView } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useCanAct } from '../desk.js';
import { useWords } from '../wording/index.js';

interface SwapListProps {
  readonly view: OnCallView;
  readonly swaps: readonly OverrideView[];
  readonly onTakeBack: (swap: OverrideView) => Promise<void>;
}

export function SwapList({ view, swaps, onTakeBack }: SwapListProps) {
  const { words, formats } = useWords();
  const canAct = useCanAct();
  const now = useServerNow(30_000);
  return (
    <section className="list-section" aria-labelledby="swaps-title">
      <h2 id="swaps-title">{words.onCall.swaps}</h2>
      <ul className="schedules">
        {swaps.map((swap) => {
          const name = view.people.find(({ accountId }) => accountId === swap.accountId)?.name ?? words.onCall.someone;
          return (
            <li key={swap.id} className="schedule">
              <p>{words.onCall.swapLine(name, formats.when(swap.from, now), formats.end(swap.from, swap.to, now))}</p>
              {swap.mine && (
                <Button
                  className="btn small quiet"
                  isDisabled={!canAct}
                  aria-label={words.onCall.takeBackOf(name)}
                  onPress={() => void onTakeBack(swap)}
                >
                  {words.onCall.takeBack}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
