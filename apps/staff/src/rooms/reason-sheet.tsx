import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { type TakeDownReason, takeDownReasons } from '#libs/contracts';
import { Pick } from '../parts/pick.js';
import { Sheet } from '../parts/sheet.js';
import { useWords } from '../wording/index.js';

interface ReasonSheetProps {
  readonly title: string;
  readonly lead: string;
  readonly go: string;
  readonly text: string | null;
  readonly onClose: () => void;
  readonly onGo: (reason: TakeDownReason) => Promise<void>;
  readonly children: ReactNode;
}

/** The choices are the very sentences that the author will read. */
export function ReasonSheet({ title, lead, go, text, onClose, onGo, children }: ReasonSheetProps) {
  const { words, shared } = useWords();
  const [reason, setReason] = useState<TakeDownReason>();
  return (
    <Sheet title={title} onClose={onClose}>
      <p>{lead}</p>
      {text && <blockquote className="quote">{text}</blockquote>}
      <Pick
        look="list"
        label={words.rooms.authorReads}
        value={reason ?? null}
        onPick={setReason}
        options={takeDownReasons.map((one) => [one, shared.takeDown[one]] as const)}
      />
      {children}
      <div className="sheet-buttons">
        <Button className="btn" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button className="btn danger" isDisabled={!reason} onPress={() => reason && void onGo(reason)}>
          {go}
        </Button>
      </div>
    </Sheet>
  );
}
