import { Button } from 'react-aria-components';
import { ClockIcon } from '#libs/ui';
import { useServerNow } from '../clock.js';
import { useCanAct } from '../desk.js';
import { useSharedData } from '../frame/shared-data.js';
import { useWords } from '../wording/index.js';
import { isHeld } from './queue.js';

const BEFORE_MS = 10 * 60_000;

/** A shift is about to end, or has ended, and its cases are still there: all of them can go in one act. */
export function ShiftEnd({ onHandOver }: { onHandOver: () => void }) {
  const { words, formats } = useWords();
  const { queue } = useSharedData();
  const canAct = useCanAct();
  const now = useServerNow(5_000);
  const held = (queue.rows ?? []).filter(isHeld).length;
  const ends = queue.shiftEndsAt ? Date.parse(queue.shiftEndsAt) : Number.POSITIVE_INFINITY;
  const shown = held > 0 && now >= ends - BEFORE_MS;
  const time = queue.shiftEndsAt ? formats.moment(queue.shiftEndsAt, now) : '';
  return (
    <div role="status">
      {shown && (
        <div className="banner lamp shift-end">
          <ClockIcon size={20} />
          <span>{now >= ends ? words.states.shiftEnded(time, held) : words.states.shiftEnds(time, held)}</span>
          <Button className="btn small" isDisabled={!canAct} onPress={onHandOver}>
            {words.states.handOverAll}
          </Button>
        </div>
      )}
    </div>
  );
}
