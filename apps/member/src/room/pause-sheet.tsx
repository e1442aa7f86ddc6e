import { useState } from 'react';
import type { PauseChoice } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { Sheet } from '../frame/sheet.js';
import { CareChoices } from './care-choices.js';
import type { RoomSession } from './room-session.js';
import type { Pause } from './room-view.js';

interface PauseSheetProps {
  session: RoomSession;
  pause: Pause;
  inPrivate: boolean;
}

/** Between Send and the room: a person first, then the line, and Send open all the time. Nobody is asked to reword. */
export function PauseSheet({ session, pause, inPrivate }: PauseSheetProps) {
  const { words, call } = useApp();
  const { crisis } = words;
  const [notMe, setNotMe] = useState(false);
  const { care, clientKey, written } = pause;

  const tell = (choice: PauseChoice) => void call('pauseChoice', { roomId: session.roomId, clientKey, choice }, { keepalive: true });
  const keep = () => {
    tell('keep-writing');
    session.sender.keepWriting();
  };

  return (
    <Sheet title={crisis.pauseTitle[care.kind]} lead={crisis.pauseLead[care.kind]} onClose={keep} className="pause">
      <blockquote className="quote">
        <p>{written.text}</p>
        <small>{crisis.wordsSaved}</small>
      </blockquote>
      <CareChoices care={care} inPrivate={inPrivate} onChoice={tell} onLeave={session.sender.keepWriting} />
      <div className="two">
        <button
          type="button"
          className="btn"
          onClick={() => {
            tell('send');
            session.sender.sendPaused();
          }}
        >
          {inPrivate ? words.member.room.send : crisis.sendToRoom}
        </button>
        <button type="button" className="btn quiet" onClick={keep}>
          {crisis.keepWriting}
        </button>
      </div>
      <button
        type="button"
        className="link centred"
        aria-pressed={notMe}
        onClick={() => {
          setNotMe(true);
          if (!notMe) tell('not-about-me');
        }}
      >
        {crisis.notAboutMe}
      </button>
    </Sheet>
  );
}
