import type { FunctionComponent } from 'react';
import { useApp } from '../app-context.js';
import { Sheet } from '../frame/sheet.js';
import { type RoomSheet, useRoom } from '../room/room-context.js';
import { messageIn } from '../room/room-log.js';
import { useParts } from '../store.js';
import { AloneSheet } from './alone-sheet.js';
import { MessageSheet } from './message-sheet.js';
import { NoteSheet } from './note-sheet.js';
import { PinsSheet } from './pins-sheet.js';

/** What a tap in a room opens over it. */
export const RoomSheets: FunctionComponent<{ sheet: Exclude<RoomSheet, { kind: 'search' }> }> = ({ sheet }) => {
  const { words } = useApp();
  const { session, show } = useRoom();
  const { log } = useParts(session.store, 'log');
  const close = () => show(null);
  switch (sheet.kind) {
    case 'note':
      return <NoteSheet thread={sheet.thread} onClose={close} />;
    case 'pins':
      return <PinsSheet onClose={close} />;
    case 'alone':
      return <AloneSheet id={sheet.id} onClose={close} />;
    case 'menu': {
      const message = messageIn(log, sheet.id);
      if (message?.text != null) return <MessageSheet message={message} onClose={close} />;
      // It was taken down while its menu was open.
      return (
        <Sheet title={words.member.room.goneMessage} onClose={close}>
          <button type="button" className="btn primary" onClick={close}>
            {words.member.close}
          </button>
        </Sheet>
      );
    }
  }
};
