import { Button } from 'react-aria-components';
import type { MemberCard, SanctionId } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { useProblemText } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import type { LiveRoom } from './room-log.js';

interface InForceProps {
  readonly live: LiveRoom;
  readonly members: readonly MemberCard[];
  readonly onChanged: () => void;
}

/** What limits this room or someone in it, each with its end, and what the room is asked. */
export function InForce({ live, members, onChanged }: InForceProps) {
  const { words, formats } = useWords();
  const { ask, tell } = useDesk();
  const textOf = useProblemText();
  const canAct = useCanAct();
  const now = useServerNow();
  const { slow, locked, review } = live.room.state;
  const rows: { id: SanctionId; text: string; until: string }[] = [
    ...(slow ? [{ id: slow.id, until: slow.until, text: words.rooms.slowFor(words.sanction.seconds(slow.seconds)) }] : []),
    ...(locked ? [{ id: locked.id, until: locked.until, text: words.rooms.locked }] : []),
    ...(review ? [{ id: review.id, until: review.until, text: words.rooms.reviewOn }] : []),
    ...members.flatMap((member) =>
      member.muted ? [{ ...member.muted, text: words.rooms.muted(member.alias ?? words.rooms.noAlias) }] : [],
    ),
  ].filter((row) => Date.parse(row.until) > now);
  const lift = async (sanctionId: SanctionId) => {
    const reply = await ask('liftSanction', { sanctionId });
    if (!reply.ok) tell(textOf(reply.problem));
    onChanged();
  };
  if (rows.length === 0 && !live.room.state.prompt) return null;
  return (
    <section className="in-force" aria-label={words.rooms.inForce}>
      {live.room.state.prompt && <p className="prompt">{words.rooms.promptNow(live.room.state.prompt)}</p>}
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              <span>
                <b>{row.text}</b> {words.rooms.until(formats.moment(row.until, now), formats.short(Date.parse(row.until) - now))}
              </span>
              <Button className="btn small" isDisabled={!canAct} onPress={() => void lift(row.id)}>
                {words.rooms.endNow}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
