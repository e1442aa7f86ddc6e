import { useContext, useEffect, useState } from 'react';
import type { HelpView } from '#libs/contracts';
import { BubbleIcon, CloseIcon, CrossIcon, DeskIcon, LampIcon, PhoneIcon } from '#libs/ui';
import { InsideContext, useApp } from '../app-context.js';
import { Sheet } from '../frame/sheet.js';
import { Breathing } from './breathing.js';
import { CallMe } from './call-me.js';
import { LineLinks, telOf } from './links.js';
import { whoIsOn } from './who-is-on.js';

/** A person first, then the lines that work without us. Everything but the first part needs no network. */
export function HelpSheet() {
  const { words, call, clock, serverNow, help, session } = useApp();
  const inside = useContext(InsideContext);
  const { crisis } = words;
  const [view, setView] = useState<HelpView | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!inside) return;
    void call('help', {}).then((reply) => (reply.ok ? setView(reply.value) : setFailed(true)));
  }, [call, inside]);

  const desk = view?.programme.deskPhone ?? (session?.signedIn === false ? session.programme.deskPhone : null);
  return (
    <Sheet title={crisis.helpTitle} onClose={help.hide} className="help">
      <button type="button" className="icon close" aria-label={crisis.helpClose} onClick={help.hide}>
        <CloseIcon />
      </button>

      {inside && (
        <section>
          <p className="on-now" role="status">
            <LampIcon />
            <span>
              {view
                ? whoIsOn(words, clock, view, serverNow())
                : failed
                  ? `${navigator.onLine ? crisis.onUnknown : crisis.offlineHelp} ${crisis.callAnyTime}`
                  : words.member.loading}
            </span>
          </p>
          <button
            type="button"
            className="opt primary"
            onClick={() => void inside.openPrivate({ starter: true }).then((opened) => (opened ? help.hide() : setFailed(true)))}
          >
            <BubbleIcon size={26} />
            <span>
              <b>{crisis.talkPrivate}</b>
              <small>{crisis.talkPrivateNote}</small>
            </span>
          </button>
          <CallMe className="plain" title={crisis.askCall} note={crisis.askCallNote} />
        </section>
      )}

      <section className="opt-group lamp">
        <h3>
          <PhoneIcon size={26} />
          <span>
            {crisis.line}
            <small>{crisis.lineNote}</small>
          </span>
        </h3>
        <LineLinks chat />
      </section>

      <section className="opt-group">
        <h3>
          <CrossIcon size={26} />
          <span>{crisis.emergency}</span>
        </h3>
        <a className="btn" href="tel:911">
          {crisis.emergencyCall}
        </a>
        <details className="fold">
          <summary>{crisis.naloxone}</summary>
          <ol>
            {crisis.naloxoneSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      </section>

      {desk !== null && (
        <a className="opt plain" href={telOf(desk)}>
          <DeskIcon size={26} />
          <span>
            <b>{crisis.desk}</b>
            <small>{crisis.deskNote(desk)}</small>
          </span>
        </a>
      )}

      <details className="fold card">
        <summary>{crisis.calm}</summary>
        <Breathing />
      </details>
    </Sheet>
  );
}
