import { useDesk } from '../desk.js';
import { useWide } from '../parts/use-wide.js';
import { useWords } from '../wording/index.js';
import { useSharedData } from './shared-data.js';

/** On a phone, where the card is in the menu: whether one is on duty, or who is, on every page. */
export function DutyLine() {
  const { words, formats } = useWords();
  const { session } = useDesk();
  const { duty } = useSharedData();
  const wide = useWide();
  const view = duty.value;
  if (!view || wide) return null;
  const mine = view.myShiftEndsAt;
  const [other] = view.on.filter(({ name }) => name !== session.name);
  const nobody = !mine && !other;
  return (
    <p className="duty-line" data-nobody={nobody}>
      <span className="duty-line-head">
        <span className="duty-line-dot" aria-hidden="true" />
        {nobody ? words.duty.nobody : words.duty.title}
      </span>
      {mine ? <b>{words.onCall.hours(undefined, formats.time(mine))}</b> : other && <span>{other.name}</span>}
    </p>
  );
}
