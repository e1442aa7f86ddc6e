import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { EscalationCase, EscalationCause, Evidence, ProblemBody, StaffMessageView } from '#libs/contracts';
import { QuiltPatch } from '#libs/ui';
import { useServerNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { Refusal } from '../parts/problem.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { DoubtSeverity } from './doubt-severity.js';
import { FoldedText } from './folded-text.js';
import { firstShown, saidIn } from './said.js';
import { AT_ONCE, useLeftOut } from './use-left-out.js';
import { WhyHeard } from './why-heard.js';

/** Two before, the words, one after. More is a recorded act. */
export function WhatWasSaid({ value, onWidened }: { value: EscalationCase; onWidened: () => void }) {
  const { words } = useWords();
  const { ask } = useDesk();
  const canAct = useCanAct();
  const [earlier, setEarlier] = useState<readonly StaffMessageView[]>([]);
  const [more, setMore] = useState(value.contextEarlier);
  const [problem, setProblem] = useState<ProblemBody>();
  const middle = useLeftOut(value, setProblem);
  const said = saidIn({ evidence: middle.evidence, context: value.context }, earlier);
  const before = firstShown(said);

  const widen = async () => {
    if (before === undefined) return;
    setProblem(undefined);
    const reply = await ask('widenContext', { escalationId: value.row.id, before });
    if (!reply.ok) return setProblem(reply.problem);
    setEarlier((known) => [...reply.value.messages, ...known]);
    setMore(reply.value.earlier);
    onWidened();
  };
  const noWords: Partial<Record<EscalationCause, string>> = {
    'call-me': words.case.askedForCall,
    'check-in': words.case.fromCheckIn,
    'missed-meeting': words.case.fromMissed,
  };

  return (
    <section className="sec">
      <h2>
        {words.case.said} {said.length > 0 && !value.row.aboutRoom && <span>{words.case.saidHint}</span>}
      </h2>
      <div className="said">
        {said.length === 0 && <p className="said-none">{noWords[value.row.cause] ?? words.case.nothingSaid}</p>}
        {value.row.drill && <p className="said-none">{words.case.drillSaid}</p>}
        {value.row.cause === 'drill-failed' && <p className="said-none">{words.case.drillFailed}</p>}
        {value.row.cause === 'screening-failed' && <p className="said-none">{words.case.notChecked}</p>}
        {value.unheard && <p className="said-none">{words.case.unheard(value.unheard)}</p>}
        {said.flatMap((one) => {
          if (one.kind === 'around') return [<Around key={one.key} message={one.message} />];
          const heard = <Heard key={one.key} evidence={one.evidence} goTo={one.evidence === middle.first} />;
          if (one.evidence !== middle.next) return [heard];
          return [
            <Button key="between" className="btn small" isDisabled={!canAct} onPress={() => void middle.show()}>
              {words.case.between(Math.min(middle.texts, AT_ONCE), middle.texts)}
            </Button>,
            heard,
          ];
        })}
        <div className="said-more">
          {more && before !== undefined && (
            <span>
              <Button className="link" isDisabled={!canAct} onPress={() => void widen()}>
                {words.case.earlier}
              </Button>{' '}
              <small>{words.case.earlierHint}</small>
            </span>
          )}
          {value.evidence.some(({ signals }) => signals.length > 0) && <DoubtSeverity row={value.row} />}
          <a href={hrefOf('rooms', value.row.roomId)}>{words.case.openRoom}</a>
        </div>
        <Refusal problem={problem} />
      </div>
    </section>
  );
}

function Around({ message }: { message: StaffMessageView }) {
  const { words, formats } = useWords();
  const now = useServerNow(60_000);
  return (
    <article className="line">
      <QuiltPatch patch={message.author.patch} size={26} staff={message.author.seat === 'counselor'} />
      <div>
        <b>{message.author.alias}</b>
        <p>{message.text ?? <i>{words.case.textGone}</i>}</p>
        {message.state !== 'posted' && (
          <p className="why">
            <span className="chip lamp">{words.rooms.state[message.state]}</span>
          </p>
        )}
      </div>
      <time className="mono" dateTime={message.at}>
        {formats.when(message.at, now)}
      </time>
    </article>
  );
}

/** `goTo`: what was asked for begins here, where the button was: who reads by keys or by ear goes on from it. */
function Heard({ evidence, goTo }: { evidence: Evidence; goTo: boolean }) {
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    if (goTo) line.current?.focus();
  }, [goTo]);
  const { words, formats } = useWords();
  const now = useServerNow(60_000);
  const unseen: Record<string, string> = words.case.unseen;
  return (
    <article className="line heard" ref={line} tabIndex={-1}>
      <QuiltPatch patch={evidence.patch} size={26} />
      <div>
        <b>{evidence.alias}</b>
        <p>{evidence.text === null ? <i>{words.case.textGone}</i> : <FoldedText text={evidence.text} signals={evidence.signals} />}</p>
        <p className="why">
          {evidence.unseen !== null && <span className="chip lamp">{unseen[evidence.unseen] ?? words.case.unseen.refused}</span>}
          {[...new Set(evidence.signals.map((signal) => signal.category))].map((category) => (
            <span key={category} className="chip denim">
              {words.cause[category]}
            </span>
          ))}
        </p>
        <WhyHeard evidence={evidence} />
      </div>
      <time className="mono" dateTime={evidence.at}>
        {formats.when(evidence.at, now)}
      </time>
    </article>
  );
}
