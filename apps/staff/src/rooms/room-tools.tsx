import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { MemberCard, RoomSummary } from '#libs/contracts';
import { useCanAct } from '../desk.js';
import { useWords } from '../wording/index.js';
import { PromptSheet } from './prompt-sheet.js';
import type { LiveRoom } from './room-log.js';
import type { SanctionKind } from './sanction-form.js';
import { SanctionSheet } from './sanction-sheet.js';

const kinds: readonly SanctionKind[] = ['mute', 'slow', 'lock', 'review'];

interface RoomToolsProps {
  readonly summary: RoomSummary;
  readonly live: LiveRoom;
  readonly members: readonly MemberCard[];
  readonly showMembers: boolean;
  readonly onMembers: () => void;
  readonly onChanged: () => void;
}

export function RoomTools({ summary, live, members, showMembers, onMembers, onChanged }: RoomToolsProps) {
  const { words } = useWords();
  const canAct = useCanAct();
  const [open, setOpen] = useState<SanctionKind | 'prompt'>();
  const close = () => setOpen(undefined);
  if (summary.kind === 'private') return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of tools is not a set of form fields.
    <div className="tools" role="group" aria-label={words.rooms.tools}>
      {kinds.map((kind) => (
        <Button key={kind} className="btn small" isDisabled={!canAct} onPress={() => setOpen(kind)}>
          {words.rooms[kind]}
        </Button>
      ))}
      <Button className="btn small" isDisabled={!canAct} onPress={() => setOpen('prompt')}>
        {words.rooms.prompt}
      </Button>
      <Button className="btn small" aria-expanded={showMembers} onPress={onMembers}>
        {words.rooms.members} {members.length > 0 ? members.length : ''}
      </Button>
      {open === 'prompt' && <PromptSheet roomId={summary.id} prompt={live.room.state.prompt} onClose={close} onDone={onChanged} />}
      {open && open !== 'prompt' && <SanctionSheet kind={open} roomId={summary.id} members={members} onClose={close} onDone={onChanged} />}
    </div>
  );
}
