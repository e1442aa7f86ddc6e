import { useState } from 'react';
import { type MessageView, reactionWords } from '#libs/contracts';
import { CopyIcon, EditIcon, FlagIcon, QuoteIcon, ReplyIcon, UndoIcon } from '#libs/ui';
import { useApp } from '../app-context.js';
import { announce } from '../frame/announcer.js';
import { Sheet } from '../frame/sheet.js';
import { useNow } from '../now.js';
import { saidBy } from '../room/reactions.js';
import { useRoom } from '../room/room-context.js';
import { TakeBack } from '../room/take-back.js';
import { mayEdit } from '../room/threads.js';
import { useReact } from '../room/use-react.js';
import { useWho } from '../room/use-who.js';
import { useShownText } from '../room/veil.js';
import { useParts } from '../store.js';
import { ReportSheet } from './report-sheet.js';

interface MessageSheetProps {
  message: MessageView;
  onClose: () => void;
}

/** What one can say to a message, and do about it. */
export function MessageSheet({ message, onClose }: MessageSheetProps) {
  const { words } = useApp();
  const { session, inPrivate, thread, openThread } = useRoom();
  const { me } = useParts(session.store, 'me');
  const shown = useShownText(message);
  const now = useNow([message.editUntil]);
  const [step, setStep] = useState<'menu' | 'report' | 'take-back'>('menu');
  const text = words.member.room;
  const mine = message.author.key === me?.key;
  const drafts = session.draftsIn(thread);
  const then = (act: () => unknown) => () => {
    onClose();
    act();
  };

  if (step === 'report') return <ReportSheet message={message} onClose={onClose} />;
  return (
    <Sheet title={mine ? text.you : message.author.alias} onClose={onClose} close={words.member.close} className="message-menu">
      <blockquote className="quote">
        <p dir="auto">{shown}</p>
      </blockquote>
      {mine ? <SaidToMe message={message} /> : <Words message={message} />}
      {step === 'take-back' ? (
        <TakeBack onKeep={onClose} onTakeBack={() => session.retract(message.id)} />
      ) : (
        <ul className="acts-list">
          {!inPrivate && thread === null && message.thread === null && (
            <li>
              <button type="button" onClick={then(() => openThread(message.id))}>
                <ReplyIcon /> {text.reply}
              </button>
            </li>
          )}
          <li>
            <button type="button" onClick={then(() => drafts.change({ quotes: message.id }))}>
              <QuoteIcon /> {text.quote}
            </button>
          </li>
          {mine && mayEdit(message, now) && (
            <li>
              <button type="button" onClick={then(() => drafts.edit(message))}>
                <EditIcon /> {text.edit}
              </button>
            </li>
          )}
          {mine && 'clipboard' in navigator && (
            <li>
              <button
                type="button"
                onClick={then(() => void navigator.clipboard.writeText(message.text ?? '').then(() => announce(text.copied)))}
              >
                <CopyIcon /> {text.copy}
              </button>
            </li>
          )}
          {mine ? (
            <li>
              <button type="button" onClick={() => setStep('take-back')}>
                <UndoIcon /> {text.takeBack}
              </button>
            </li>
          ) : (
            <li>
              <button type="button" onClick={() => setStep('report')}>
                <FlagIcon /> {text.report}
              </button>
            </li>
          )}
        </ul>
      )}
    </Sheet>
  );
}

/** Who said what to an own message. */
function SaidToMe({ message }: { message: MessageView }) {
  const { words } = useApp();
  const who = useWho();
  const said = reactionWords.filter((word) => saidBy(message, word).length > 0);
  if (said.length === 0) return null;
  return (
    <dl className="said-to-me">
      {said.map((word) => (
        <div key={word}>
          <dt>{words.talk.reaction[word]}</dt>
          <dd>{who(saidBy(message, word))}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Words, not pictures: what is meant is not open to guessing. */
function Words({ message }: { message: MessageView }) {
  const { words } = useApp();
  const { session } = useRoom();
  const { me } = useParts(session.store, 'me');
  const [problem, setProblem] = useState<string | null>(null);
  const react = useReact(message, setProblem);
  const who = useWho();
  return (
    <fieldset className="say" aria-label={words.member.room.react}>
      {reactionWords.map((word) => {
        const by = saidBy(message, word);
        return (
          <button
            key={word}
            type="button"
            aria-pressed={me !== null && by.includes(me.key)}
            onClick={() => {
              setProblem(null);
              void react(word);
            }}
          >
            <b>{words.talk.reaction[word]}</b>
            {by.length > 0 && <small>{who(by)}</small>}
          </button>
        );
      })}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
