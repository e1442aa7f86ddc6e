import { Button } from 'react-aria-components';
import { type HeldView, type HoldReason, type TakeDownReason, takeDownReasons } from '#libs/contracts';
import { QuiltPatch } from '#libs/ui';
import { useServerNow } from '../clock.js';
import { FoldedText } from '../escalations/folded-text.js';
import { useWords } from '../wording/index.js';

interface HeldRowProps {
  readonly held: HeldView;
  readonly label: string;
  readonly canAct: boolean;
  readonly choosing: boolean;
  readonly onChoose: (open: boolean) => void;
  readonly onRelease: () => void;
  readonly onKeepOut: (reason: TakeDownReason) => void;
}

export function HeldRow({ held, label, canAct, choosing, onChoose, onRelease, onKeepOut }: HeldRowProps) {
  const { words, formats, shared } = useWords();
  const now = useServerNow();
  const { message } = held;
  const why = message.reason as HoldReason | null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a row takes the focus, so that its keys work and the next one is heard.
    <article className="held-row" data-row={message.id} tabIndex={0} aria-label={`${label}. ${message.author.alias}, ${held.roomName}`}>
      <QuiltPatch patch={message.author.patch} size={40} />
      <div>
        <p className="held-who">
          <b>{message.author.alias}</b>
          <span>{held.roomName}</span>
          {why && <span className="chip lamp">{words.holdReason[why]}</span>}
        </p>
        <p className="held-text">
          {message.text === null ? <i>{words.case.textGone}</i> : <FoldedText text={message.text} signals={message.signals ?? []} />}
        </p>
        <p className="held-wait">
          {words.held.waits(formats.short(Math.max(0, now - Date.parse(held.waitingSince))))} ·{' '}
          {message.heldUntil ? words.held.until(formats.time(message.heldUntil)) : words.held.forPerson}
          {message.signals?.map((signal) => (
            <span key={`${signal.ruleId}-${signal.span[0]}`} className="chip denim mono">
              {signal.ruleId}
            </span>
          ))}
        </p>
        {choosing && (
          // biome-ignore lint/a11y/useSemanticElements: buttons that act at once are not form fields.
          <div className="reasons" role="group" aria-label={words.held.chooseReason}>
            <p className="hint">{words.held.chooseReason}</p>
            {takeDownReasons.map((reason, at) => (
              <Button key={reason} className="btn small" isDisabled={!canAct} onPress={() => onKeepOut(reason)}>
                <kbd>{at + 1}</kbd> {shared.takeDown[reason]}
              </Button>
            ))}
          </div>
        )}
      </div>
      <div className="held-acts">
        <Button className="btn primary" isDisabled={!canAct} onPress={onRelease}>
          {words.held.post}
        </Button>
        <Button className="btn" isDisabled={!canAct} aria-expanded={choosing} onPress={() => onChoose(!choosing)}>
          {words.held.keepOut}
        </Button>
      </div>
    </article>
  );
}
