import { Button } from 'react-aria-components';
import { type ReportView, type TakeDownReason, takeDownReasons } from '#libs/contracts';
import { QuiltPatch } from '#libs/ui';
import { useServerNow } from '../clock.js';
import { FoldedText } from '../escalations/folded-text.js';
import { useWords } from '../wording/index.js';

interface ReportRowProps {
  readonly report: ReportView;
  readonly label: string;
  readonly canAct: boolean;
  readonly choosing: boolean;
  readonly onChoose: (open: boolean) => void;
  readonly onLeave: () => void;
  readonly onTakeDown: (reason: TakeDownReason) => void;
}

export function ReportRow({ report, label, canAct, choosing, onChoose, onLeave, onTakeDown }: ReportRowProps) {
  const { words, formats, shared, talk } = useWords();
  const now = useServerNow();
  const { message } = report;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a row takes the focus, so that its keys work and the next one is heard.
    <article className="held-row" data-row={report.id} tabIndex={0} aria-label={`${label}. ${message.author.alias}, ${report.roomName}`}>
      <QuiltPatch patch={message.author.patch} size={40} staff={message.author.seat === 'counselor'} />
      <div>
        <p className="held-who">
          <b>{message.author.alias}</b>
          <span>{report.roomName}</span>
          <span className={`chip ${report.reason === 'worried' ? 'clay' : 'lamp'}`}>{talk.reportReason[report.reason]}</span>
        </p>
        <p className="held-text">
          {message.text === null ? <i>{words.case.textGone}</i> : <FoldedText text={message.text} signals={message.signals ?? []} />}
        </p>
        {report.note !== null && (
          <p className="report-note">
            <b>{words.reports.note}</b> {report.note}
          </p>
        )}
        <p className="held-wait">
          {report.by === '' ? words.reports.bySomeone : words.reports.by(report.by)} ·{' '}
          {words.held.waits(formats.short(Math.max(0, now - Date.parse(report.at))))}
        </p>
        {choosing && (
          // biome-ignore lint/a11y/useSemanticElements: buttons that act at once are not form fields.
          <div className="reasons" role="group" aria-label={words.held.chooseReason}>
            <p className="hint">{words.held.chooseReason}</p>
            {takeDownReasons.map((reason, at) => (
              <Button key={reason} className="btn small" isDisabled={!canAct} onPress={() => onTakeDown(reason)}>
                <kbd>{at + 1}</kbd> {shared.takeDown[reason]}
              </Button>
            ))}
          </div>
        )}
      </div>
      <div className="held-acts">
        {message.state === 'posted' && (
          <Button className="btn primary" isDisabled={!canAct} aria-expanded={choosing} onPress={() => onChoose(!choosing)}>
            {words.reports.takeDown}
          </Button>
        )}
        <Button className="btn" isDisabled={!canAct} onPress={onLeave}>
          {words.reports.leave}
        </Button>
      </div>
    </article>
  );
}
