import { useState } from 'react';
import type { Care, PauseChoice } from '#libs/contracts';
import { BubbleIcon, CrossIcon, PhoneIcon } from '#libs/ui';
import { useApp, useInside } from '../app-context.js';
import { CallMe } from '../help/call-me.js';
import { LineLinks } from '../help/links.js';
import { NextLine } from '../help/next-line.js';
import { type Help, useHelp } from '../help/use-help.js';
import { stillOn } from '../help/who-is-on.js';

interface CareChoicesProps {
  care: Care;
  inPrivate: boolean;
  onChoice: (choice: PauseChoice) => void;
  /** The page is about to change to the private room. */
  onLeave: () => void;
}

/**
 * People first. Only where somebody said the word themselves, or where nobody is on, the line comes first; where a life hangs on
 * minutes, 911 does.
 */
export function CareChoices({ care, inPrivate, onChoice, onLeave }: CareChoicesProps) {
  const { words, serverNow } = useApp();
  const { crisis } = words;
  const help = useHelp();
  // Who was on when the words were heard may be off by now, and without a line nobody knows.
  const cover = help.failed ? { on: [], nextOnAt: null } : (help.view ?? care);
  const on = stillOn(cover.on, serverNow());
  const urgent = care.kind === 'overdose' || care.kind === 'danger';
  const lineFirst = !urgent && (care.kind === 'explicit' || on.length === 0);

  const line = <LineChoice key="line" primary={lineFirst} onChoice={onChoice} />;
  const person = (
    <PersonChoice
      key="person"
      cover={cover}
      primary={!lineFirst && !urgent}
      inPrivate={inPrivate}
      onChoice={onChoice}
      onLeave={onLeave}
      help={help}
    />
  );
  const personFirst = care.kind !== 'explicit';
  return (
    <>
      <NextLine help={help} />
      {urgent && (
        <a className="opt primary" href="tel:911">
          <CrossIcon size={26} />
          <span>
            <b>{crisis.emergencyCall}</b>
          </span>
        </a>
      )}
      {personFirst ? [person, line] : [line, person]}
    </>
  );
}

interface PersonChoiceProps extends Omit<CareChoicesProps, 'care'> {
  cover: Pick<Care, 'on' | 'nextOnAt'>;
  primary: boolean;
  help: Help;
}

function PersonChoice({ cover, primary, inPrivate, onChoice, onLeave, help }: PersonChoiceProps) {
  const { words, clock, serverNow } = useApp();
  const { crisis } = words;
  const { openPrivate } = useInside();
  const [failed, setFailed] = useState(false);
  const [someone] = stillOn(cover.on, serverNow());
  const next = cover.nextOnAt !== null && Date.parse(cover.nextOnAt) > serverNow() ? cover.nextOnAt : null;

  if (!someone || inPrivate)
    return (
      <CallMe
        key={help.turn}
        className="plain"
        title={someone ? crisis.askCall : crisis.askCallBack}
        note={someone || next === null ? crisis.askCallBackNoteUnknown : crisis.askCallBackNote(clock.moment(next, serverNow()))}
        onAsk={() => onChoice('message-person')}
        onAsked={help.again}
      />
    );

  async function message() {
    onChoice('message-person');
    const opened = await openPrivate({ starter: true });
    setFailed(!opened);
    if (opened) onLeave();
  }
  return (
    <>
      <button type="button" className={primary ? 'opt primary' : 'opt plain'} onClick={() => void message()}>
        <BubbleIcon size={26} />
        <span>
          <b>{crisis.messagePerson(someone.name)}</b>
          <small>{crisis.messagePersonNote}</small>
        </span>
      </button>
      {failed && (
        <p className="problem" role="alert">
          {words.shared.problem['no-answer']} {crisis.callAnyTime}
        </p>
      )}
    </>
  );
}

function LineChoice({ primary, onChoice }: { primary: boolean; onChoice: (choice: PauseChoice) => void }) {
  const { crisis } = useApp().words;
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={primary ? 'opt primary' : 'opt lamp'} aria-expanded={open} onClick={() => setOpen(!open)}>
        <PhoneIcon size={26} />
        <span>
          <b>{crisis.callOrText}</b>
          <small>{crisis.lineNote}</small>
        </span>
      </button>
      {open && <LineLinks onCall={() => onChoice('call-988')} onText={() => onChoice('text-988')} />}
    </>
  );
}
