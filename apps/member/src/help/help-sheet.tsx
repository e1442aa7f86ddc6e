import { useContext, useState } from 'react';
import { BubbleIcon, CrossIcon, DeskIcon, LampIcon, PhoneIcon } from '#libs/ui';
import { InsideContext, useApp } from '../app-context.js';
import { Sheet } from '../frame/sheet.js';
import { Breathing } from './breathing.js';
import { CallMe } from './call-me.js';
import { LineLinks, telOf } from './links.js';
import { NextLine } from './next-line.js';
import { NoCall } from './no-call.js';
import { useHelp } from './use-help.js';
import { whatNextSentence } from './what-next.js';
import { whoIsOn } from './who-is-on.js';

/** A person first, then the lines that work without us. Everything but the first part needs no network. */
export function HelpSheet() {
  const { words, clock, serverNow, help, session } = useApp();
  const inside = useContext(InsideContext);
  const { crisis } = words;
  const answers = useHelp();
  const { view, failed } = answers;
  const [unopened, setUnopened] = useState(false);

  // Nobody is offered who can't be asked: then the front desk and the line stand first. While nothing can be kept it is not known, and to ask may work.
  const unsure = view?.keeps === false;
  const nobodyToAsk = view !== null && !unsure && view.ifCalled === null;
  const ifCalled = view?.ifCalled && whatNextSentence(words, clock, view.ifCalled, { now: serverNow(), called: false });
  const desk = answers.desk ?? (session?.signedIn === false ? session.programme.deskPhone : null);
  return (
    <Sheet title={crisis.helpTitle} onClose={help.hide} close={crisis.helpClose} className="help">
      {(nobodyToAsk || unsure) && desk !== null && <FrontDesk phone={desk} />}
      {inside && (
        <section>
          <p className="on-now" role="status">
            <LampIcon />
            <span>
              {unsure
                ? `${crisis.onUnknown} ${crisis.callAnyTime}`
                : view
                  ? whoIsOn(words, clock, view, serverNow())
                  : failed
                    ? `${navigator.onLine ? crisis.onUnknown : crisis.offlineHelp} ${crisis.callAnyTime}`
                    : words.member.loading}
            </span>
          </p>
          {!nobodyToAsk && (
            <button
              type="button"
              className="opt primary"
              onClick={() => void inside.openPrivate({ starter: true }).then((opened) => (opened ? help.hide() : setUnopened(true)))}
            >
              <BubbleIcon size={26} />
              <span>
                <b>{crisis.talkPrivate}</b>
                <small>{crisis.talkPrivateNote}</small>
              </span>
            </button>
          )}
          {unopened && (
            <p className="problem" role="alert">
              {words.shared.problem['no-answer']} {crisis.callAnyTime}
            </p>
          )}
          {!nobodyToAsk && (
            <CallMe
              key={answers.turn}
              className="plain"
              title={crisis.askCall}
              note={ifCalled ?? (failed || unsure ? crisis.onUnknown : crisis.askCallNote)}
              onAsked={answers.again}
            />
          )}
          {view?.next && <NextLine help={answers} />}
          {view?.call && <NoCall state={view.call} onSaid={answers.again} />}
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

      {!nobodyToAsk && !unsure && desk !== null && <FrontDesk phone={desk} />}

      <details className="fold card">
        <summary>{crisis.calm}</summary>
        <Breathing />
      </details>
    </Sheet>
  );
}

function FrontDesk({ phone }: { phone: string }) {
  const { crisis } = useApp().words;
  return (
    <a className="opt plain" href={telOf(phone)}>
      <DeskIcon size={26} />
      <span>
        <b>{crisis.desk}</b>
        <small>{crisis.deskNote(phone)}</small>
      </span>
    </a>
  );
}
