import { Button } from 'react-aria-components';
import type { MessageId } from '#libs/contracts';
import { PinIcon } from '#libs/ui';
import { useCanAct, useDesk } from '../desk.js';
import { useProblemText } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import type { Referred } from './use-referred.js';

/** What stands at the top of the room for everybody, the latest first. */
export function PinnedBar({ pins, referred }: { pins: readonly MessageId[]; referred: Referred }) {
  const { words } = useWords();
  const canAct = useCanAct();
  const unpin = usePin();
  const found = pins.flatMap((id) => referred(id) ?? []);
  if (found.length === 0) return null;
  return (
    <section className="pinned" aria-label={words.rooms.pinned}>
      <ul>
        {found.map((message) => (
          <li key={message.id}>
            <PinIcon size={18} />
            <span className="pinned-text">
              <b>{message.author.alias}</b> {message.text ?? <i>{words.case.textGone}</i>}
            </span>
            <Button className="btn small" isDisabled={!canAct} onPress={() => void unpin(message.id, false)}>
              {words.rooms.unpin}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Pins or takes a pin out; the room's state tells when it is so. */
export function usePin() {
  const { words } = useWords();
  const { ask, tell } = useDesk();
  const textOf = useProblemText();
  return async (messageId: MessageId, pinned: boolean) => {
    const reply = await ask('pinMessage', { messageId, pinned });
    tell(reply.ok ? (pinned ? words.rooms.pinDone : words.rooms.unpinDone) : textOf(reply.problem));
  };
}
